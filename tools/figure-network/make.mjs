/**
 * Trains the small network of the lesson's figure and writes content/data/figure-network.json: `node
 * tools/figure-network/make.mjs`. The figure is an illustration, but not an invention: it is a network of 3-4-4-7
 * nodes that tells its seven types apart, so that the thickness of its lines and the picture that runs through it
 * belong together. Same seed, same file.
 */
import { writeFileSync } from 'node:fs';

const SEED = 11;
const SIZES = [3, 4, 4, 7];
const NAMES = ['doos', 'flyer', 'folie', 'zak', 'fles', 'blik', 'krant'];
const EPOCHS = 6000;
const RATE = 0.6;
/** Keeps weights small, so that no line of the drawing dwarfs the others. */
const DECAY = 0.0006;

/** What the three drawn inputs measure of each type, 0 to 1: think of brightness, colour and shine. */
const PROTOTYPES = [
  [0.35, 0.55, 0.05],
  [0.75, 0.95, 0.3],
  [0.7, 0.3, 0.95],
  [0.95, 0.35, 0.45],
  [0.5, 0.05, 0.75],
  [0.15, 0.75, 0.9],
  [0.8, 0.05, 0.1],
];

/** Pictures of the lesson's samples: 0 is Papier, 1 is PMD. Bags come in both, as in real life. */
const PICTURES = [
  ['papier_box_0021', 0, 0],
  ['papier_box_0012', 0, 0],
  ['papier_flyer_0011', 1, 0],
  ['papier_flyer_0012', 1, 0],
  ['pmd_chips_0022', 2, 1],
  ['pmd_chips_0021', 2, 1],
  ['papier_paperbag_0032', 3, 0],
  ['pmd_bag_0032', 3, 1],
  ['pmd_pet_0021', 4, 1],
  ['pmd_pet_0011', 4, 1],
  ['pmd_can_0022', 5, 1],
  ['pmd_can_0012', 5, 1],
  ['papier_newspaper_0011', 6, 0],
  ['papier_newspaper_0012', 6, 0],
  ['pmd_pet_0022', 4, 1, 'test'],
];

let state = SEED;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const round = (value) => Math.round(value * 100) / 100;
const sigmoid = (x) => 1 / (1 + Math.exp(-x));

const layers = SIZES.slice(1).map((size, i) => ({
  weights: Array.from({ length: size }, () => Array.from({ length: SIZES[i] }, () => (random() - 0.5) * 2)),
  bias: Array.from({ length: size }, () => 0),
}));

/** Activations of all layers; the last one as probabilities. */
function forward(input) {
  const all = [input];
  layers.forEach(({ weights, bias }, l) => {
    const sums = weights.map((row, i) => row.reduce((sum, w, j) => sum + w * all[l][j], bias[i]));
    if (l < layers.length - 1) return all.push(sums.map(sigmoid));
    const top = Math.max(...sums);
    const powers = sums.map((s) => Math.exp(s - top));
    const total = powers.reduce((a, b) => a + b);
    all.push(powers.map((p) => p / total));
  });
  return all;
}

/** One step down the slope of the cross-entropy for one picture. */
function learn(input, type) {
  const all = forward(input);
  let delta = all.at(-1).map((p, i) => p - (i === type ? 1 : 0));
  for (let l = layers.length - 1; l >= 0; l--) {
    const { weights, bias } = layers[l];
    const below = all[l].map((a, j) => weights.reduce((sum, row, i) => sum + row[j] * delta[i], 0) * a * (1 - a));
    weights.forEach((row, i) => {
      row.forEach((w, j) => (row[j] = w - RATE * 0.1 * (delta[i] * all[l][j] + DECAY * w)));
      bias[i] -= RATE * 0.1 * delta[i];
    });
    delta = below;
  }
}

const pictures = PICTURES.map(([sample, type, category, split = 'train']) => ({
  sample,
  type,
  category,
  split,
  input: PROTOTYPES[type].map((value) => round(Math.min(1, Math.max(0, value + (random() - 0.5) * 0.1)))),
}));

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (const { input, type } of pictures) learn(input, type);
}

const wrong = pictures.filter(({ input, type }) => {
  const output = forward(input).at(-1);
  return output.indexOf(Math.max(...output)) !== type;
});
if (wrong.length > 0) throw new Error(`Expected every picture right, found ${wrong.length} wrong; try another seed.`);

const figure = {
  note: 'Made by tools/figure-network/make.mjs; do not edit the weights by hand. Labels are illustrative.',
  seed: SEED,
  layers: [
    { id: 'input', role: 'input', dots: true, nodes: ['1', '2', '3'] },
    { id: 'hidden-1', role: 'hidden', nodes: ['1', '2', '3', '4'] },
    { id: 'features', role: 'hidden', nodes: ['1', '2', '3', '4'] },
    { id: 'types', role: 'output', nodes: NAMES },
  ],
  gaps: layers.map(({ weights, bias }) => ({ weights: weights.map((row) => row.map(round)), bias: bias.map(round) })),
  categories: ['Papier', 'PMD'],
  pictures,
};
const text = JSON.stringify(figure, null, 2).replace(
  /\[\s+([^[\]{}]*?)\s+\]/g,
  (_, inner) => `[${inner.replace(/\s+/g, ' ')}]`,
);
writeFileSync(new URL('../../content/data/figure-network.json', import.meta.url), `${text}\n`);
for (const { sample, input } of pictures) console.log(sample, forward(input).at(-1).map(round).join(' '));
