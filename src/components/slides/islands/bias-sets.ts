import { parseManifest } from '@core/samples/manifest';
import manifestFile from '@content/samples/manifest.json';
import type { Sample } from '@islands/shared/sample';
import { samples } from '../../lesson/samples';

/** Places outdoors and indoors on which the pictures were made; others could be either. */
const OUTSIDE = new Set(['grass', 'asphalt', 'concrete', 'klinkers']);
const INSIDE = new Set(['cloth', 'laminate', 'wood']);

const backgrounds = new Map(parseManifest(manifestFile).images.map(({ id, background }) => [id, background]));
const isIn = (places: Set<string>, { id }: Sample) => places.has(backgrounds.get(id) ?? '');

/** Whether a picture is where the bias puts it: PMD outdoors, Papier indoors. */
const isHome = (sample: Sample) => isIn(sample.category === 'pmd' ? OUTSIDE : INSIDE, sample);
const isAway = (sample: Sample) => isIn(sample.category === 'pmd' ? INSIDE : OUTSIDE, sample);

const home = samples.filter(isHome);
/** Every third thing is kept to test with. */
const objects = [...new Set(home.map(({ objectId }) => objectId))];
const learned = new Set(objects.filter((_, i) => i % 3 !== 2));
const train = home
  .filter(({ objectId }) => learned.has(objectId))
  .map((sample): Sample => ({ ...sample, split: 'train' }));
const tested = (pictures: Sample[]) =>
  pictures.filter(({ objectId }) => !learned.has(objectId)).map((sample): Sample => ({ ...sample, split: 'test' }));

/** To learn from: PMD outdoors, Papier indoors. To test with: other things in the same places. */
export const biased: Sample[] = [...train, ...tested(home)];

/** The same to learn from; to test with: other things with the places the other way round. */
export const swapped: Sample[] = [...train, ...tested(samples.filter(isAway))];
