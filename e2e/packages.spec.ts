import type { FrameLocator, Page } from '@playwright/test';
import questions from '../content/quiz/transfer-learning.json' with { type: 'json' };
import { NotebookPage } from './support/notebook';
import { test } from './support/packages';
import { expect } from './support/test';

/** What a platform keeps of a visit. */
interface Kept {
  core: Record<'lesson_status' | 'lesson_location' | 'exit' | 'session_time', string> & {
    score: Record<'raw' | 'min' | 'max', string>;
  };
  suspend_data: string;
}

/** Trains in the lesson, really, and gives the score of the test pictures. */
async function trainLesson(lesson: Page | FrameLocator): Promise<void> {
  const lab = lesson.getByRole('group', { name: 'Train zelf een model' });
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await lab.getByRole('button', { name: 'Naar het einde' }).click();
  await expect(lab.getByText(/\d+ van \d+ testfoto’s juist/)).toBeVisible();
}

test('unpacked anywhere, everything works: lesson, lab, notebook, and the ways between them', async ({
  page,
  served,
}) => {
  // Two trainings and a notebook, one after the other.
  test.slow();
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(`${served.offline}index.html`);
  await page.getByRole('link', { name: 'Begin de les' }).click();
  await expect(page).toHaveURL(/\/lessen\/transfer-learning\/index\.html$/);
  await trainLesson(page);
  await expect(page.getByRole('group', { name: 'Sorteer acht foto’s' }).getByRole('img').first()).toHaveJSProperty(
    'complete',
    true,
  );

  await page.getByRole('link', { name: 'het labo' }).first().click();
  await expect(page).toHaveURL(/\/labo\/index\.html$/);
  const lab = page.getByRole('group', { name: 'Labo', exact: true });
  await lab.getByRole('navigation', { name: 'Stappen' }).getByRole('button', { name: /Train/ }).click();
  await lab
    .getByRole('button', { name: /^Train/ })
    .last()
    .click();
  await expect(lab.getByRole('button', { name: 'Bekijk het resultaat' })).toBeVisible({ timeout: 60_000 });

  await page.goto(`${served.offline}notebooks/index.html`);
  await page.locator('a[href$="transfer-learning/index.html"]').first().click();
  await expect(page).toHaveURL(/\/notebooks\/transfer-learning\/index\.html$/);
  const notebook = new NotebookPage(page);
  await expect(page.getByRole('group', { name: 'Notebook' })).toHaveAttribute('data-live', 'true');
  expect(await (await notebook.run('laad')).innerText()).toMatch(/Er liggen \d+ foto/);
  expect(missing).toEqual([]);
});

test.describe('on a school platform', () => {
  const inPackage = (page: Page) => page.frameLocator('iframe[title="Speler"]').frameLocator('iframe[title="Pakket"]');
  const inLesson = (page: Page) => inPackage(page).frameLocator('iframe');
  const kept = (page: Page) =>
    page.evaluate(() => JSON.parse(JSON.stringify((globalThis as unknown as { API: { cmi: Kept } }).API.cmi)) as Kept);
  const heading = (lesson: FrameLocator, name: string) => lesson.getByRole('heading', { level: 2, name });

  test('reports training, score and completion two frames up, and goes on where it was', async ({ page }) => {
    await page.goto('/platform.html');
    const lesson = inLesson(page);
    await expect(lesson.getByRole('heading', { level: 1, name: 'Transfer learning' })).toBeVisible();
    expect((await kept(page)).core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' });

    await trainLesson(lesson);
    await expect.poll(async () => (await kept(page)).suspend_data).toMatch(/\|1$/);
    expect((await kept(page)).core.score.raw).toBe('');

    // Each part comes by, as for a reader.
    const parts = await lesson.locator('[data-part]').evaluateAll((all) => all.map(({ id }) => id));
    for (const part of parts) {
      await lesson.locator(`[data-part="${part}"]`).evaluate((element) => element.scrollIntoView());
      await expect(lesson.locator(`.progress a[href="#${part}"]`)).toHaveAttribute('aria-current', 'step');
    }
    // The first question wrong, the others right.
    const quiz = lesson.getByRole('group', { name: 'Test jezelf' });
    for (const [q, { options }] of questions.entries()) {
      const wanted = options.find((option) => ('right' in option && option.right === true) === q > 0)!;
      await quiz.getByRole('radio', { name: wanted.text }).check();
    }
    const percent = Math.round(((questions.length - 1) / questions.length) * 100);
    await expect.poll(async () => (await kept(page)).core.lesson_status).toBe('completed');
    expect((await kept(page)).core).toMatchObject({
      score: { raw: String(percent), min: '0', max: '100' },
      lesson_location: 'geleerd',
      exit: '',
    });

    expect((await kept(page)).core.session_time).toMatch(/^\d+:0\d:(?!00)\d\d/);

    // Another visit, with what the platform kept.
    await page.evaluate(() => {
      sessionStorage.setItem('kept', JSON.stringify((globalThis as unknown as { API: { cmi: Kept } }).API.cmi));
    });
    await page.reload();
    await expect(heading(inLesson(page), 'Wat je nu weet')).toBeInViewport();
    expect((await kept(page)).core.lesson_status).toBe('completed');
  });

  test('asks for a commit while reading and ends the visit when the reader leaves', async ({ page }) => {
    await page.goto('/platform.html');
    await expect(inLesson(page).getByRole('heading', { level: 1 })).toBeVisible();
    const calls = () => page.evaluate(() => (globalThis as unknown as { calls: string[] }).calls);
    expect(await calls()).toContain('LMSCommit');
    expect(await calls()).not.toContain('LMSFinish');
    // From page to page inside the package is no end.
    await inLesson(page).getByRole('link', { name: 'Lessen van Dwengo' }).click();
    await expect(inLesson(page).getByRole('heading', { level: 1, name: 'Afval sorteren met AI' })).toBeVisible();
    expect(await calls()).not.toContain('LMSFinish');
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => (frame.src = 'about:blank'));
    await expect.poll(calls).toContain('LMSFinish');
  });

  test('runs without a platform, in silence', async ({ page, served }) => {
    await page.goto(`${served.scorm}scorm/launch.html`);
    const lesson = page.frameLocator('iframe');
    await trainLesson(lesson);
  });
});
