/** Words of the quiz. */
export const quiz = {
  label: 'Test jezelf',
  check: 'Controleer',
  right: 'Juist!',
  wrong: 'Nog niet.',
  question: (index: number, total: number) => `Vraag ${index} van ${total}`,
  score: (right: number, total: number) => `${right} van ${total} juist beantwoord.`,
};
