import { notebookApi } from '@i18n/notebook-api';
import { LessonError } from './lesson-error';
import { MEMORY_ORIGIN } from './protocol';

/** Doors to elsewhere. The policy has them shut already; without these names the error is one that a pupil understands. */
const DOORS = [
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'indexedDB',
  'caches',
  'cookieStore',
];

/** Replaces a global, whatever kind of property it is. */
function replace(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/**
 * Takes from the worker what leads outside, and gives it a `fetch` that serves only the files that were handed in.
 */
export function lockDown(files: Readonly<Record<string, ArrayBuffer>>): void {
  const refuse = (name: string) => () => {
    throw new LessonError(notebookApi.forbidden(name), 'forbidden');
  };
  replace('fetch', (input: unknown) => {
    const url = String(input);
    const name = url.startsWith(MEMORY_ORIGIN) ? url.slice(MEMORY_ORIGIN.length) : '';
    const file = files[name];
    if (!file) return Promise.reject(new LessonError(notebookApi.forbidden('fetch'), 'forbidden'));
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return Promise.resolve(new Response(file, { headers: { 'content-type': type } }));
  });
  // A call of `new` on an arrow function would say "not a constructor".
  for (const name of DOORS) {
    const door = refuse(name);
    const stand = new Proxy(function () {}, { construct: () => door(), apply: () => door(), get: () => door() });
    replace(name, stand);
  }
  // Pyodide asks by a call of it whether this is a classic worker, and then refuses; a throw says no.
  replace('importScripts', refuse('importScripts'));
  replace('postMessage', refuse('postMessage'));
}
