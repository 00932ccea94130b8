import { describe, expect, it } from 'vitest';
import { splitPictures } from '@core/project/picture-commands';
import { newProject } from '@core/project/new-project';
import { selection } from '@core/project/selection';
import type { Picture, PictureRole } from '@core/project/types';
import { drawFotos, splitFotos, toFoto } from './foto';
import type { KernelPicture } from './protocol';

// Names that sort the other way round than their ids: the draw goes by the ids.
const categories = [
  { id: 'b', name: 'Afval' },
  { id: 'a', name: 'Zand' },
];
const nameOf = (id: string | null) => categories.find((category) => category.id === id)!.name;
const keyOf = (name: string) => categories.find((category) => category.name === name)!.id;

const pictures = categories.flatMap(({ id: category }) =>
  Array.from({ length: 24 }, (_, i): Picture => {
    const role: PictureRole = i % 8 === 7 ? 'test' : 'train';
    const objectId = `${category}-${role}-${Math.floor(i / 2)}`;
    const id = `${category}${i}`;
    return { id, source: { kind: 'sample', sampleId: id }, objectId, category, role, alt: id };
  }),
);
const project = newProject({ id: 'p', name: 'P', categories, pictures, settings: { perCategory: 5, seed: 3 }, at: 1 });

const fotos = project.pictures.map(({ id, objectId, category, role }) =>
  toFoto({
    id,
    name: id,
    kind: '',
    category: nameOf(category),
    categoryKey: category!,
    split: role,
    object: objectId,
    shown: true,
    pixels: new Uint8ClampedArray(),
  } satisfies KernelPicture),
);

describe('in a notebook as in the lab', () => {
  it('the same pictures are drawn per category', () => {
    const train = fotos.filter(({ deel }) => deel === 'train');
    const drawn = drawFotos(train, 5, 3, keyOf).map(({ id }) => id);
    expect(drawn).toHaveLength(10);
    expect(drawn).toEqual(selection(project).train.map(({ id }) => id));
  });

  it('pictures are divided the same, by object', () => {
    const lab = splitPictures(project, 0.25, 9).project.pictures.map(({ role }) => role);
    expect(splitFotos(fotos, 0.25, 9).map(({ deel }) => deel)).toEqual(lab);
    expect(new Set(lab)).toEqual(new Set(['train', 'test']));
  });

  it('says in Dutch what is wrong with a list, a number or a share', () => {
    expect(() => drawFotos('nee', 5, 1, keyOf)).toThrow('verwacht een lijst');
    expect(() => drawFotos(fotos, 1.5, 1, keyOf)).toThrow('geheel getal vanaf 1');
    expect(() => splitFotos(fotos, 2, 1)).toThrow('van 0 tot 1');
  });
});
