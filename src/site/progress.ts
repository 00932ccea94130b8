import type { Progress } from '@core/progress/events';

const EVENT = 'lesson:progress';

declare global {
  interface DocumentEventMap {
    [EVENT]: CustomEvent<Progress>;
  }
}

/** Tells the page what the reader did. Nobody has to listen: a lesson that stands alone keeps nothing of it. */
export function report(progress: Progress): void {
  document.dispatchEvent(new CustomEvent(EVENT, { detail: progress }));
}

/** For a frame or a package around the lesson: calls back at everything that is reported. Returns how to stop. */
export function onProgress(listener: (progress: Progress) => void): () => void {
  const onEvent = ({ detail }: CustomEvent<Progress>) => listener(detail);
  document.addEventListener(EVENT, onEvent);
  return () => document.removeEventListener(EVENT, onEvent);
}

/** Reports `started` at the first press or key on the page. */
export function reportStart(): void {
  const events = ['pointerdown', 'keydown'] as const;
  const first = () => {
    for (const name of events) document.removeEventListener(name, first, true);
    report({ kind: 'started' });
  };
  for (const name of events) document.addEventListener(name, first, true);
}
