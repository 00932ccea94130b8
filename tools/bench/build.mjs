/** Builds the bench's two pages into .cache/bench/site; the naive way's packages are installed there, not in the project. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { npm, root, RunError, say } from '../run/project.mjs';
import { slimTfjs } from '../vite/slim-tfjs.mjs';

const NAIVE_PACKAGES = { '@tensorflow/tfjs': '4.22.0', '@tensorflow-models/mobilenet': '2.1.1' };
export const cache = join(root, '.cache', 'bench');

/** The folder that the bench serves. */
export const site = join(cache, 'site');

const alias = Object.fromEntries(['core', 'engine'].map((name) => [`@${name}`, join(root, 'src', name)]));

export async function installNaive() {
  const wanted = JSON.stringify({ private: true, dependencies: NAIVE_PACKAGES }, null, 2);
  const file = join(cache, 'package.json');
  mkdirSync(cache, { recursive: true });
  if (existsSync(join(cache, 'node_modules')) && existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  say("Installing the naive way's packages into .cache/bench.");
  writeFileSync(file, wanted);
  const status = await npm([
    'install',
    '--prefix',
    cache,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ]);
  if (status !== 0) {
    rmSync(join(cache, 'node_modules'), { recursive: true, force: true });
    throw new RunError('The naive way to compare with could not be installed: the bench needs the npm registry once.');
  }
}

/** Settings of one page's build: as the site's own, so that the bytes are those of the site. */
function settings(way, more) {
  return {
    configFile: false,
    root: join(root, 'tools', 'bench', way),
    base: `/${way}/`,
    logLevel: 'warn',
    build: {
      outDir: join(site, way),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
    ...more,
  };
}

async function buildPages() {
  say('Building both pages.');
  const naive = Object.keys(NAIVE_PACKAGES).map((name) => ({
    find: new RegExp(`^${name}$`),
    replacement: join(cache, 'node_modules', name),
  }));
  await build(settings('naive', { resolve: { alias: naive } }));
  const worker = { format: 'es', plugins: () => [slimTfjs()] };
  await build(settings('ours', { plugins: [slimTfjs()], worker, resolve: { alias } }));
}

/** Copies a backbone to where a page looks, with the digests that the engine wants. */
function copyBackbone(folder, way) {
  const target = join(site, 'models', way);
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true });
  if (way === 'naive' || existsSync(join(target, 'backbone.json'))) return;
  const describe = join(root, 'tools', 'backbone', 'describe.mjs');
  const args = [describe, target, '--id', 'bench', '--name', 'Bench', '--card', 'model.json'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new RunError(`The backbone in ${folder} cannot be used: ${stderr}`);
}

function copyPhotos() {
  const samples = join(root, 'content', 'samples');
  cpSync(join(samples, 'images'), join(site, 'samples'), { recursive: true });
  const there = new Set(readdirSync(join(site, 'samples')));
  const { images } = JSON.parse(readFileSync(join(samples, 'manifest.json'), 'utf8'));
  const photos = images.filter(({ file }) => there.has(file));
  const list = photos.map(({ file, category, split }) => ({ url: `/samples/${file}`, category, split }));
  writeFileSync(join(site, 'photos.json'), JSON.stringify(list));
}

/**
 * Makes the site that the bench serves.
 *
 * @param backbones folder per way
 */
export async function buildBench(backbones) {
  await installNaive();
  await buildPages();
  for (const [way, folder] of Object.entries(backbones)) copyBackbone(folder, way);
  copyPhotos();
}
