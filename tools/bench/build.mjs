/** Builds the bench's pages into .cache/bench/site; the packages of others' ways are installed there, not in the project. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { writeLayersModel } from './layers-model.mjs';
import { npm, root, RunError, say } from '../run/project.mjs';
import { slimTfjs } from '../vite/slim-tfjs.mjs';

/** What others use, with the newest TensorFlow.js for all of them. */
const PACKAGES = {
  '@tensorflow/tfjs': '4.22.0',
  '@tensorflow-models/mobilenet': '2.1.1',
  '@tensorflow-models/knn-classifier': '1.2.6',
  '@teachablemachine/image': '0.8.5',
};
/** Pages of others' ways. */
const OTHERS = ['naive', 'teachable', 'knn'];
export const cache = join(root, '.cache', 'bench');

/** The folder that the bench serves. */
export const site = join(cache, 'site');

const alias = Object.fromEntries(['core', 'engine'].map((name) => [`@${name}`, join(root, 'src', name)]));

export async function installOthers() {
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2);
  const file = join(cache, 'package.json');
  mkdirSync(cache, { recursive: true });
  if (existsSync(join(cache, 'node_modules')) && existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  say("Installing the packages of others' ways into .cache/bench.");
  writeFileSync(file, wanted);
  const status = await npm([
    'install',
    '--prefix',
    cache,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    // Teachable Machine's library asks for TensorFlow.js 1.3.1; it also runs on the newest.
    '--legacy-peer-deps',
    '--loglevel=error',
  ]);
  if (status !== 0) {
    rmSync(join(cache, 'node_modules'), { recursive: true, force: true });
    throw new RunError('The ways to compare with could not be installed: the bench needs the npm registry once.');
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
  say('Building the pages.');
  const packages = Object.keys(PACKAGES).map((name) => ({
    find: new RegExp(`^${name}$`),
    replacement: join(cache, 'node_modules', name),
  }));
  for (const way of OTHERS) await build(settings(way, { resolve: { alias: packages } }));
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
  await installOthers();
  await buildPages();
  for (const [way, folder] of Object.entries(backbones)) copyBackbone(folder, way);
  await writeLayersModel(backbones.naive, join(site, 'models', 'teachable'), cache);
  copyPhotos();
}
