/** Times the engine's network alone, without reading pictures. */
import { downloadBackbone } from '@engine/backbone/download';
import { decodePicture, workerSurface } from '@engine/decode';
import { createBackbone, startSiteBackend } from '@engine/tensorflow';

self.onmessage = async ({ data: { url, folder, times } }) => {
  const [downloaded] = await Promise.all([downloadBackbone(folder), startSiteBackend()]);
  const backbone = await createBackbone(downloaded);
  const file = await (await fetch(url)).blob();
  const pixels = await decodePicture(file, url, workerSurface());
  backbone.run([pixels]);
  const started = performance.now();
  for (let i = 0; i < times; i++) backbone.run([pixels]);
  self.postMessage((performance.now() - started) / times);
};
