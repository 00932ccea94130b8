/**
 * Runs the real MobileNet on the sample pictures and stores its answers, since its weights are not part of this
 * project. Also lets the small model answer, to choose as first examples pictures that both name plausibly.
 *
 *   npm run answers -- --from <folder with the real MobileNet> [--backbone public/models/klein] [--date 2025-12-31]
 *
 * The folder needs a backbone.json: node tools/backbone/describe.mjs <folder> --id mobilenet-v1-025-224 --name MobileNet
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answersOf } from './answers.mjs';
import { loadEngine } from './load.mjs';
import { chooseOpening } from './opening.mjs';

const PICTURES = 'content/samples/images';
const TARGET = 'content/data/mobilenet-answers.json';
/** Examples per category that the lesson opens with. */
const PER_CATEGORY = 3;

async function main() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      backbone: { type: 'string', default: 'public/models/klein' },
      date: { type: 'string' },
    },
  });
  if (!values.from)
    throw new Error('Expected --from <folder with the real MobileNet: model.json, weights and backbone.json>.');
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`Expected --date as 2025-12-31, found "${date}".`);
  const { kinds } = JSON.parse(readFileSync('content/data/plausible-types.json', 'utf8'));
  const engine = await loadEngine();
  const real = await answersOf(engine, values.from, PICTURES);
  const small = await answersOf(engine, values.backbone, PICTURES);
  const { opening, plausible } = chooseOpening(real.answers, small.answers, kinds, PER_CATEGORY);
  const answers = Object.entries(real.answers).map(([id, top]) => `    ${JSON.stringify(id)}: ${JSON.stringify(top)}`);
  const head = {
    date,
    model: real.id,
    note: 'Per afbeelding de vijf objecttypes met de grootste kans: [ImageNet-index, kans].',
    small: small.id,
    opening,
  };
  writeFileSync(
    TARGET,
    `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "answers": {\n${answers.join(',\n')}\n  }\n}\n`,
  );
  console.log(`${TARGET}: ${answers.length} pictures`);
  for (const [model, count] of Object.entries(plausible))
    console.log(`plausible in the top 5 of the ${model} model: ${count} of ${answers.length}`);
  console.log(`opening examples: ${opening.join(', ')}`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
