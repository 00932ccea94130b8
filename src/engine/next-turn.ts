/** Lets messages, clicks and drawing come in between before long work goes on. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    // A function of ours and not `resolve` itself: browsers name the file of what a long turn called.
    setTimeout(() => resolve());
  });
