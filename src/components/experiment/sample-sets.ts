import { parseSampleSet, type SampleSetManifest } from '@core/samples/manifest';
import lessonFile from '@content/samples/manifest.json';
import type { SetPicture, StoredSet } from '@islands/experiments/shared/picture';
import { siteUrl } from '../../site/urls';
import { categories } from '../lesson/samples';

/** Name of the set that the lesson and the lab use; every other set is a folder with its own manifest and images. */
const LESSON = 'lesson';

const found = import.meta.glob<unknown>('/content/samples/*/manifest.json', { eager: true, import: 'default' });
const kindFiles = import.meta.glob<{ kinds: { id: string; name: string }[] }>('/content/samples/{,*/}kinds.json', {
  eager: true,
  import: 'default',
});
const kindNames = new Map(Object.values(kindFiles).flatMap(({ kinds }) => kinds.map(({ id, name }) => [id, name])));

/** Each set's manifest, by name. */
const manifests = new Map<string, SampleSetManifest>([
  [LESSON, parseSampleSet(lessonFile, 'content/samples/manifest.json')],
  ...Object.entries(found).map(([path, data]): [string, SampleSetManifest] => [
    path.split('/').at(-2)!,
    parseSampleSet(data, path.slice(1)),
  ]),
]);

type Entry = SampleSetManifest['images'][number];

/** Ids of pictures are unique over all sets, so that what the model saw in one is never taken for another. */
const toPicture = (set: string, entry: Entry): SetPicture => ({
  id: set === LESSON ? entry.id : `${set}/${entry.id}`,
  url: siteUrl(`samples/${set === LESSON ? '' : `${set}/`}${entry.file}`),
  alt: entry.alt,
  kind: entry.kind,
  kindName: kindNames.get(entry.kind) ?? null,
  objectId: entry.object,
  category: entry.category ?? null,
  split: entry.split ?? null,
  background: entry.background ?? null,
  light: entry.light ?? null,
});

/** All sets of sample pictures that the site has: adding one is adding a folder to content/samples. */
export const sampleSets: StoredSet[] = [...manifests].map(([name, { images }]) => ({
  name,
  categories,
  pictures: images.map((entry) => toPicture(name, entry)),
}));

/** The set that the lesson and the lab use. */
export const lessonSet = sampleSets.find(({ name }) => name === LESSON)!;

/** The image files of the sets beside the lesson's own. */
export const setFiles = [...manifests].flatMap(([set, { images }]) =>
  set === LESSON ? [] : images.map(({ file }) => ({ set, file })),
);
