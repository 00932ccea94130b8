import { loadOnce } from './load-once';
import type { Category, Sample } from './sample';

/** The sample pictures with the categories that they are sorted into. */
export interface SampleSet {
  categories: Category[];
  samples: Sample[];
}

/** The site's sample pictures. They are no props: a page would carry them twice. */
export const loadSamples = loadOnce<SampleSet>('data/samples.json');
