/** Loads the lesson's TypeScript into Node, and pictures as the engine wants them. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { runnerImport } from 'vite';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** @returns {Promise<typeof import('./engine.ts')>} */
export async function loadEngine() {
  const { module } = await runnerImport(path('./engine.ts'), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': path('../../src/core'), '@engine': path('../../src/engine') } },
  });
  return module;
}

/** RGBA of the square in the middle, 224 x 224, upright: what the page makes of a picture (its browser's scaling aside). */
export async function decodeFile(file) {
  const upright = sharp(file)
    .rotate()
    .flatten({ background: 'white' })
    .resize(224, 224, { fit: 'cover', position: 'centre' });
  return new Uint8ClampedArray(await upright.ensureAlpha().toColourspace('srgb').raw().toBuffer());
}
