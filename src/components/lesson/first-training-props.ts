/** How the training of the lesson begins. */
export const firstTrainingProps = {
  /** Which pictures are drawn for a small number; another seed draws others. */
  seed: 7,
  /** Pictures per category to begin with: enough to learn from, with room to try fewer and more. */
  start: 20,
};
