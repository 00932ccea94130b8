import type { Locator, Page } from '@playwright/test';
import { step } from '../lab';
import { expect } from '../test';

/** How long the engine is kept from a training that was asked for, ms. */
const BUSY = 1500;

/**
 * Asks for a training while the engine does something else, so that it is under way whatever comes next. The same start
 * and pictures give the same model: should it end after all, it is the one of before.
 *
 * @param dies lets the engine die once it is free
 */
export async function trainWhileBusy(page: Page, lab: Locator, dies = false): Promise<void> {
  await step(lab, 'Train').click();
  expect(page.workers().length, 'an engine that runs').toBeGreaterThan(0);
  for (const worker of page.workers()) {
    void worker
      .evaluate(
        ([busy, last]) => {
          const until = performance.now() + busy;
          while (performance.now() < until);
          if (last)
            setTimeout(() => {
              throw new Error('crashed on purpose');
            });
        },
        [BUSY, dies] as const,
      )
      .catch(() => undefined);
  }
  await lab.getByRole('button', { name: /^Train (de nieuwe laag|opnieuw)/ }).click();
}
