import { expect, it } from 'vitest';
import { keepAllWork, keepBeforeRenewal } from './keep-work';

it('renews only when all work was written', async () => {
  expect(await keepAllWork()).toBe(true);
  const written: string[] = [];
  const stop = keepBeforeRenewal(async () => written.push('lab') > 0);
  expect(await keepAllWork()).toBe(true);
  expect(written).toEqual(['lab']);
  const stopFull = keepBeforeRenewal(async () => false);
  expect(await keepAllWork()).toBe(false);
  stopFull();
  const stopBroken = keepBeforeRenewal(() => Promise.reject(new Error('disk')));
  expect(await keepAllWork()).toBe(false);
  stopBroken();
  stop();
  expect(await keepAllWork()).toBe(true);
  expect(written).toHaveLength(3);
});
