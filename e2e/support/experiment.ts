import { expect, type Locator, type Page } from '@playwright/test';
import { island } from './test';

/** How long a run may take before it counts as hanging: on a busy machine, looking at all pictures takes a while. */
export const RUN = { timeout: 120_000 };

/** Opens an experiment, predicts, and gives its part of the page, awake. */
export async function openExperiment(page: Page, name: string, part: string): Promise<Locator> {
  await page.goto(`onderzoek/${name}/`);
  const predict = await island(page, 'Voorspel eerst');
  const option = predict.getByRole('radio').first();
  if ((await option.count()) > 0) await option.check();
  else await predict.getByRole('slider').fill('60');
  await expect(predict.getByText('Bewaard op dit toestel.')).toBeVisible();
  return island(page, part);
}

/** Every share in percent that a text names, as whole numbers, in order. */
export const percents = (text: string): number[] => [...text.matchAll(/(\d+) %/g)].map(([, number]) => Number(number));
