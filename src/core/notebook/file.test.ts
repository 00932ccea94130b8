import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { exerciseOf } from './exercise';
import { parseNotebook, writeNotebook } from './file';
import { MAX_TEXT } from './limits';
import { nbformatSchema } from './nbformat.test-data';
import type { CellOutput } from './types';

const folder = new URL('../../../content/notebooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
const validate = new Ajv({ strict: false }).compile(nbformatSchema);
const cell = { cell_type: 'code', metadata: {}, source: ['a = 1\n', 'a'], outputs: [], execution_count: null };
const make = (change: object) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python' } },
    cells: [],
    ...change,
  });

describe.each(files)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const notebook = parseNotebook(text);

  it('is nbformat 4.5 as published and as written again', () => {
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(JSON.parse(writeNotebook(notebook))), JSON.stringify(validate.errors)).toBe(true);
    expect(parseNotebook(writeNotebook(notebook)).cells).toEqual(notebook.cells);
  });

  it('has exercises with hints and a check that is read', () => {
    const exercises = notebook.cells.map(exerciseOf).filter((exercise) => exercise !== null);
    expect(exercises).toHaveLength(name.startsWith('transfer-learning') ? 3 : 1);
    for (const { hints, check } of exercises) {
      expect(hints.length).toBeGreaterThan(1);
      expect(check).toContain('ontbreekt(');
    }
  });
});

describe('parseNotebook', () => {
  it('gives cells of older minor versions an id, and doubles another one', () => {
    expect(parseNotebook(make({ nbformat_minor: 4, cells: [cell, cell] })).cells.map(({ id }) => id)).toEqual([
      'cel-1',
      'cel-2',
    ]);
    const doubled = parseNotebook(
      make({
        cells: [
          { ...cell, id: 'a' },
          { ...cell, id: 'a' },
        ],
      }),
    ).cells;
    expect(new Set(doubled.map(({ id }) => id)).size).toBe(2);
  });

  it('says what is wrong with a file', () => {
    const code = (text: string) => {
      try {
        parseNotebook(text);
        return 'read';
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(code('nee')).toBe('not-json');
    expect(code('{}')).toBe('not-a-notebook');
    expect(code(make({ nbformat: 3 }))).toBe('too-old');
    expect(code(make({ nbformat: 5 }))).toBe('too-new');
    expect(code(make({ metadata: { language_info: { name: 'R' } } }))).toBe('other-language');
    expect(code(make({ cells: [{ ...cell, source: 4 }] }))).toBe('not-a-notebook');
  });

  it('says so where it cuts an output', () => {
    const huge = { output_type: 'stream', name: 'stdout', text: 'lang '.repeat(100_000) };
    const { outputs } = parseNotebook(make({ cells: [{ ...cell, outputs: [huge] }] })).cells[0]!;
    expect(outputs.map(({ kind }) => kind)).toEqual(['text', 'note']);
    expect((outputs[0] as { text: string }).text).toHaveLength(MAX_TEXT);
  });

  it('keeps every kind of output over a round trip, as valid nbformat', () => {
    const outputs: CellOutput[] = [
      { kind: 'text', text: 'een\ntwee\n', stream: 'out' },
      { kind: 'table', columns: ['a'], rows: [[1], [null]] },
      { kind: 'pictures', items: [{ id: 'x', caption: 'y' }] },
      {
        kind: 'chart',
        key: 'k',
        spec: {
          type: 'lines',
          title: 't',
          xLabel: '',
          labels: [],
          series: [{ name: 'n', values: [1, 2] }],
          yDomain: null,
        },
      },
      { kind: 'value', text: '3' },
      { kind: 'note', note: 'truncated' },
    ];
    const before = parseNotebook(make({ cells: [{ ...cell, id: 'a' }] }));
    const text = writeNotebook({ ...before, cells: [{ ...before.cells[0]!, outputs, executionCount: 2 }] });
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(parseNotebook(text).cells[0]!.outputs).toEqual(outputs);
  });

  it('never takes markup from a file: only its plain text', () => {
    const output = { output_type: 'display_data', metadata: {}, data: { 'text/html': '<b>x</b>', 'text/plain': 'x' } };
    expect(parseNotebook(make({ cells: [{ ...cell, outputs: [output] }] })).cells[0]!.outputs).toEqual([
      { kind: 'value', text: 'x' },
    ]);
  });
});
