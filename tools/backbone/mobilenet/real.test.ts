/** With the real MobileNet, where it is on this machine: BACKBONE_DIR names the folder with its model.json. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import stored from '@content/data/mobilenet-answers.json';
import { startBackend } from '@engine/backend';
import { createBackbone, type Backbone } from '@engine/backbone/backbone';
import { downloadBackbone } from '@engine/backbone/download';
import { fileFetch, nodeWasmFiles } from '@engine/testing';
import digests from './tensors.json';
import { folderWith } from './fixture';
import { installMobilenet } from './install-model.mjs';

const folder = process.env.BACKBONE_DIR ?? '';
const SAMPLES = fileURLToPath(new URL('../../../content/samples/images', import.meta.url));
const DESCRIBE = fileURLToPath(new URL('../describe.mjs', import.meta.url));
const target = join(folderWith(), 'mobilenet');
const said: string[] = [];

/** Index of the largest logit. */
const best = (logits: Float32Array) => logits.indexOf(Math.max(...logits));

async function pixels(id: string): Promise<Uint8ClampedArray> {
  const picture = sharp(join(SAMPLES, `${id}.webp`))
    .flatten({ background: 'white' })
    .resize(224, 224)
    .ensureAlpha();
  return new Uint8ClampedArray(await picture.raw().toBuffer());
}

describe('the real MobileNet (BACKBONE_DIR)', () => {
  beforeAll(async () => {
    if (!folder) return;
    const pictures = readdirSync(SAMPLES).filter((_, i) => i % 20 === 0);
    await installMobilenet({
      sources: [folder],
      target,
      digests,
      pictures: pictures.map((name) => join(SAMPLES, name)),
      cache: join(target, 'cache'),
      silence: 1000,
      say: (line) => said.push(line),
    });
  });

  it.skipIf(!folder)('installs as float16 of at most 1 MB, after all 59 tensors were checked', () => {
    expect(said.join('\n')).toContain('All 59 tensors are the published ones.');
    const bytes = readdirSync(target).reduce((sum, name) => sum + statSync(join(target, name)).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  it.skipIf(!folder)('runs in the engine and gives the answers that the lesson stores', async () => {
    execFileSync(process.execPath, [DESCRIBE, target, '--id', 'mobilenet', '--name', 'MobileNet']);
    await startBackend(nodeWasmFiles);
    const downloaded = await downloadBackbone(pathToFileURL(`${target}/`).href, { fetch: fileFetch });
    const backbone: Backbone = await createBackbone(downloaded);
    const answers: Record<string, number[][]> = stored.answers;
    for (const id of stored.opening) {
      const [features] = backbone.run([await pixels(id)]);
      expect(best(features!.logits), id).toBe(answers[id]![0]![0]);
    }
    expect(downloaded.description.parameters).toBe(467_593);
    backbone.dispose();
  });
});
