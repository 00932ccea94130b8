/** Lets messages, clicks and drawing come in between before long work goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
