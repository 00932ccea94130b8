import type { SampleImage, SampleKind, SampleManifest } from './manifest';

/** A correct picture for tests, with what the test is about changed. */
export function sampleImage(change: Partial<SampleImage> = {}): SampleImage {
  return {
    id: 'pmd_pet_010',
    file: 'pmd_pet_010.webp',
    object: 'pet_010',
    kind: 'pet',
    category: 'pmd',
    split: 'train',
    alt: 'Doorzichtige fles met blauwe dop in het gras',
    width: 256,
    height: 256,
    background: 'grass',
    light: 'sky',
    camera: { elevation: 40, azimuth: 1.2, fill: 0.8, lens: 42 },
    seed: 3,
    ...change,
  };
}

/** A correct manifest of these pictures. */
export function sampleManifest(images: SampleImage[]): SampleManifest {
  return { version: 1, licence: 'CC BY 4.0', author: 'Dwengo', note: 'Met de computer gemaakt.', images };
}

/** A correct kind for tests, with what the test is about changed. */
export function sampleKind(change: Partial<SampleKind> = {}): SampleKind {
  return { id: 'pet', name: 'PET-fles', category: 'pmd', why: 'Plastic verpakking, leeg.', doubtful: false, ...change };
}
