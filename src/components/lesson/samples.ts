import { checkSamples } from '@core/samples/check';
import { firstViews } from '@core/samples/first-views';
import { parseKinds, parseManifest, parseOpening, type SampleImage } from '@core/samples/manifest';
import kindsFile from '@content/samples/kinds.json';
import manifestFile from '@content/samples/manifest.json';
import openingFile from '@content/samples/opening.json';
import type { Category, Sample } from '@islands/shared/sample';
import { siteUrl } from '../../site/urls';

/** The two bins, in the order in which they stand on the screen and in the head. */
export const categories: Category[] = [
  { id: 'papier', name: 'Papier' },
  { id: 'pmd', name: 'PMD' },
];

export const kinds = parseKinds(kindsFile);
const manifest = parseManifest(manifestFile);
export const opening = parseOpening(openingFile);
checkSamples(manifest, kinds, opening);

/** As the islands take a picture. */
const toSample = ({ id, file, alt, kind, object, category, split }: SampleImage): Sample => ({
  id,
  url: siteUrl(`samples/${file}`),
  alt,
  kind,
  objectId: object,
  category,
  split,
});

/** All sample pictures. */
export const samples = manifest.images.map(toSample);

/** Those that the lesson works with: one of every thing. */
export const lessonSamples = firstViews(manifest.images).map(toSample);

/** How many training pictures the smallest category of the lesson has. */
export const mostPerCategory = Math.min(
  ...categories.map(
    ({ id }) => lessonSamples.filter(({ category, split }) => category === id && split === 'train').length,
  ),
);

/**
 * A sample by its id, for lists in content that name pictures.
 * @throws Error naming the file to mend when the manifest does not have it
 */
export function sampleById(id: string, usedIn: string): Sample {
  const sample = samples.find((candidate) => candidate.id === id);
  if (!sample)
    throw new Error(
      `${usedIn} noemt foto "${id}", maar die staat niet in content/samples/manifest.json. Kies een andere of voeg ze toe.`,
    );
  return sample;
}
