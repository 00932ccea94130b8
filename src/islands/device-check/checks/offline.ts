import { deviceCheck } from '@i18n/device-check';
import { percent } from '@i18n/format';
import { ask, onKeeping, register } from '../../../offline/client';
import type { ServiceWorkerStatus } from '../../../offline/protocol';
import type { Finding } from './types';

export interface OfflineFinding {
  finding: Finding;
  /** Null where nothing is kept. */
  status: ServiceWorkerStatus | null;
}

const { offline: words } = deviceCheck;

/** Becomes active, or does not. */
function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  if (registration.active) return Promise.resolve(registration.active);
  const worker = registration.installing ?? registration.waiting;
  return new Promise((resolve) => {
    if (!worker) return resolve(null);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') resolve(null);
    });
  });
}

/**
 * Waits until the site is on this device, and counts what is there.
 *
 * @param tell how far it is
 */
export async function checkOffline(tell: (text: string) => void): Promise<OfflineFinding> {
  const none: OfflineFinding = { finding: { grade: 'mind', text: words.mind }, status: null };
  const registration = 'serviceWorker' in navigator ? await register() : undefined;
  if (!registration) return none;
  const stop = onKeeping((share) => tell(words.busy(percent(share))));
  const worker = await activated(registration);
  const status = await ask(worker, 'complete');
  stop();
  if (status?.core.missing !== 0) return none;
  return { finding: { grade: 'good', text: words.good(status.core.bytes) }, status };
}

/** Keeps Python too. @returns whether it is there now */
export async function keepPython(): Promise<boolean> {
  const status = await ask(navigator.serviceWorker.controller, 'python');
  return status?.later.missing === 0;
}
