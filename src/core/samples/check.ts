import type { SampleKind, SampleManifest, SampleOpening } from './manifest';

/** Values that occur more than once, each named once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

function repeats(where: string, what: string, values: readonly string[]): string[] {
  return repeated(values).map(
    (value) => `${where}: ${what} "${value}" staat er meer dan één keer; geef elk een eigen naam.`,
  );
}

function kindFaults(manifest: SampleManifest, kinds: readonly SampleKind[]): string[] {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  return manifest.images.flatMap(({ id, kind, category }) => {
    const known = byId.get(kind);
    if (!known)
      return [
        `foto "${id}": verwacht een soort uit kinds.json, gevonden "${kind}". Voeg de soort toe of verbeter de naam.`,
      ];
    if (known.category === category) return [];
    return [`foto "${id}": soort "${kind}" hoort in kinds.json bij "${known.category}", gevonden "${category}".`];
  });
}

/** Views of one object share its kind and its side of the split: else a model is tested on a thing it has seen. */
function objectFaults({ images }: SampleManifest): string[] {
  const first = new Map([...images].reverse().map((image) => [image.object, image]));
  return images.flatMap((image) => {
    const other = first.get(image.object)!;
    return (['split', 'kind'] as const)
      .filter((field) => image[field] !== other[field])
      .map(
        (field) =>
          `voorwerp "${image.object}": foto "${image.id}" heeft ${field} "${image[field]}", maar foto "${other.id}" heeft "${other[field]}"; verwacht hetzelfde.`,
      );
  });
}

function openingFaults(manifest: SampleManifest, kinds: readonly SampleKind[], opening: SampleOpening): string[] {
  const doubtful = new Set(kinds.filter((kind) => kind.doubtful).map(({ id }) => id));
  return opening.images.flatMap((id) => {
    const image = manifest.images.find((candidate) => candidate.id === id);
    if (!image) return [`opening.json: foto "${id}" staat niet in manifest.json. Kies een andere of voeg ze toe.`];
    // Who labelled a picture knows its answer, so it is no fair test of the model afterwards.
    if (image.split !== 'train')
      return [`opening.json: foto "${id}" hoort bij "${image.split}"; verwacht een foto uit "train".`];
    if (doubtful.has(image.kind))
      return [`opening.json: foto "${id}" toont een twijfelgeval (${image.kind}); kies een duidelijke soort.`];
    return [];
  });
}

/**
 * Checks what no file can show by itself: that manifest, kinds and opening exercise agree with each other.
 *
 * @throws Error in Dutch with one line per fault: which entry, what was expected, what was found
 */
export function checkSamples(manifest: SampleManifest, kinds: readonly SampleKind[], opening: SampleOpening): void {
  const faults = [
    ...repeats(
      'kinds.json',
      'soort',
      kinds.map(({ id }) => id),
    ),
    ...repeats(
      'manifest.json',
      'foto',
      manifest.images.map(({ id }) => id),
    ),
    ...repeats(
      'manifest.json',
      'bestand',
      manifest.images.map(({ file }) => file),
    ),
    ...repeats('opening.json', 'foto', opening.images),
    ...kindFaults(manifest, kinds),
    ...objectFaults(manifest),
    ...openingFaults(manifest, kinds, opening),
  ];
  if (faults.length === 0) return;
  throw new Error(
    `De bestanden in content/samples passen niet bij elkaar:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
  );
}
