/**
 * What the experiments show on the shipped samples, over more draws than a page makes: the figures that their texts and
 * goals rest on.
 *
 *   node tools/eval/experiments.mjs [--backbone public/models/klein]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeFile, loadEngine } from './load.mjs';

const SAMPLES = 'content/samples';
const LAYER = 'object-types';
const CATEGORIES = ['papier', 'pmd'];
/** Random choices of three pictures per category. */
const CHOICES = 600;

const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const seeds = (count) => Array.from({ length: count }, (_, i) => i + 1);

const { values } = parseArgs({ options: { backbone: { type: 'string', default: 'public/models/klein' } } });
const engine = await loadEngine();
const { spreadOf } = engine;
const { drawLeak, drawRecipe, LEAKS, notTrainedOn, PLAIN, atThreshold } = engine.experiments;
const backbone = await engine.loadBackbone(values.backbone);

/** Pictures of a manifest with what the backbone sees in them. */
async function pictures(folder) {
  const { images } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const result = [];
  for (const image of images) {
    const [features] = backbone.run([await decodeFile(join(folder, 'images', image.file))]);
    result.push({ background: null, light: null, ...image, objectId: image.object, features });
  }
  return result;
}

function train(chosen, categories = CATEGORIES) {
  const labels = chosen.map(({ category }) => categories.indexOf(category));
  const features = engine.layerRows(
    chosen.map((picture) => picture.features),
    LAYER,
  );
  const data = { features, labels, layer: LAYER, dimension: features.length / labels.length, categories };
  return engine.trainHead({ ...data, l2: engine.DEFAULT_L2, method: { kind: 'lbfgs' }, seed: 1 }).head;
}

const answer = (head, { features, category }) => {
  const { probabilities } = engine.predictHead(head, engine.layerInput(features, LAYER));
  const chosen = probabilities[1] > probabilities[0] ? 1 : 0;
  return { sureness: probabilities[chosen], right: CATEGORIES[chosen] === category };
};
const score = (head, tests) => mean(tests.map((picture) => Number(answer(head, picture).right)));
const spread = (all) => {
  const { mean: middle, deviation, lowest, highest } = spreadOf(all);
  return `${percent(middle)} (sd ${(100 * deviation).toFixed(1)}, ${percent(lowest)} to ${percent(highest)})`;
};

const all = await pictures(SAMPLES);
const neither = await pictures(join(SAMPLES, 'neither'));
const pool = all.filter(({ split }) => split === 'train');
const test = all.filter(({ split }) => split === 'test');

console.log(
  `backbone ${backbone.id}: ${pool.length} training pictures, ${test.length} tests, ${neither.length} of neither\n`,
);

console.log('Leak: 15 objects per category, 60 draws');
const draws = seeds(60).map((seed) => drawLeak(pool, { test: 15, train: 15 }, seed));
for (const leak of LEAKS)
  console.log(`  ${leak}: ${spread(draws.map((draw) => score(train(draw.train[leak]), draw.test)))}`);

console.log('\nPMD on grass only, Papier never: 10 draws');
const tie = { property: 'background', category: 'pmd', value: 'grass' };
const tied = seeds(10).map((seed) => {
  const drawn = drawRecipe(pool, { ...PLAIN, tie, most: { papier: 20, pmd: 20 }, seed });
  return { head: train(drawn.map(({ picture }) => picture)), rest: notTrainedOn(all, drawn) };
});
for (const [name, belongs] of [
  ['Papier on grass', (one) => one.category === 'papier' && one.background === 'grass'],
  ['Papier elsewhere', (one) => one.category === 'papier' && one.background !== 'grass'],
  ['PMD elsewhere', (one) => one.category === 'pmd' && one.background !== 'grass'],
])
  console.log(`  ${name}: ${spread(tied.map(({ head, rest }) => score(head, rest.filter(belongs))))}`);

