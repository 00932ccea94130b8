import { describe, expect, it } from 'vitest';
import { browserRows, parseFigure, rowsOf, testsOf } from './figures.mjs';
import { auditTable, conclusion } from './table.mjs';

const spec = (title: string, status: string, figures: string[] = [], projectName = 'chromium') => ({
  title,
  tests: [{ projectName, status, annotations: figures.map((description) => ({ type: 'figure', description })) }],
});

const report = {
  config: { metadata: { skippedProjects: ['project webkit: WebKit is not installed'] } },
  suites: [
    {
      file: 'e2e/budgets.spec.ts',
      title: 'budgets.spec.ts',
      specs: [
        spec('one page', 'expected', ['bytes | a page | 12.5 KB | 40', '3 states, 0 faults']),
        spec('other page', 'unexpected', ['bytes | a page | 41 KB | 40', '3 states, 0 faults']),
        spec('third', 'skipped', [], 'phone'),
      ],
      suites: [{ title: 'inner', specs: [spec('fourth', 'expected', ['privacy | cookies | 0 | 0'])] }],
    },
  ],
};

describe('the audit’s rows', () => {
  const tests = testsOf(report);

  it('finds every test, those in suites too', () => {
    expect(tests.map(({ file, title }) => `${file}: ${title}`)).toEqual([
      'budgets.spec.ts: one page',
      'budgets.spec.ts: other page',
      'budgets.spec.ts: third',
      'budgets.spec.ts: inner > fourth',
    ]);
  });

  it('reads figures that were measured, and leaves others as words', () => {
    expect(parseFigure('bytes | a page | 12.5 KB | 40')).toEqual({
      group: 'bytes',
      what: 'a page',
      value: 12.5,
      unit: 'KB',
      max: 40,
    });
    expect(parseFigure('3 states, 0 faults')).toBeUndefined();
    expect(parseFigure('bytes | a page | light | 40')).toBeUndefined();
  });

  it('has a row for the tests, for each failure and skip, the largest of equal figures, and each text once', () => {
    expect(rowsOf('bytes', tests)).toEqual([
      { group: 'bytes', what: 'tests', figure: '4 run, 2 passed', limit: 'all pass', ok: false },
      { group: 'bytes', what: 'other page', figure: 'failed', limit: '', ok: false },
      { group: 'bytes', what: 'third (phone)', figure: 'skipped', limit: '', ok: true },
      { group: 'bytes', what: 'a page', figure: '41 KB, the most of 2', limit: '<= 40', ok: false },
      { group: 'privacy', what: 'cookies', figure: '0', limit: '<= 0', ok: true },
      { group: 'bytes', what: 'one page, and 1 more', figure: '3 states, 0 faults', limit: '', ok: false },
    ]);
  });

  it('does not hold for a group without any test', () => {
    expect(rowsOf('soak', [])).toEqual([
      { group: 'soak', what: 'tests', figure: '0 run, 0 passed', limit: 'all pass', ok: false },
    ]);
  });

  it('names browsers that ran and those that are not there', () => {
    expect(browserRows(report)).toEqual([
      { group: 'browsers', what: 'chromium', figure: '2 of 3 passed, 0 skipped', limit: 'none fails', ok: false },
      { group: 'browsers', what: 'phone', figure: '0 of 1 passed, 1 skipped', limit: 'none fails', ok: false },
      { group: 'browsers', what: 'webkit', figure: 'skipped: WebKit is not installed', limit: '', ok: true },
    ]);
  });
});

describe('the audit’s table', () => {
  const rows = [
    { group: 'bytes', what: 'a page', figure: '12 KB', limit: '<= 40', ok: true },
    { group: 'bytes', what: 'b', figure: '41 KB', limit: '<= 40', ok: false },
    { group: 'security', what: 'c', figure: 'no answer', limit: '<= 0', ok: undefined },
  ];

  it('names a group once, and says of each row whether it holds', () => {
    expect(auditTable(rows).map((line) => line.split(/\s{2,}/))).toEqual([
      ['', 'what', 'figure', 'limit', 'holds'],
      ['bytes', 'a page', '12 KB', '<= 40', 'yes'],
      ['', 'b', '41 KB', '<= 40', 'NO'],
      ['security', 'c', 'no answer', '<= 0', 'not known'],
    ]);
  });

  it('fails on what is broken, and not on what is not known', () => {
    expect(conclusion(rows)).toMatchObject({ ok: false, line: '1 hold, 1 broken, 1 not known' });
    expect(conclusion([rows[0]!, rows[2]!]).ok).toBe(true);
  });
});
