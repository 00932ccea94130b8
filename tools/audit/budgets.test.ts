import { describe, expect, it } from 'vitest';
import { pageBudget } from './budgets.mjs';

describe('the budget of a page', () => {
  it('is that of the first pattern that fits the whole address', () => {
    expect(pageBudget('/lessen/transfer-learning/')?.pattern).toBe('/lessen/*/');
    expect(pageBudget('/lessen/transfer-learning/elsewhere/')).toBeUndefined();
    expect(pageBudget('/')?.pattern).toBe('/');
  });

  it('of a lesson is what pupils on a bad line can bear', () => {
    expect(pageBudget('/lessen/a-new-one/')).toMatchObject({ total: 40, script: 20 });
  });
});
