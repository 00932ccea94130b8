/** The lesson's way: its own engine. */
import { DEFAULT_L2, predictHead } from '@core/head';
import { createEngine } from '@engine/client';
import { flat } from '../pages/data.js';
import { measure } from '../pages/measure.js';
import { growth } from './growth.js';

const engine = createEngine({ modelUrl: '/models/ours/' });
// At once, as the naive way does.
void engine.load();
let files = 0;

const embedUrl = async (url) => (await engine.embed(url)).embedding;

async function embedBlobs(blobs) {
  const items = blobs.map((source) => ({ id: `file-${files++}`, source }));
  await engine.embedAll(items, (result) => {
    if ('error' in result) throw result.error;
  });
  return items.map(({ id }) => engine.remembered(id).embedding);
}

/** The engine takes files only, so its parts run in a worker of the bench. */
function network(url, times) {
  const worker = new Worker(new URL('./network-worker.js', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({
      url: new URL(url, location.href).href,
      folder: new URL('/models/ours/', location.href).href,
      times,
    });
  });
}

async function train(rows, labels, dimension) {
  const layer = dimension === 1000 ? 'object-types' : 'embedding';
  const { head } = await engine.train({
    layer,
    dimension,
    features: flat(rows),
    labels,
    categories: ['Papier', 'PMD'],
    l2: DEFAULT_L2,
    method: { kind: 'lbfgs' },
    seed: 7,
  });
  return async (inputs) => inputs.map((input) => predictHead(head, input).probabilities).map(([a, b]) => Number(b > a));
}

measure({ embedUrl, embedBlobs, network, train });

const photos = () => fetch('/photos.json').then((response) => response.json());

globalThis.growth = growth(engine, async () =>
  Promise.all((await photos()).map(({ url }) => fetch(url).then((response) => response.blob()))),
);

/** Both kinds of features of every photo, for both ways to train on. */
globalThis.features = async () => {
  const all = await Promise.all((await photos()).map(({ url }) => engine.embed(url)));
  return { logits: all.map(({ logits }) => [...logits]) };
};
