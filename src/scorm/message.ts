import type { Progress } from '@core/progress/events';

/** What the lesson's page tells the page around it, in a package for a school platform. */
export interface ProgressMessage {
  type: 'scorm-progress';
  progress: Progress;
}

/** Whether a message that came in is one. */
export function isProgressMessage(data: unknown): data is ProgressMessage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'scorm-progress';
}
