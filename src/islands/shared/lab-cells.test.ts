import { newProject } from '@core/project/new-project';
import { transformJsCell } from '@core/notebook/js-cell';
import type { ProjectSettings } from '@core/project/types';
import { describe, expect, it } from 'vitest';
import { labCells, labFacts } from './lab-cells';
import { labQuery, readLabQuery, type LabRequest } from './lab-query';

const categories = [
  { id: 'a', name: 'Papier "oud"' },
  { id: 'b', name: "PMD's \\ {x}" },
];
const make = (settings: Partial<ProjectSettings> = {}) =>
  newProject({ id: 'p1', name: 'Mijn project', categories, pictures: [], settings, at: 1 });
const all: LabRequest = { action: 'all', picture: null, category: null, role: 'train' };

describe('the cells of the lab', () => {
  it.each<Partial<ProjectSettings>>([
    {},
    { layer: 'embedding', perCategory: 5 },
    { method: { kind: 'gradient-descent', learningRate: 0.003, epochs: 50, batchSize: 8 }, l2: 10, seed: 4 },
  ])('are JavaScript that can be read, with names of categories as they are: %j', (settings) => {
    const cells = labCells(labFacts(make(settings), all), 'all', 'javascript');
    expect(cells.length).toBeGreaterThan(8);
    for (const { source } of cells) expect(() => transformJsCell(source)).not.toThrow();
    expect(cells.some(({ source }) => source.includes(JSON.stringify(categories[1]!.name)))).toBe(true);
  });

  it('explain nothing with names where the features have none', () => {
    const ids = labCells(labFacts(make({ layer: 'embedding' }), all), 'all', 'python').map(({ id }) => id);
    expect(ids).toContain('labo-occlusion');
    expect(ids).not.toContain('labo-waterfall');
  });

  it('bring along what they need', () => {
    const ids = labCells(labFacts(make(), { ...all, action: 'similar' }), 'similar', 'python').map(({ id }) => id);
    expect(ids).toEqual(['labo-photos', 'labo-train', 'labo-answer', 'labo-similar']);
  });

  it('compare with the training before, where there was one', () => {
    const ids = (facts: ReturnType<typeof labFacts>) => labCells(facts, 'all', 'python').map(({ id }) => id);
    const facts = labFacts(make(), all);
    expect(ids(facts)).not.toContain('labo-compare');
    const previous = { ...facts.settings, perCategory: 3, seed: 9 };
    expect(ids({ ...facts, previous })).toContain('labo-compare');
    const sources = (['javascript', 'python'] as const).map(
      (language) => labCells({ ...facts, previous }, 'compare', language).at(-1)!.source,
    );
    expect(sources[0]).toContain('kiesPerCategorie(leerFotos, 3, 9)');
    expect(sources[1]).toContain('kies_per_categorie(leer_fotos, 3, 9)');
  });

  it('take pictures for the category and the side of the lab', () => {
    const asked = readLabQuery(labQuery(make(), { ...all, action: 'camera', category: 'Papier "oud"', role: 'test' }))!;
    const facts = labFacts(make(), asked);
    const [cell, ...others] = labCells(facts, 'camera', 'javascript');
    expect(others).toEqual([]);
    expect(cell!.source).toContain('categorie: "Papier \\"oud\\"", deel: "test"');
    expect(labCells(facts, 'camera', 'python')[0]!.source).toContain('deel="test"');
    expect(labCells(facts, 'files', 'javascript')[0]!.source).toContain('categorie: "Papier \\"oud\\"", deel: "test"');
    for (const one of ['camera', 'files', 'categories', 'split'])
      expect(labCells(facts, 'all', 'python').map(({ id }) => id)).not.toContain(`labo-${one}`);
  });

  it('hold nothing of an address that the project does not have', () => {
    const evil = '"); while (true) {} ("';
    const asked = readLabQuery(labQuery(make(), { ...all, action: 'waterfall', picture: evil, category: evil }))!;
    expect(asked).toMatchObject({ project: 'p1', picture: evil });
    expect(labFacts(make(), asked)).toMatchObject({ picture: null, category: null });
    expect(readLabQuery('?labo=anders')).toBeNull();
  });
});
