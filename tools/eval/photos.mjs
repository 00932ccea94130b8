/**
 * Transfer learning on real photos, ours against an independent, converged logistic regression with the same
 * standardisation and L2: 10 photos of each of paper, cardboard, plastic and metal train (20 per category), the
 * others test; mean over seeded draws.
 *
 *   npm run eval:photos -- --photos <folder> [--backbone public/models/klein] [--draws 10] [--l2 1]
 *
 * Ends with an error when the means differ by more than 1 point.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeFile, loadEngine } from './load.mjs';
import { newtonLogistic } from './newton.mjs';

const FOLDERS = { paper: 0, cardboard: 0, plastic: 1, metal: 1 };
const PER_FOLDER = 10;
const CATEGORIES = ['Papier', 'PMD'];

const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const percent = (values) => `${(100 * mean(values)).toFixed(2)} % (sd ${(100 * deviation(values)).toFixed(2)})`;

/** Features of every photo, folder by folder. */
async function embed(engine, backbone, photos) {
  const result = [];
  for (const [folder, label] of Object.entries(FOLDERS)) {
    for (const name of readdirSync(join(photos, folder)).sort()) {
      const [features] = backbone.run([await decodeFile(join(photos, folder, name))]);
      result.push({ folder, label, features });
    }
  }
  return result;
}

/** One draw: accuracy of both on the test photos, how often they agree, and how far their probabilities are apart. */
function compare(engine, pictures, layer, l2, seed) {
  const rng = engine.createRng(seed);
  const train = Object.keys(FOLDERS).flatMap((folder) =>
    rng.shuffle(pictures.filter((one) => one.folder === folder)).slice(0, PER_FOLDER),
  );
  const test = pictures.filter((one) => !train.includes(one));
  const labels = train.map(({ label }) => label);
  const features = engine.layerRows(
    train.map((one) => one.features),
    layer,
  );
  const dimension = features.length / train.length;
  const started = performance.now();
  const { head, converged, steps } = engine.trainHead({
    features,
    labels,
    layer,
    dimension,
    categories: CATEGORIES,
    l2,
    method: { kind: 'lbfgs' },
    seed,
  });
  const milliseconds = performance.now() - started;
  // Two mirrored rows with penalty l2 / 2 each are one row, their difference, with penalty l2 / 4: lambda = l2 / 2.
  const reference = newtonLogistic(
    train.map((one) => engine.layerInput(one.features, layer)),
    labels,
    l2 / 2,
  );
  const answers = test.map((one) => {
    const input = engine.layerInput(one.features, layer);
    return {
      label: one.label,
      ours: engine.predictHead(head, input).probabilities[1],
      theirs: reference.predict(input),
    };
  });
  const right = (key) => mean(answers.map((one) => Number(one[key] > 0.5 === (one.label === 1))));
  return {
    ours: right('ours'),
    theirs: right('theirs'),
    apart: Math.max(...answers.map(({ ours, theirs }) => Math.abs(ours - theirs))),
    residual: reference.residual,
    // Cross-entropy on the test photos: low when the probabilities are honest.
    loss: mean(answers.map(({ label, ours }) => -Math.log(label === 1 ? ours : 1 - ours))),
    converged,
    iterations: steps.at(-1).iteration,
    milliseconds,
    test: test.length,
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      photos: { type: 'string' },
      backbone: { type: 'string', default: 'public/models/klein' },
      draws: { type: 'string', default: '10' },
      l2: { type: 'string' },
    },
  });
  if (!values.photos)
    throw new Error('Expected --photos <folder> with the folders paper, cardboard, plastic and metal.');
  const engine = await loadEngine();
  const backbone = await engine.loadBackbone(values.backbone);
  const pictures = await embed(engine, backbone, values.photos);
  const l2 = values.l2 ? Number(values.l2) : engine.DEFAULT_L2;
  console.log(
    `backbone ${backbone.id}, ${pictures.length} photos, ${values.draws} draws, L2 ${l2} (scikit-learn's C = ${2 / (l2 * 40)} for 40 photos)`,
  );
  for (const layer of ['object-types', 'embedding']) {
    const draws = Array.from({ length: Number(values.draws) }, (_, seed) =>
      compare(engine, pictures, layer, l2, seed + 1),
    );
    const of = (key) => draws.map((draw) => draw[key]);
    console.log(`\n${layer}: ${draws[0].test} test photos per draw`);
    console.log(
      `  our L-BFGS head        ${percent(of('ours'))}   converged ${of('converged').filter(Boolean).length} of ${draws.length}, ${mean(of('iterations')).toFixed(0)} iterations, ${mean(of('milliseconds')).toFixed(0)} ms`,
    );
    console.log(
      `  independent (Newton)   ${percent(of('theirs'))}   largest gradient left ${Math.max(...of('residual')).toExponential(1)}`,
    );
    console.log(`  largest difference of a probability: ${Math.max(...of('apart')).toExponential(1)}`);
    console.log(`  our test loss: ${mean(of('loss')).toFixed(3)} nats`);
    const points = 100 * Math.abs(mean(of('ours')) - mean(of('theirs')));
    console.log(`  difference of the means: ${points.toFixed(2)} points (at most 1)`);
    if (!(points <= 1)) process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
