// Divides the sample pictures over train and test, and writes the result in content/samples/manifest.json.
//
//   node tools/samples/split.mjs           writes the manifest
//   node tools/samples/split.mjs --check   changes nothing; exit code 1 when the manifest is not what it would write
//
// Training pictures are of the second series, test pictures of the first: other things, in other places, made by an
// older version of the scripts. A score then also tells how the model does on pictures that were made differently, and
// no object can be on both sides.
import { readFileSync, writeFileSync } from 'node:fs';

const TEST_SERIES = 1;

const manifestUrl = new URL('../../content/samples/manifest.json', import.meta.url);

/** The manifest as text, one picture per line, so that a diff shows which picture changed. */
function format({ images, ...head }) {
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${fields.join('\n')}\n  "images": [\n${images.map((image) => `    ${JSON.stringify(image)}`).join(',\n')}\n  ]\n}\n`;
}

const before = readFileSync(manifestUrl, 'utf8');
const manifest = JSON.parse(before);
const images = manifest.images.map((image) => ({ ...image, split: image.series === TEST_SERIES ? 'test' : 'train' }));
const text = format({ ...manifest, images });

if (!process.argv.includes('--check')) writeFileSync(manifestUrl, text);
else if (text !== before) {
  console.error('content/samples/manifest.json is not what tools/samples/split.mjs writes. Run it without --check.');
  process.exitCode = 1;
}
for (const category of [...new Set(images.map((image) => image.category))].sort()) {
  const count = (split) => images.filter((image) => image.category === category && image.split === split).length;
  console.log(`${category}: ${count('train')} train, ${count('test')} test`);
}
