/** Words of the opening exercise; apart from the others, since they come with the page. */
export const sortYourself = {
  label: 'Sorteer acht foto’s',
  question: 'Waar hoort dit bij?',
  photo: (index: number, total: number) => `Foto ${index} van ${total}`,
  bins: 'Jouw labels tot nu toe',
  undo: 'Vorige foto opnieuw',
  again: 'Begin opnieuw',
  done: (count: number) => `Klaar: je gaf ${count} labels.`,
  allAgree: 'De sorteerregels zeggen overal hetzelfde als jij.',
  differs: (count: number) =>
    count === 1
      ? 'Bij één foto zeggen de sorteerregels iets anders:'
      : `Bij ${count} foto’s zeggen de sorteerregels iets anders:`,
  yours: (label: string) => `jij zei ${label}`,
  rule: (label: string, why: string) => `hoort bij ${label}. ${why}`,
  disagreement:
    'Mensen zijn het niet altijd eens over een label. Een model leert wat er op de labels staat, ook als dat fout is.',
};
