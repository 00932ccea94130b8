import type { Page } from '@playwright/test';
import { openLab, step } from './support/lab';
import { expect, figure, island, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';

interface Heard {
  text: string;
  how: 'polite' | 'assertive';
}

/** Writes down what a screen reader would read out by itself: every change of a live region, with all of its text. */
async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript(() => {
    const heard: { text: string; how: string }[] = [];
    Object.assign(window, { __heard: heard });
    const last = new WeakMap<Element, string>();
    const note = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role="status"], [role="alert"], [role="log"], [aria-live]');
      const text = region?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      if (!region || element!.closest('[aria-hidden="true"]') || last.get(region) === text) return;
      last.set(region, text);
      const how = region.matches('[role="alert"], [aria-live="assertive"]') ? 'assertive' : 'polite';
      if (text !== '') heard.push({ text, how });
    };
    new MutationObserver((records) => records.forEach(note)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { __heard: Heard[] }).__heard);
}

test('hears how the training of the lesson goes, calmly: its parts, at most each quarter of one, and the score', async ({
  page,
}) => {
  const heard = await listen(page);
  await page.goto(LESSON);
  const lab = await island(page, 'Train zelf een model');
  await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
  const before = (await heard()).length;
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await lab.getByRole('button', { name: 'Naar het einde' }).click({ timeout: 60_000 });
  await expect(lab.getByText(/\d+ van \d+ testfoto’s juist/)).toBeVisible();
  const said = (await heard()).slice(before);
  expect(said.filter(({ how }) => how === 'assertive')).toEqual([]);
  const texts = said.map(({ text }) => text);
  const looking = texts.filter((text) => text.startsWith('Het bestaande model bekijkt de foto’s'));
  expect(looking.length).toBeGreaterThanOrEqual(1);
  expect(looking.length, looking.join('; ')).toBeLessThanOrEqual(5);
  expect(texts.some((text) => text.startsWith('Het bestaande model laden'))).toBe(true);
  expect(texts.at(-1)).toMatch(/\d+ van \d+ testfoto’s juist/);
  figure(`a training in the lesson is told in ${said.length} polite messages`);
});

test('hears how the training of the lab goes, and that it is done', async ({ page }) => {
  const heard = await listen(page);
  const lab = await openLab(page);
  await step(lab, 'Train').click();
  const before = (await heard()).length;
  await lab.getByRole('button', { name: /^Train de nieuwe laag/ }).click();
  await expect(lab.getByText(/^Klaar\. Rekentijd/)).toBeVisible({ timeout: 60_000 });
  const said = (await heard()).slice(before);
  expect(said.filter(({ how }) => how === 'assertive')).toEqual([]);
  const count = (start: string) => said.filter(({ text }) => text.startsWith(start)).length;
  expect(count('Het bestaande model bekijkt de foto’s')).toBeGreaterThanOrEqual(1);
  expect(count('Het bestaande model bekijkt de foto’s')).toBeLessThanOrEqual(5);
  expect(count('De nieuwe laag trainen'), 'not each step').toBeLessThanOrEqual(1);
  expect(count('Klaar. Rekentijd')).toBe(1);
  figure(`a training in the lab is told in ${said.length} polite messages`);
});

test('finds the parts of the lesson by name and role', async ({ page }) => {
  await page.goto(LESSON);
  await island(page, 'Sorteer acht foto’s');
  await expect(page.getByRole('group', { name: 'Sorteer acht foto’s' })).toMatchAriaSnapshot(`
    - group "Sorteer acht foto’s":
      - img
      - paragraph: Foto 1 van 8
      - button "Papier"
      - button "PMD"
      - group "Jouw labels tot nu toe"
  `);
  await island(page, 'Train zelf een model');
  await expect(page.getByRole('group', { name: 'Train zelf een model' })).toMatchAriaSnapshot(`
    - group "Train zelf een model":
      - heading "De foto’s" [level=3]
      - slider "Foto’s per categorie": "20"
      - region /Papier. 20 van \\d+ foto’s in gebruik/
      - heading "Voorspel eerst" [level=3]
      - slider /Hoeveel procent/
      - heading "Train" [level=3]
      - paragraph:
        - button "Train de nieuwe laag" [disabled]
      - status
  `);
  const scene = page.getByRole('region', { name: 'De extra laag, stap voor stap' });
  await scene.scrollIntoViewIfNeeded();
  await expect(scene.getByRole('slider')).toBeVisible();
  await expect(scene).toMatchAriaSnapshot(`
    - region "De extra laag, stap voor stap":
      - group "Waar komt de nieuwe laag?"
      - heading /Stap 3 van 5. Nieuwe laag/ [level=3]
      - toolbar "Bediening van de figuur":
        - list "Stappen":
          - listitem:
            - button "Getraind model"
        - slider "Plaats in de animatie": "3"
      - list "Zo lees je de lijnen"
      - group: De figuur als tekst
  `);
});

test('reads the network as text: what a layer is, its nodes, and to what each is connected', async ({ page }) => {
  await page.goto('/embed/netwerk/');
  await page.getByText('De figuur als tekst').click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - group:
      - text: De figuur als tekst
      - paragraph: /4 lagen, 18 knopen en 56 verbindingen/
      - list
  `);
});