console.log(
  '\nOther recipes, tested on all normal pictures of other objects: 10 draws, against the same numbers without a recipe',
);
const biased = await pictures(join(SAMPLES, 'biased'));
const even = { papier: 20, pmd: 20 };
for (const [name, from, recipe, belongs] of [
  ['no recipe', pool, { most: even }, () => true],
  ['biased renders', biased, { most: even }, () => true],
  ['PMD in sunlight only', pool, { most: even, tie: { property: 'light', category: 'pmd', value: 'sky' } }, () => true],
  ['40 % wrong labels', pool, { most: even, wrongLabels: 0.4 }, () => true],
  ['no recipe, PMD', pool, { most: even }, (one) => one.category === 'pmd'],
  ['20 Papier against 3 PMD, PMD', pool, { most: { papier: 20, pmd: 3 } }, (one) => one.category === 'pmd'],
])
  console.log(
    `  ${name}: ${spread(
      seeds(10).map((seed) => {
        const drawn = drawRecipe(from, { ...PLAIN, ...recipe, seed });
        const trained = train(drawn.map(({ picture, category }) => ({ ...picture, category })));
        return score(trained, notTrainedOn(all, drawn).filter(belongs));
      }),
    )}`,
  );

console.log('\nAnswers by sureness');
const head = train(pool);
const [known, other] = [test, neither].map((tests) => tests.map((one) => answer(head, one)));
console.log(
  `  mean sureness: tests ${percent(mean(known.map((one) => one.sureness)))}, neither ${percent(mean(other.map((one) => one.sureness)))}`,
);
for (const threshold of [0.5, 0.7, 0.8, 0.9, 0.95]) {
  const { answered, right, accepted } = atThreshold(threshold, known, other);
  console.log(
    `  from ${percent(threshold)}: ${answered} of ${known.length} answered, ${right} right; ${accepted} of ${other.length} of neither`,
  );
}

console.log('\nA third category: half of the objects of neither learn along, the others are asked about; 40 draws');
const third = [...CATEGORIES, 'geen'];
const labelled = neither.map((picture) => ({ ...picture, category: 'geen' }));
const chosenBy = (trained, picture) =>
  third[engine.argmax(engine.predictHead(trained, engine.layerInput(picture.features, LAYER)).probabilities)];
const withThird = seeds(40).map((seed) => {
  const split = engine.splitByObject(labelled, 0.5, seed);
  const trained = train([...pool, ...split.train], third);
  const byKind = engine.splitByObject(
    labelled.map((picture) => ({ ...picture, objectId: picture.kind })),
    0.5,
    seed,
  );
  const unlike = train([...pool, ...byKind.train], third);
  const share = (model, pictures) => mean(pictures.map((picture) => Number(chosenBy(model, picture) === 'geen')));
  const tests = test.map((picture) => ({ chosen: chosenBy(trained, picture), category: picture.category }));
  const refused = tests.filter(({ chosen }) => chosen === 'geen').length;
  return {
    caught: share(trained, split.test),
    otherKinds: share(unlike, byKind.test),
    refusedThen: share(unlike, test),
    right: mean(tests.map(({ chosen, category }) => Number(chosen === category))),
    refused: refused / tests.length,
    threshold: engine.experiments.refusedAtPrice(
      refused / tests.length,
      known,
      split.test.map((picture) => answer(head, picture)),
    ),
  };
});
for (const [name, key] of [
  ['new nonsense that gets the third category', 'caught'],
  ['the same, where half of the kinds learn along and the others are asked about', 'otherKinds'],
  ['test pictures that wrongly get it, then', 'refusedThen'],
  ['test pictures right (of all)', 'right'],
  ['test pictures that wrongly get it', 'refused'],
  ['new nonsense refused by a threshold that refuses as many test pictures', 'threshold'],
])
  console.log(`  ${name}: ${spread(withThird.map((one) => one[key]))}`);
console.log(
  `  caught more of the nonsense than of the tests: ${withThird.filter(({ caught, refused }) => caught > refused).length} of ${withThird.length}`,
);
console.log(
  `  caught more than that threshold: ${withThird.filter(({ caught, threshold }) => caught > threshold).length} of ${withThird.length}`,
);

console.log(`\nThree pictures per category, ${CHOICES} random choices`);
const few = seeds(CHOICES).map((seed) => {
  const rng = engine.createRng(seed);
  const chosen = CATEGORIES.flatMap((category) =>
    rng.shuffle(pool.filter((one) => one.category === category)).slice(0, 3),
  );
  return score(train(chosen), test);
});
console.log(`  ${spread(few)}`);
for (const goal of [0.6, 0.7, 0.75, 0.8, 0.9])
  console.log(
    `  ${percent(goal)} or more: ${percent(few.filter((value) => value >= goal).length / CHOICES)} of the choices`,
  );
backbone.dispose();
