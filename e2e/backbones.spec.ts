import { axe, expect, expectNoHorizontalScroll, screenshots, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';
const RUNS = 'Op deze pagina draait het kleine model van Dwengo.';

test('the lesson says which model runs, in one sentence, and leads to its card', async ({ page }) => {
  await page.goto(LESSON);
  const sentence = page.getByText(RUNS);
  await expect(sentence).toContainText('De namen van dit model kloppen vaak niet');
  await sentence.getByRole('link', { name: 'Lees wat het model kan en niet kan' }).click();
  await expect(page).toHaveURL(/\/modellen\/klein\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Het kleine model' })).toBeVisible();
});

test('the card of our model gives figures, and how to install the real one', async ({ page }) => {
  await page.goto('/modellen/klein/');
  await expect(page.getByText(RUNS)).toBeVisible();
  const figures = page.getByRole('table').filter({ hasText: 'met 20 foto’s per categorie' });
  await expect(figures.getByRole('row').last()).toContainText(/\d\d %/);
  await expect(page.getByRole('heading', { name: 'Liever het echte MobileNet?' })).toBeVisible();
  await expect(page.getByText('npm run backbone', { exact: true })).toBeVisible();
});

test('the card of the real MobileNet says that it does not run here', async ({ page }) => {
  await page.goto('/modellen/mobilenet/');
  await expect(page.getByRole('heading', { level: 1, name: 'MobileNet' })).toBeVisible();
  await expect(page.getByText(RUNS)).toBeVisible();
  await expect(page.getByText('npm run backbone -- --from').first()).toBeVisible();
});

for (const model of ['klein', 'mobilenet']) {
  test(`the card of ${model} can be read by everyone, on every screen, in two languages`, async ({ page }) => {
    await page.goto(`/modellen/${model}/`);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoHorizontalScroll(page);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await axe(page);
    }
    await page.getByRole('link', { name: 'English' }).click();
    const english = page.locator('article[lang=en]');
    await expect(english.getByRole('heading').first()).toBeInViewport({ timeout: 5000 });
    await screenshots(page, `model-${model}`);
  });
}

test('the model that runs is the one that is described, with its card as its address', async ({ page, request }) => {
  const described = await request.get('/models/klein/backbone.json');
  const { id, card, weights } = await described.json();
  expect(id).toBe('klein');
  expect(new URL(card, described.url()).pathname).toBe('/modellen/klein/');
  const asked: string[] = [];
  await page.route('**/models/**', (route) => (asked.push(new URL(route.request().url()).pathname), route.continue()));
  await page.goto(LESSON);
  const group = page.getByRole('group', { name: 'Wat ziet een bestaand model?' });
  await group.scrollIntoViewIfNeeded();
  // A click before the island has its code would be lost.
  await expect(page.locator('astro-island:not([ssr])').filter({ has: group })).toBeAttached();
  await group.getByRole('button', { name: 'Vraag het aan het kleine model' }).click();
  await expect(group.getByRole('region', { name: 'op deze pagina' }).getByRole('listitem')).toHaveCount(5);
  expect(asked).toContain(`/models/klein/${weights[0].path}`);
  expect(asked.filter((path) => !path.startsWith('/models/klein/'))).toEqual([]);
});
