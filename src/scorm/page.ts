/** In the lesson's page of a SCORM package: tells the page around it what the reader does. */
import { onProgress } from '../site/progress';
import type { ProgressMessage } from './message';

if (window.parent !== window) {
  onProgress((progress) => {
    const message: ProgressMessage = { type: 'scorm-progress', progress };
    // A platform may give the package an origin without a name; nothing that is told is secret or personal.
    window.parent.postMessage(message, '*');
  });
}
