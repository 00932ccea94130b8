interface Logger {
  info(line: string): void;
}

export function teacherPages(): {
  name: string;
  hooks: {
    'astro:config:setup'(options: { command: string; updateConfig: (config: object) => void }): void;
    'astro:build:start'(options: { logger: Logger }): void;
    'astro:build:done'(options: { dir: URL; logger: Logger }): void;
  };
};
