/**
 * The service worker: keeps the site on the device after the first visit. A new version waits until all pages of the
 * old one are closed, or until a reader asks for it.
 */
import { cacheNames } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { hasSimd } from '../../core/simd';
import type { OfflineFiles, ServiceWorkerStatus, ToServiceWorker } from '../protocol';
import { cacheEntry, complete, shareOf } from './files';
import { cleanUp } from './old-versions';
import { progressTo } from './progress';
import { answerTo } from './requests';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (tools/offline). */
declare const OFFLINE_FILES: OfflineFiles;

const { version } = OFFLINE_FILES;
const base = self.location.href;
/** Of the engine's two builds a device only needs one. */
const notNeeded = hasSimd() ? /tfjs-backend-wasm\.\w+\.wasm$/ : /tfjs-backend-wasm-simd\.\w+\.wasm$/;
const core = OFFLINE_FILES.core.filter(({ url }) => !notNeeded.test(url)).map((file) => cacheEntry(file, base));
const later = OFFLINE_FILES.later.map((file) => cacheEntry(file, base));
const openCache = () => caches.open(cacheNames.precache);
const keeping = progressTo(self.clients, core);

const controller = new PrecacheController({
  plugins: [
    {
      requestWillFetch: async ({ request }) => new Request(request, { priority: 'low' }),
      handlerDidComplete: async ({ request }) => keeping.done(request.url),
    },
  ],
});
controller.addToCacheList(core.map(({ address, revision }) => ({ url: address, revision })));

/** Only called while an event of the worker is under way. */
async function removeOldVersions(): Promise<void> {
  const { installing, waiting, scope } = self.registration;
  const keep = new Set([...core, ...later].map(({ key }) => key));
  const { locks } = self.navigator;
  await cleanUp({ cache: await openCache(), keep, scope, version, locks, nextVersion: !!(installing ?? waiting) });
}

async function status(): Promise<ServiceWorkerStatus> {
  const cache = await openCache();
  return { version, core: await shareOf(cache, core), later: await shareOf(cache, later) };
}

async function obey(kind: ToServiceWorker['kind'], port: MessagePort | undefined): Promise<void> {
  if (kind === 'activate') return self.skipWaiting();
  const cache = await openCache();
  if (kind === 'status') await removeOldVersions();
  const wanted = kind === 'python' ? later : core;
  const progress = progressTo(self.clients, wanted);
  if (kind !== 'status') await complete(cache, wanted, progress.add).catch(() => undefined);
  port?.postMessage(await status());
}

self.addEventListener('install', (event) => void controller.install(event));
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), removeOldVersions()]));
});
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  event.waitUntil(obey((event.data as ToServiceWorker).kind, event.ports[0]));
});
const find = answerTo({ core, later, scope: self.registration.scope, openCache });
self.addEventListener('fetch', (event) => {
  const answer = find(event);
  if (answer) event.respondWith(answer);
});
