import { expect, type Locator, type Page } from '@playwright/test';
import { RUN } from './experiment';

/** An experiment's page and its main run. */
export interface Experiment {
  name: string;
  /** Part of the page with the run. */
  part: string;
  start: string;
  /** Waits until all that the page measures is there. */
  finish: (part: Locator, page: Page) => Promise<unknown>;
}

const enabled = (part: Locator, name: string | RegExp) => expect(part.getByRole('button', { name })).toBeEnabled(RUN);

/** All seven, in their order. */
export const EXPERIMENTS: Experiment[] = [
  {
    name: 'met-en-zonder',
    part: 'Twee trainingen met dezelfde foto’s',
    start: 'Train allebei',
    finish: (part) => expect(part.getByText('% vanaf nul').last()).toBeVisible(RUN),
  },
  {
    name: 'eerlijk-testen',
    part: 'Proef: eerlijk testen',
    start: 'Train en test',
    finish: (part) => enabled(part, 'Opnieuw'),
  },
  {
    name: 'wat-leerde-het-echt',
    part: 'Proef: meng een dataset',
    start: 'Train met dit recept',
    finish: (part) => expect(part.getByRole('region', { name: 'Het resultaat van je recept' })).toBeVisible(RUN),
  },
  {
    name: 'het-moet-kiezen',
    part: 'Proef: het moet altijd kiezen',
    start: 'Train en vraag het model',
    finish: async (part) => {
      await part.getByRole('button', { name: 'Train met drie categorieën' }).click(RUN);
      await expect(part.getByText('Gemiddelde van 5 lotingen')).toBeVisible(RUN);
      await part.getByRole('slider', { name: 'Drempel' }).fill('90');
    },
  },
  {
    name: 'erbovenop-of-in-de-plaats',
    part: 'Twee plaatsen voor de nieuwe laag',
    start: 'Train op beide plaatsen',
    finish: async (part, page) => {
      await enabled(part, 'Train opnieuw op beide plaatsen');
      await page.getByText('In plaats van de laatste laag').click();
    },
  },
  {
    name: 'objecttypes-stemmen',
    part: 'Proef: welke objecttypes stemmen mee?',
    start: 'Train en tel de stemmen',
    finish: async (part) => {
      const votes = part.getByRole('region', { name: 'De sterkste stemmen' });
      await expect(votes).toBeVisible(RUN);
      await votes.getByRole('slider').fill('400');
      await expect(votes.getByRole('status').filter({ hasText: '400 objecttypes uit' })).toBeVisible();
    },
  },
  {
    name: 'uitdagingen',
    part: 'Uitdaging: vind de fout in deze dataset',
    start: 'Train met deze dataset',
    finish: (part) => expect(part.getByRole('table')).toBeVisible(RUN),
  },
];
