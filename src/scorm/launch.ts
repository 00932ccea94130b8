/**
 * The page that a school platform opens: it holds the lesson in a frame and the visit with the platform, so that the
 * reader can go from page to page without ending the visit.
 */
import { findApi, type ApiWindow } from '@core/scorm/find-api';
import { isProgressMessage } from './message';
import { ScormSession } from './session';

/** Many platforms stop the page while they save, so reading on is saved at most this often; answers are at once. */
const SAVE_EVERY_MS = 5000;

const frame = document.querySelector('iframe')!;
const session = new ScormSession(findApi(window as unknown as ApiWindow), () => performance.now());
let timer: ReturnType<typeof setTimeout> | undefined;

const save = () => {
  clearTimeout(timer);
  timer = undefined;
  session.save();
};

window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== frame.contentWindow || !isProgressMessage(data)) return;
  session.add(data.progress);
  if (data.progress.kind === 'part-read' || data.progress.kind === 'started') timer ??= setTimeout(save, SAVE_EVERY_MS);
  else save();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') save();
});
window.addEventListener('pagehide', () => session.end());

const part = session.location;
save();
frame.src = frame.dataset.src! + (part ? `#${encodeURIComponent(part)}` : '');
