/** The learning path on Dwengo's platform that the lesson is part of, with its objects in order. */
export const PLATFORM_PATH = {
  hruid: 'org-dwengo-waisda-beelden-teachable-machine',
  objects: [
    'teachable-intro',
    'teachable-machine-example',
    'teachable-machine-example-opl',
    'teachable-machine-example-model',
    'teachable-machine-example-transfer-learning',
    'teachable-machine-example-notebook',
    'teachable-machine-onderwijsdoelen',
  ].map((name) => `org-dwengo-waisda-beelden-${name}`),
};
