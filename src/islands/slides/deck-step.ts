/** The deck tells each slide how many of its steps are shown: in `data-step`, and by this event when that changes. */
export const STEP_EVENT = 'deck:step';

/**
 * Follows the steps of the slide that an element stands on.
 *
 * @param listener gets the number of steps shown, at once and on every change; not called outside a deck
 * @returns stops following
 */
export function followSteps(element: Element, listener: (step: number) => void): () => void {
  const slide = element.closest('section');
  if (!slide) return () => undefined;
  const tell = () => {
    const step = Number(slide.dataset.step);
    if (Number.isInteger(step)) listener(step);
  };
  slide.addEventListener(STEP_EVENT, tell);
  if (slide.dataset.step) tell();
  return () => slide.removeEventListener(STEP_EVENT, tell);
}
