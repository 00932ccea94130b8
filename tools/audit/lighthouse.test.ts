import { describe, expect, it } from 'vitest';
import { rowsOfVisit } from './lighthouse.mjs';

const ref = (id: string, weight = 1) => ({ id, weight });
const result = (contrast: number) => ({
  categories: {
    accessibility: { score: contrast === 1 ? 1 : 0.96, auditRefs: [ref('contrast'), ref('manual', 0), ref('none')] },
    'best-practices': { score: 1, auditRefs: [] },
    seo: { score: 1, auditRefs: [] },
    performance: { score: 0.71, auditRefs: [ref('slow')] },
  },
  audits: {
    contrast: { title: 'Too pale', score: contrast, details: { items: [{ node: { snippet: '<p class="lead">' } }] } },
    manual: { title: 'Look yourself', score: 0 },
    none: { title: 'Not on this page', score: null },
    slow: { title: 'Slow', score: 0.2 },
  },
});

describe('Lighthouse’s rows', () => {
  it('tell speed without holding the site to it', () => {
    expect(rowsOfVisit('lesson', result(1))).toEqual([
      {
        group: 'lighthouse',
        what: 'lesson',
        figure: 'accessibility 100, best-practices 100, seo 100, performance 71',
        limit: 'first three 100',
        ok: true,
      },
    ]);
  });

  it('name each fault that keeps a category from 100, and where it is', () => {
    const [scores, ...faults] = rowsOfVisit('lesson', result(0));
    expect(scores!.ok).toBe(false);
    expect(faults.map(({ figure, ok }) => [figure, ok])).toEqual([['contrast: Too pale (<p class="lead">)', false]]);
  });
});
