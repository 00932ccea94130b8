import { trustedScriptUrl } from '../../site/trusted';
import { builtUrl } from '../built-url';
import workerUrl from '../worker.ts?worker&url';

/**
 * Starts the engine's worker from a blob that only imports its code.
 *
 * A worker started from a URL gets the policy of that file's response, which on a static host is none; one from a
 * blob inherits the policy of the page, so it too can fetch from this site only.
 */
export function startWorker(): Worker {
  const code = builtUrl(workerUrl, import.meta.url);
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(code)};`], { type: 'text/javascript' }));
  const worker = new Worker(trustedScriptUrl(blob), { type: 'module', name: 'engine' });
  // The address is needed until the worker has read it, which its first sign of life proves.
  const release = () => URL.revokeObjectURL(blob);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
