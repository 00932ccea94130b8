// Divides the sample pictures over train and test, and writes the result in content/samples/manifest.json.
//
//   node tools/samples/split.mjs           writes the manifest
//   node tools/samples/split.mjs --check   changes nothing; exit code 1 when the manifest is not what it would write
//
// Whole objects move (a model must never be tested on another view of an object that it trained on), each category
// gets the same number of test objects (so that plain accuracy is fair), and each kind its share of them. Which
// objects those are follows from a hash of their name: the same on every machine, and chosen by nobody's eye.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const TEST_OBJECTS_PER_CATEGORY = 9;
const SALT = 'samples-1';

const folder = new URL('../../content/samples/', import.meta.url);
const manifestUrl = new URL('manifest.json', folder);
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));
const hash = (object) => createHash('sha256').update(`${SALT}:${object}`).digest('hex');

/** Sorted distinct values of `of(item)`. */
const distinct = (items, of) => [...new Set(items.map(of))].sort();

/**
 * How many test objects each kind gets: its share of `total`, rounded by largest remainder (ties by name), with at
 * least one object of every kind in train.
 *
 * @param {Map<string, number>} sizes objects per kind
 * @param {number} total test objects of the category
 * @returns {Map<string, number>}
 */
function shares(sizes, total) {
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const exact = (kind) => (sizes.get(kind) * total) / all;
  const kinds = [...sizes.keys()].sort();
  const share = new Map(kinds.map((kind) => [kind, Math.min(sizes.get(kind) - 1, Math.floor(exact(kind)))]));
  const given = () => [...share.values()].reduce((sum, n) => sum + n, 0);
  while (given() < total) {
    const open = kinds.filter((kind) => share.get(kind) < sizes.get(kind) - 1);
    if (open.length === 0)
      throw new Error(`${total} test objects asked, but only ${given()} can be taken: add pictures or ask fewer.`);
    const lag = (kind) => exact(kind) - share.get(kind);
    const next = open.reduce((best, kind) => (lag(kind) > lag(best) ? kind : best));
    share.set(next, share.get(next) + 1);
  }
  return share;
}

/** Names of the objects for the test set; those in `kept` (the opening exercise) stay in train. */
function testObjects(images, kept) {
  return distinct(images, ({ category }) => category).flatMap((category) => {
    const own = images.filter((image) => image.category === category);
    const byKind = new Map(
      distinct(own, ({ kind }) => kind).map((kind) => [
        kind,
        distinct(
          own.filter((image) => image.kind === kind),
          ({ object }) => object,
        ),
      ]),
    );
    const share = shares(
      new Map([...byKind].map(([kind, objects]) => [kind, objects.length])),
      TEST_OBJECTS_PER_CATEGORY,
    );
    return [...byKind].flatMap(([kind, objects]) => {
      const free = objects.filter((object) => !kept.has(object)).sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
      if (free.length < share.get(kind))
        throw new Error(`${kind}: the opening exercise leaves too few objects for the test set.`);
      return free.slice(0, share.get(kind));
    });
  });
}

/** The manifest as text, one picture per line, so that a diff shows which picture changed. */
function format({ images, ...head }) {
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${fields.join('\n')}\n  "images": [\n${images.map((image) => `    ${JSON.stringify(image)}`).join(',\n')}\n  ]\n}\n`;
}

const manifest = read(manifestUrl);
const opening = new Set(read(new URL('opening.json', folder)).images);
const kept = new Set(manifest.images.filter(({ id }) => opening.has(id)).map(({ object }) => object));
const test = new Set(testObjects(manifest.images, kept));
const images = manifest.images.map((image) => ({ ...image, split: test.has(image.object) ? 'test' : 'train' }));
const text = format({ ...manifest, images });

if (process.argv.includes('--check')) {
  if (text !== readFileSync(manifestUrl, 'utf8')) {
    console.error('content/samples/manifest.json is not what tools/samples/split.mjs writes. Run it without --check.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(manifestUrl, text);
}
for (const category of distinct(images, (image) => image.category)) {
  const count = (split) => images.filter((image) => image.category === category && image.split === split).length;
  console.log(`${category}: ${count('train')} train, ${count('test')} test`);
}
