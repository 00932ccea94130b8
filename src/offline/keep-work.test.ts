import { expect, it } from 'vitest';
import { keepAllWork, keepBeforeRenewal } from './keep-work';

it('renews only when all work was written', async () => {
  const page = new EventTarget();
  expect(await keepAllWork(page)).toBe(true);
  const written: string[] = [];
  const stop = keepBeforeRenewal(async () => written.push('lab') > 0, page);
  expect(await keepAllWork(page)).toBe(true);
  expect(written).toEqual(['lab']);
  const stopFull = keepBeforeRenewal(async () => false, page);
  expect(await keepAllWork(page)).toBe(false);
  stopFull();
  const stopBroken = keepBeforeRenewal(() => Promise.reject(new Error('disk')), page);
  expect(await keepAllWork(page)).toBe(false);
  stopBroken();
  stop();
  expect(await keepAllWork(page)).toBe(true);
  expect(written).toHaveLength(3);
});
