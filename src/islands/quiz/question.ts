/** A multiple-choice question with feedback per option; exactly one option is right. */
export interface Question {
  question: string;
  options: { text: string; feedback: string; right?: boolean }[];
}
