/**
 * Measures the stored learning curve: a new layer on the existing model against the page's small network from scratch,
 * on the same pictures, with as many as there are, and writes it to content/data/learning-curve.json.
 *
 *   npm run eval:curve                          on the project's own renders, of which a set is kept apart for the test
 *   npm run eval:curve -- --photos <folder>     on real photos, in folders paper, cardboard, plastic and metal
 *   ... --photos <folder> --unlabelled <folder> --unlabelled <folder> --labeller <backbone>
 *       on thousands of photos that nobody labelled: a layer on a better model, trained on the labelled photos that are
 *       not for the test, labels them where it is sure enough. The test has labels of people only.
 *
 * Each run measures one of the two curves (5 to 20 minutes) and leaves the other as it was stored. More options:
 * [--draws 8] [--backbone public/models/klein] [--date 2026-12-31] [--out <file>]
 * [--keep-scratch] measures the new layer only, after another backbone came: the network from scratch does not look at it, and
 *       with the same pictures and seeds it ends as stored
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeFile, loadEngine } from './load.mjs';

const SAMPLES = 'content/samples';
/** Sets that may be learned from: the biased one says by its backgrounds what lies on them. */
const SETS = ['', 'more'];
const LAYER = 'object-types';
const CATEGORIES = ['papier', 'pmd'];
const FOLDERS = { paper: 'papier', cardboard: 'papier', plastic: 'pmd', metal: 'pmd' };
/** Photos per folder that are kept apart for the test. */
const PHOTO_TESTS = 15;
const COUNTS = [1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 500, 1000];
/** How sure the labeller has to be of a photo. */
const SURE = 0.9;

