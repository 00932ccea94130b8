import { describe, expect, it } from 'vitest';
import { checkProject } from './check';
import { exampleProject, picture, START } from './fixture';
import { newProject, ownPicture, pictureOfSample } from './new-project';
import type { Project } from './types';

const categories = [
  { id: 'papier', name: 'Papier' },
  { id: 'pmd', name: 'PMD' },
];

it('starts from samples, each on its side, with its object', () => {
  const sample = { id: 'pet_010', object: 'pet_1', category: 'pmd', split: 'test' as const, alt: 'Een fles op tafel' };
  const project = newProject({
    id: 'a',
    name: ' Mijn labo ',
    categories,
    pictures: [pictureOfSample(sample)],
    at: START,
  });
  expect(project).toMatchObject({ name: 'Mijn labo', createdAt: START, updatedAt: START, trained: null });
  expect(project.pictures[0]).toEqual({
    id: 'pet_010',
    source: { kind: 'sample', sampleId: 'pet_010' },
    objectId: 'pet_1',
    category: 'pmd',
    role: 'test',
    alt: 'Een fles op tafel',
  });
});

it('makes an own picture an object of its own unless it is a view of one', () => {
  const own = { blobId: 'abc', name: 'fles.jpg', alt: 'fles', category: null, role: 'train' as const };
  expect(ownPicture(own)).toMatchObject({ id: 'abc', objectId: 'abc' });
  expect(ownPicture({ ...own, objectId: 'reeks-1' })).toMatchObject({ id: 'abc', objectId: 'reeks-1' });
});

it('refuses categories with one name', () => {
  const twice = [categories[0]!, { id: 'p2', name: 'PAPIER' }];
  expect(() => newProject({ id: 'a', name: 'x', categories: twice, pictures: [], at: START })).toThrow(
    'name of its own',
  );
});

describe('checkProject', () => {
  const good = exampleProject();

  it('accepts a good one', () => expect(() => checkProject(good)).not.toThrow());

  it.each<[string, (project: Project) => Partial<Project>]>([
    ['name-empty', () => ({ name: ' ' })],
    ['id-invalid', () => ({ id: '..' })],
    ['id-taken', ({ pictures }) => ({ pictures: [...pictures, pictures[0]!] })],
    ['id-taken', () => ({ categories: [categories[0]!, categories[0]!] })],
    ['name-taken', () => ({ categories: [...categories, { id: 'x', name: 'pmd' }] })],
    ['unknown-category', () => ({ categories: categories.slice(1) })],
    ['object-in-train-and-test', ({ pictures }) => ({ pictures: [...pictures, picture('papier3', 9)] })],
    ['settings-invalid', ({ settings }) => ({ settings: { ...settings, l2: NaN } })],
    ['too-many-pictures', () => ({ pictures: Array.from({ length: 2001 }, (_, i) => picture('x', i)) })],
  ])('%s', (code, change) => {
    expect(() => checkProject({ ...good, ...change(good) })).toThrow(expect.objectContaining({ code }) as Error);
  });
});
