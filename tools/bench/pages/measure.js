/**
 * What both bench pages measure, in the same way. A `way` is one manner of doing transfer learning in a page:
 *
 *   embedUrl(url)            -> embedding of one picture on the site
 *   embedBlobs(blobs)        -> embeddings of many files
 *   network(url, times)      -> milliseconds per pass of the network alone
 *   train(rows, labels, dim) -> function from rows to categories
 */
import { accuracy, draw, jitteredSet, tasks } from './data.js';

const PER_CATEGORY = 20;
const NETWORK_PASSES = 20;
const DRAWS = 10;

const json = (url) => fetch(url).then((response) => response.json());
/** Ends the task that runs now, so that what follows is timed as a task of its own. */
const newTask = () => new Promise((resolve) => setTimeout(resolve));

/** Starts at once with the first embedding; the rest waits until the bench asks. */
export function measure(way) {
  const longTasks = [];
  const ownWork = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  const photos = json('/photos.json');
  const first = photos.then((all) => way.embedUrl(all[0].url)).then(() => performance.now());
  const files = async (all) => Promise.all(all.map(({ url }) => fetch(url).then((response) => response.blob())));

  /** Milliseconds per picture, from file to embedding. */
  async function picture() {
    const blobs = await files((await photos).slice(0, 2 * PER_CATEGORY));
    const started = performance.now();
    await way.embedBlobs(blobs);
    return (performance.now() - started) / blobs.length;
  }

  /** Milliseconds of one training on 1000 numbers per picture, the same for both ways. */
  async function training(perCategory) {
    await newTask();
    const start = performance.now();
    const { rows, labels } = jitteredSet((await json('/features.json')).logits, await photos, perCategory);
    ownWork.push({ start, end: performance.now() });
    await newTask();
    const started = performance.now();
    await way.train(rows, labels, rows[0].length);
    return performance.now() - started;
  }

  /** Mean share of test pictures that is right over seeded draws of training pictures; and all embeddings. */
  async function quality() {
    const all = await photos;
    const embeddings = await way.embedBlobs(await files(all));
    const shares = [];
    for (let seed = 1; seed <= DRAWS; seed++) {
      const { train, test } = draw(all, PER_CATEGORY, seed);
      const pick = (photo) => embeddings[photo];
      const label = (photo) => Number(all[photo].category === 'pmd');
      const classify = await way.train(train.map(pick), train.map(label), embeddings[0].length);
      shares.push(accuracy(await classify(test.map(pick)), test.map(label)));
    }
    const mean = shares.reduce((sum, share) => sum + share) / DRAWS;
    return { accuracy: mean, embeddings: embeddings.map((embedding) => [...embedding]) };
  }

  const network = async () => way.network((await photos)[0].url, NETWORK_PASSES);
  globalThis.bench = { first, picture, training, quality, network, longTasks: () => tasks(longTasks, ownWork) };
}
