import { rowsThatRan } from './support/hostile/row';
import { TABLE } from './support/hostile/table';
import { expect, test } from './support/test';

/** Runs behind `hostile-*.spec.ts`, by its name. */
test('the table of hostile inputs has at least 60 rows, and each of them ended as expected', () => {
  const ids = TABLE.map(({ id }) => id);
  expect(new Set(ids).size, 'ids that differ').toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(60);
  const ended = rowsThatRan();
  test.skip(ended.length === 0, 'counts what e2e/hostile-*.spec.ts did: run those with it');
  const asExpected = ids.filter((id) => ended.includes(id));
  test.info().annotations.push({
    type: 'figure',
    description: `${ids.length} inputs, ${asExpected.length} as expected`,
  });
  expect(
    ids.filter((id) => !ended.includes(id)),
    'rows that did not end as expected',
  ).toEqual([]);
});
