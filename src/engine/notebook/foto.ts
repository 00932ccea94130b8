import { drawPictures } from '@core/project/selection';
import { splitByObject } from '@core/split';
import { notebookApi as words } from '@i18n/notebook-api';
import { inspect } from './inspect';
import { LessonError } from './lesson-error';
import type { Labelled } from './model';
import type { KernelPicture } from './protocol';

/** A picture as the cells see it. */
export interface Foto {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly categorie: string;
  readonly deel: 'train' | 'test' | 'vraag';
  /** Views of one object share this. */
  readonly voorwerp: string;
}

export const toFoto = ({ id, name, kind, category, split, object }: KernelPicture): Foto =>
  Object.freeze({
    id,
    naam: name,
    soort: kind,
    categorie: category,
    deel: split === 'ask' ? 'vraag' : split,
    voorwerp: object,
  });

export const isFoto = (value: unknown): value is Foto =>
  typeof (value as Foto | null)?.id === 'string' && 'categorie' in Object(value);

export function idOf(value: unknown): string {
  if (!isFoto(value)) throw new LessonError(words.noSuchPicture(inspect(value)));
  return value.id;
}

/** A list of pictures. @throws LessonError when it is none */
export function fotoList(value: unknown, name: string): Foto[] {
  if (!Array.isArray(value)) throw new LessonError(words.notAList(name));
  value.forEach(idOf);
  return value as Foto[];
}

export const labelled = (value: unknown, name: string): Labelled[] =>
  fotoList(value, name).map(({ id, categorie }) => ({ id, category: String(categorie) }));

const splittable = (foto: Foto) => ({ foto, id: foto.id, category: foto.categorie, objectId: foto.voorwerp });

function wholeNumber(value: unknown, least: number, name: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw new LessonError(words.whole(name, least, value));
  return value as number;
}

/**
 * `count` pictures of each category, drawn as the lab does.
 *
 * @param keyOf key of a category by its name
 */
export function drawFotos(list: unknown, count: unknown, seed: unknown, keyOf: (name: string) => string): Foto[] {
  const all = fotoList(list, 'kiesPerCategorie').map(splittable);
  const keyed = all.map((item) => ({ ...item, category: keyOf(item.category) }));
  const drawn = drawPictures(keyed, wholeNumber(count, 1, 'aantal'), wholeNumber(seed, 0, 'startgetal'));
  return all.filter(({ id }) => drawn.has(id)).map(({ foto }) => foto);
}

/** The pictures with another `deel`: a share of each category's objects to test with, as the lab divides them. */
export function splitFotos(list: unknown, share: unknown, seed: unknown): Foto[] {
  const all = fotoList(list, 'verdeel').map(splittable);
  if (!(typeof share === 'number' && share >= 0 && share <= 1)) throw new LessonError(words.share(share));
  // An object of which somebody put views in different categories counts as one object in each.
  const items = all.map((item) => ({ ...item, objectId: `${item.category} ${item.objectId}` }));
  const test = new Set(splitByObject(items, share, wholeNumber(seed, 0, 'startgetal')).test.map(({ id }) => id));
  return all.map(({ foto }) => Object.freeze({ ...foto, deel: test.has(foto.id) ? 'test' : 'train' }));
}
