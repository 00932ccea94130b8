/** Words of the page that opens the lesson on a school platform. */
export const packageWords = {
  lesson: 'De les',
  noScript: 'Deze les heeft JavaScript nodig om te melden hoever je bent. Je kunt ze ook zo lezen:',
  open: 'open de les',
};
