import { deviceCheck as words } from '@i18n/device-check';
import type { CheckName } from './run.svelte';

/** What each check says where all is well, for the room that it takes: the figures are as long as they usually are. */
export const expected: Record<CheckName, string> = {
  wasm: words.wasm.good,
  worker: words.worker.good,
  storage: words.storage.good('10 GB', false),
  download: words.download.good(1e6, 1.1),
  speed: words.speed.good(10, 24),
  training: words.training.good(24, 1.1),
  offline: words.offline.good(10e6),
  camera: words.camera.ask,
};
