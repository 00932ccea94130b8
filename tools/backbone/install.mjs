/**
 * `npm run backbone`: installs the real MobileNetV1 0.25 224 in public/models/mobilenet, where the build finds it.
 * It is Google's (Apache-2.0) and never committed; without it the page runs on our own small model.
 *
 *   npm run backbone                                  tries the official addresses, a few seconds each
 *   npm run backbone -- --from <folder, archive or address>
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ADDRESSES } from './mobilenet/addresses.mjs';
import { InstallError } from './mobilenet/errors.mjs';
import { installMobilenet } from './mobilenet/install-model.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = here('../../public/models/mobilenet');
const SAMPLES = here('../../content/samples/images');
/** Every so many of the lesson's samples is looked at. */
const EVERY = 16;

async function main() {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  const samples = readdirSync(SAMPLES).filter((_, i) => i % EVERY === 0);
  await installMobilenet({
    sources: values.from ? [values.from] : ADDRESSES,
    target: TARGET,
    digests: JSON.parse(readFileSync(here('mobilenet/tensors.json'), 'utf8')),
    pictures: samples.map((name) => join(SAMPLES, name)),
    cache: here('../../.cache/mobilenet'),
    silence: 5000,
    say: (line) => console.log(`> ${line}`),
  });
  const args = [
    here('describe.mjs'),
    TARGET,
    '--id',
    'mobilenet',
    '--name',
    'MobileNet',
    '--card',
    '../../modellen/mobilenet/',
  ];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new InstallError('The files are there, but could not be described: see the lines above.');
  console.log('> Done. Build the site again (npm start does so by itself): the page then runs on the real MobileNet.');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof InstallError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
