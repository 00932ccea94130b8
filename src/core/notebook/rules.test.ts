import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from './limits';
import { parseMarkdown } from './markdown';
import { explainMistake } from './mistakes';
import { addOutput } from './outputs';
import { chartShape } from './chart';
import type { CellOutput, Notebook } from './types';
import { fingerprint, restore, toSave } from './versions';

const text = (content: string): CellOutput => ({ kind: 'text', text: content, stream: 'out' });

describe('addOutput', () => {
  it('joins text, and cuts what is too much with one note', () => {
    let outputs = addOutput(addOutput([], text('a')), text('b'));
    expect(outputs).toEqual([text('ab')]);
    for (let i = 0; i < 3; i++) outputs = addOutput(outputs, text('x'.repeat(MAX_TEXT)));
    expect(outputs.map(({ kind }) => kind)).toEqual(['text', 'note']);
    expect((outputs[0] as { text: string }).text).toHaveLength(MAX_TEXT);
  });

  it('lets a growing chart take its own place', () => {
    const chart = (values: number[]): CellOutput => ({
      kind: 'chart',
      key: 'k',
      spec: { type: 'lines', title: '', xLabel: '', labels: [], series: [{ name: 'a', values }], yDomain: null },
    });
    expect(addOutput(addOutput(addOutput([], chart([1])), text('na')), chart([1, 2]))).toEqual([
      chart([1, 2]),
      text('na'),
    ]);
  });
});

describe('explainMistake', () => {
  const js = (name: string, message: string, source = '') =>
    explainMistake({ name, message, line: 1 }, 'javascript', source, ['fotos', 'train']);
  const py = (name: string, message: string, source = '') =>
    explainMistake({ name, message, line: 1 }, 'python', source, ['fotos', 'train']);

  it('knows the common mistakes, in both languages and in both browsers’ words', () => {
    expect(js('ReferenceError', 'ftos is not defined')).toMatchObject({
      code: 'misspelt-name',
      subject: 'ftos',
      suggestion: 'fotos',
    });
    expect(js('TypeError', 'model.trian is not a function')).toMatchObject({
      code: 'not-a-function',
      suggestion: 'train',
    });
    expect(js('TypeError', 'a is undefined').code).toBe('nothing-there');
    expect(js('SyntaxError', 'Unexpected token (2:0)', 'f(1').code).toBe('missing-bracket');
    expect(js('SyntaxError', 'Unexpected token (1:3)', 'a b').code).toBe('syntax');
    expect(js('TypeError', 'model.train is not a function', 'const model = laadModel();').code).toBe('missing-await');
    expect(py('NameError', "name 'ftos' is not defined")).toMatchObject({ code: 'misspelt-name', suggestion: 'fotos' });
    expect(py('SyntaxError', "expected ':'").code).toBe('missing-colon');
    expect(py('KeyError', "'x'").code).toBe('no-such-key');
    expect(py('ModuleNotFoundError', "The module 'numpy' is included, but not installed.")).toMatchObject({
      code: 'unknown-import',
      subject: 'numpy',
    });
  });
});

describe('restore', () => {
  const cell = (source: string) => ({
    id: 'a',
    type: 'code' as const,
    source,
    outputs: [],
    executionCount: null,
    metadata: {},
  });
  const notebook = (source: string): Notebook => ({
    language: 'python',
    title: '',
    metadata: {},
    cells: [cell(source)],
  });

  it('keeps the reader’s cells, and knows when the original changed since', () => {
    const first = notebook('1');
    const saved = toSave(first, [cell('mijn')], fingerprint(first.cells));
    expect(restore(first, saved)).toMatchObject({ newer: false, cells: [{ source: 'mijn' }] });
    expect(restore(notebook('2'), saved)).toMatchObject({ newer: true, cells: [{ source: 'mijn' }] });
    expect(toSave(first, first.cells, fingerprint(first.cells))).toBeNull();
    expect(restore(first, { version: 99 })).toMatchObject({ newer: false, cells: [{ source: '1' }] });
  });
});

describe('parseMarkdown', () => {
  it('reads what notebooks use and leaves markup the text that it is', () => {
    expect(parseMarkdown('# Kop\n- **a** `b`\n- c\n\n<img src=x>').map(({ kind }) => kind)).toEqual([
      'heading',
      'list',
      'paragraph',
    ]);
    expect(parseMarkdown('<b>x</b>')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: '<b>x</b>' }] }]);
  });

  it.each(['javascript:alert(1)', 'https://elders.example/', '//elders.example/', 'data:text/html,x'])(
    'makes no link to %s',
    (href) => {
      expect(JSON.stringify(parseMarkdown(`[x](${href})`))).not.toContain('"link"');
    },
  );
});

describe('chartShape', () => {
  it('draws bars from 0, in proportion', () => {
    const spec = {
      type: 'bars' as const,
      title: '',
      xLabel: '',
      labels: ['a', 'b'],
      series: [{ name: '', values: [1, 2] }],
      yDomain: null,
    };
    const { bars } = chartShape(spec, 400, 200);
    expect(bars[1]!.height).toBeCloseTo(2 * bars[0]!.height, 6);
    expect(bars[0]!.y + bars[0]!.height).toBeCloseTo(bars[1]!.y + bars[1]!.height, 6);
  });
});