const { values } = parseArgs({
  options: {
    photos: { type: 'string' },
    unlabelled: { type: 'string', multiple: true, default: [] },
    labeller: { type: 'string' },
    'keep-scratch': { type: 'boolean', default: false },
    draws: { type: 'string', default: '8' },
    backbone: { type: 'string', default: 'public/models/klein' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    out: { type: 'string', default: 'content/data/learning-curve.json' },
  },
});
const draws = Number(values.draws);
if (values.unlabelled.length > 0 && !(values.photos && values.labeller))
  throw new Error('--unlabelled takes --photos, to learn the labels from, and --labeller, the folder of a backbone.');
const engine = await loadEngine();
const backbone = await engine.loadBackbone(values.backbone);
const labeller = values.labeller && (await engine.loadBackbone(values.labeller));

/** A picture as both ways take it: what the existing model sees in it, and its small version; and as the labeller does. */
async function seen(file, about) {
  const pixels = await decodeFile(file);
  const [features] = backbone.run([pixels]);
  const [better = null] = labeller ? labeller.run([pixels]) : [];
  return { ...about, features, better, small: engine.shrinkPicture(pixels, 224) };
}

async function samples() {
  const pictures = [];
  for (const set of SETS) {
    const { images } = JSON.parse(readFileSync(join(SAMPLES, set, 'manifest.json'), 'utf8'));
    for (const { file, object, category, split } of images)
      pictures.push(await seen(join(SAMPLES, set, 'images', file), { objectId: object, category, split }));
  }
  return pictures;
}

/** Photos of a folder each; which are for the test is drawn once. */
async function photos(folder) {
  const pictures = [];
  for (const [name, category] of Object.entries(FOLDERS)) {
    const files = engine.createRng(1).shuffle(readdirSync(join(folder, name)).sort());
    for (const [i, file] of files.entries())
      pictures.push(
        await seen(join(folder, name, file), {
          objectId: `${name}/${file}`,
          category,
          split: i < PHOTO_TESTS ? 'test' : 'train',
        }),
      );
  }
  return pictures;
}

/** Labels photos that have none, where the labeller is sure; with how well it does on the test. */
async function labelled(known, folders) {
  const { head } = trainOn(
    known.filter(({ split }) => split === 'train'),
    { layer: 'embedding', features: ({ better }) => better, seed: 1 },
  );
  const answerTo = ({ better }) => engine.predictHead(head, engine.layerInput(better, 'embedding')).probabilities;
  const test = known.filter(({ split }) => split === 'test');
  const right = test.filter((one) => CATEGORIES[engine.argmax(answerTo(one))] === one.category).length;
  const pictures = [];
  let asked = 0;
  for (const folder of folders)
    for (const file of readdirSync(folder).sort()) {
      asked++;
      const picture = await seen(join(folder, file), { objectId: `${folder}/${file}`, split: 'train' });
      const probabilities = answerTo(picture);
      const best = engine.argmax(probabilities);
      if (probabilities[best] >= SURE) pictures.push({ ...picture, category: CATEGORIES[best] });
    }
  console.log(`labelled ${pictures.length} of ${asked}; right on ${right} of ${test.length} of the test`);
  return { pictures, by: { backbone: labeller.id, asked, sure: SURE, right } };
}

const labelsOf = (pictures) => pictures.map(({ category }) => CATEGORIES.indexOf(category));

/** A new layer on a model: its place, which model's features, and the seed. */
function trainOn(train, { layer, features: featuresOf, seed }) {
  const features = engine.layerRows(train.map(featuresOf), layer);
  return engine.trainHead({
    features,
    labels: labelsOf(train),
    layer,
    dimension: features.length / train.length,
    categories: CATEGORIES,
    l2: engine.DEFAULT_L2,
    method: { kind: 'lbfgs' },
    seed,
  });
}

/** Test pictures that a new layer on the existing model has right. */
function existing(train, test, seed) {
  const { head } = trainOn(train, { layer: LAYER, features: ({ features }) => features, seed });
  const chosen = test.map((one) =>
    engine.argmax(engine.predictHead(head, engine.layerInput(one.features, LAYER)).probabilities),
  );
  return chosen.filter((category, i) => CATEGORIES[category] === test[i].category).length;
}

/** Test pictures that the small network has right. */
function scratch(train, test, seed) {
  const together = (pictures) => ({
    pixels: Uint8Array.from(pictures.flatMap(({ small }) => [...small])),
    labels: labelsOf(pictures),
  });
  const data = { train: together(train), test: together(test), categories: CATEGORIES.length };
  let last = null;
  for (const step of engine.trainScratchSteps({
    ...data,
    epochs: engine.epochsFor(train.length),
    measure: 'end',
    seed,
  }))
    last = step ?? last;
  return Math.round(last.test * test.length);
}

/** The stored answers of the network from scratch, once they are known to be about these pictures and draws. */
function keptScratch(kept, now) {
  const about = ({ objects, labels, counts, draws: of, tests }) => JSON.stringify([objects, labels, counts, of, tests]);
  if (!kept || about(kept) !== about(now))
    throw new Error(
      `--keep-scratch expected a stored curve of ${about(now)}, found ${kept ? about(kept) : 'none'}. Leave it out to measure all.`,
    );
  return kept.right.scratch;
}

function measure(name, pictures, objects, labels = null) {
  const test = pictures.filter(({ split }) => split === 'test');
  const tested = new Set(test.map(({ objectId }) => objectId));
  const pool = pictures.filter(({ objectId }) => !tested.has(objectId));
  const most = Math.min(...CATEGORIES.map((id) => pool.filter(({ category }) => category === id).length));
  const counts = [...COUNTS.filter((count) => count < most), most];
  const about = { objects, labels, counts, draws, tests: test.length };
  const kept = values['keep-scratch'] ? keptScratch(stored[name], about) : null;
  const right = { existing: counts.map(() => []), scratch: kept ?? counts.map(() => []) };
  for (let seed = 1; seed <= draws; seed++)
    for (const [i, count] of counts.entries()) {
      const train = engine.drawViews(pool, count, seed);
      right.existing[i].push(existing(train, test, seed));
      if (!kept) right.scratch[i].push(scratch(train, test, seed));
      console.log(
        `${name}, draw ${seed} of ${draws}, ${count} per category: ${right.existing[i].at(-1)} and ${right.scratch[i][seed - 1]} of ${test.length}`,
      );
    }
  for (const [i, count] of counts.entries()) {
    const said = (way) => {
      const { mean, deviation } = engine.spreadOf(right[way][i].map((value) => (100 * value) / test.length));
      return `${mean.toFixed(1)} % (sd ${deviation.toFixed(1)})`;
    };
    console.log(`${name}, ${count} per category: existing ${said('existing')}, scratch ${said('scratch')}`);
  }
  return { date: values.date, backbone: backbone.id, ...about, right };
}

const things = (pictures) =>
  Math.min(
    ...CATEGORIES.map(
      (id) =>
        new Set(pictures.filter((one) => one.category === id && one.split === 'train').map(({ objectId }) => objectId))
          .size,
    ),
  );

const stored = existsSync(values.out) ? JSON.parse(readFileSync(values.out, 'utf8')) : {};
if (values.photos) {
  const known = await photos(values.photos);
  const { pictures, by } =
    values.unlabelled.length > 0 ? await labelled(known, values.unlabelled) : { pictures: [], by: null };
  stored.photos = measure('photos', [...known, ...pictures], null, by);
} else {
  const pictures = await samples();
  stored.samples = measure('samples', pictures, things(pictures));
}
backbone.dispose();
if (labeller) labeller.dispose();
const result = {
  version: 1,
  note: 'Made by tools/eval/learning-curve.mjs (npm run eval:curve); measured, not to be edited by hand.',
  parameters: engine.countScratch(CATEGORIES.length),
  samples: stored.samples,
  photos: stored.photos ?? null,
};
// One row of measurements a line.
const text = JSON.stringify(result, null, 2).replace(
  /\[\s+([\d,\s]+?)\s+\]/g,
  (_, row) => `[${row.replace(/\s+/g, ' ')}]`,
);
writeFileSync(values.out, `${text}\n`);
