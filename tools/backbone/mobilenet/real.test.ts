/** With the real MobileNet, where it is on this machine: BACKBONE_DIR names the folder with its model.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import digests from './tensors.json';
import { folderWith } from './fixture';
import { installMobilenet } from './install-model.mjs';

const folder = process.env.BACKBONE_DIR ?? '';
const SAMPLES = fileURLToPath(new URL('../../../content/samples/images', import.meta.url));

describe('the real MobileNet (BACKBONE_DIR)', () => {
  it.skipIf(!folder)('installs as float16 of at most 1 MB that gives the same answers as float32', async () => {
    const said: string[] = [];
    const target = join(folderWith(), 'mobilenet');
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
    expect(said.join('\n')).toContain('All 59 tensors are the published ones.');
    const bytes = readdirSync(target).reduce((sum, name) => sum + readFileSync(join(target, name)).length, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });
});
