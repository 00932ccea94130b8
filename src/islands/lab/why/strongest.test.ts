import { expect, test } from 'vitest';
import { strongest } from './strongest';

test('names the third of the picture in which the largest value is', () => {
  const cells = 14;
  const at = (row: number, column: number) => {
    const values = new Float32Array(cells * cells).fill(-0.1);
    values[row * cells + column] = 0.4;
    return strongest(values, cells);
  };
  expect(at(0, 13)).toMatchObject({ row: 0, column: 2 });
  expect(at(6, 7)).toMatchObject({ row: 1, column: 1 });
  expect(at(13, 0)).toMatchObject({ row: 2, column: 0 });
  expect(at(6, 7).value).toBeCloseTo(0.4);
});
