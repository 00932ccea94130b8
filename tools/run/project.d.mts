/** The project's root folder, absolute. */
export const root: string;
/** An error whose message is all that the reader needs: printed without a stack. */
export class RunError extends Error {}
/** One short line about what happens now. */
export function say(line: string): void;
/** The Node for Astro, Vite and the tests. */
export function findNode(): string;
