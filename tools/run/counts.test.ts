import { describe, expect, it } from 'vitest';
import { playwrightCounts, summary, vitestCounts } from './counts.mjs';

const vitest = {
  testResults: [
    {
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a' },
        { status: 'failed', fullName: 'b' },
        { status: 'todo', fullName: 'c' },
      ],
    },
    { status: 'failed', assertionResults: [] },
  ],
};

const playwright = {
  suites: [
    {
      title: 'x.spec.ts',
      specs: [{ title: 'one', tests: [{ status: 'expected' }] }],
      suites: [
        {
          title: 'inner',
          specs: [
            { title: 'two', tests: [{ status: 'skipped', projectName: 'chromium' }] },
            { title: 'three', tests: [{ status: 'flaky' }] },
          ],
        },
      ],
    },
  ],
};

describe('counts of tests', () => {
  it('takes a file that does not load for a failure', () => {
    expect(vitestCounts(vitest)).toEqual({ passed: 1, failed: 2, skipped: ['c'] });
  });

  it('finds tests in nested suites and takes one that needed a retry for a failure', () => {
    expect(playwrightCounts(playwright)).toEqual({ passed: 1, failed: 1, skipped: ['x.spec.ts > inner > two'] });
  });

  it('names the browser of a skipped test, and browsers that are not there', () => {
    const report = {
      config: { metadata: { skippedProjects: ['project webkit: not installed'] } },
      suites: [{ title: 'x.spec.ts', specs: [{ title: 'one', tests: [{ status: 'skipped', projectName: 'phone' }] }] }],
    };
    expect(playwrightCounts(report).skipped).toEqual(['phone > x.spec.ts > one', 'project webkit: not installed']);
  });

  it('sums in one line, which names skips only when there are any', () => {
    expect(summary([vitestCounts(vitest), playwrightCounts(playwright)])).toBe('2 passed, 3 failed, 2 skipped');
    expect(summary([{ passed: 3, failed: 0, skipped: [] }])).toBe('3 passed, 0 failed');
    expect(summary([])).toBe('0 passed, 0 failed');
  });
});
