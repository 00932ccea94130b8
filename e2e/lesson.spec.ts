import { fileURLToPath } from 'node:url';
import { axe, expect, expectNoHorizontalScroll, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';
const sample = (file: string) => fileURLToPath(new URL(`../content/samples/images/${file}`, import.meta.url));

test.describe('the lesson', () => {
  test('starts from the learning path and links to each of its parts', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Begin de les' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Transfer learning' })).toBeVisible();
    const parts = page.getByRole('navigation', { name: 'Delen van deze les' }).getByRole('link');
    await expect(parts).toHaveCount(7);
    await parts.nth(6).click();
    await expect(page.getByRole('heading', { name: 'Wat je nu weet' })).toBeInViewport();
    await expect(parts.nth(6)).toHaveAttribute('aria-current', 'step');
  });

  test('reads without JavaScript, with static figures', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(LESSON);
    await expect(page.locator('.noscript')).toBeVisible();
    await expect(page.getByText('De nieuwe laag leert de vertaling')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Sorteer acht foto’s' }).getByRole('img').first()).toBeVisible();
    await context.close();
  });

  for (const width of [320, 360, 768, 1280]) {
    test(`fits a screen of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(LESSON);
      await expectNoHorizontalScroll(page);
    });
  }
});

test.describe('sorting eight pictures', () => {
  test(
    'by keyboard: gives labels, takes one back, and says where the rules differ',
    { tag: '@core' },
    async ({ page }) => {
      await page.goto(LESSON);
      const group = page.getByRole('group', { name: 'Sorteer acht foto’s' });
      await group.scrollIntoViewIfNeeded();
      // A slow phone takes a while to bring it to life; until then it takes no focus.
      await expect(group.getByRole('button', { name: 'Papier' })).toBeEnabled();
      await group.getByRole('button', { name: 'Papier' }).focus();
      await page.keyboard.press('Enter');
      await expect(group.getByText('Foto 2 van 8')).toBeVisible();
      await group.getByRole('button', { name: 'Vorige foto opnieuw' }).click();
      await expect(group.getByText('Foto 1 van 8')).toBeVisible();
      for (let i = 0; i < 8; i++) await group.getByRole('button', { name: 'Papier' }).click();
      await expect(group.getByRole('heading', { name: 'Klaar: je gaf 8 labels.' })).toBeVisible();
      await expect(group.getByText('Bij 4 foto’s zeggen de sorteerregels iets anders')).toBeVisible();
      await expect(group.getByRole('group', { name: 'Jouw labels tot nu toe' }).getByRole('img')).toHaveCount(8);
      await axe(page, '[aria-label="Sorteer acht foto’s"]');
    },
  );
});

test.describe('what an existing model sees', () => {
  test('shows MobileNet’s stored answer and asks the small model live, in Dutch', async ({ page }) => {
    await page.goto(LESSON);
    const group = page.getByRole('group', { name: 'Wat ziet een bestaand model?' });
    await group.scrollIntoViewIfNeeded();
    await expect(group.getByRole('region', { name: 'Zo antwoordt MobileNet' }).getByRole('listitem')).toHaveCount(5);
    await group.getByRole('button', { name: 'Vraag het aan het kleine model' }).click();
    const live = group.getByRole('region', { name: 'Zo antwoordt het kleine model op deze pagina' });
    await expect(live.getByRole('listitem')).toHaveCount(5);
    const first = await live.getByRole('listitem').first().textContent();
    await group.getByRole('radio').first().press('ArrowRight');
    await expect(live.getByRole('listitem')).toHaveCount(5);
    expect(await live.getByRole('listitem').first().textContent()).not.toBe(first);
  });
});

test.describe('the first training', () => {
  test(
    'asks a prediction first, then really learns, and answers about a picture of your own',
    { tag: '@core' },
    async ({ page }) => {
      await page.goto(LESSON);
      const ask = page.getByRole('group', { name: 'Vraag het aan je model' });
      await ask.scrollIntoViewIfNeeded();
      await expect(ask.getByText('Je hebt nog geen model getraind.')).toBeVisible();

      const lab = page.getByRole('group', { name: 'Train zelf een model' });
      await lab.scrollIntoViewIfNeeded();
      await expect(lab.getByRole('button', { name: 'Train de nieuwe laag' })).toBeDisabled();
      await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
      await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
      await lab.getByRole('button', { name: 'Naar het einde' }).click();
      const score = lab.getByText(/\d+ van \d+ testfoto’s juist/);
      await expect(score).toBeVisible();
      const [right, total] = (await score.textContent())!.match(/\d+/g)!.map(Number);
      // Far above guessing: 20 pictures taught the new layer something real.
      expect(right! / total!).toBeGreaterThan(0.6);
      await expect(lab.getByText('Jij voorspelde 80 %.')).toBeVisible();
      await expect(lab.getByText(/2002 gewichten en biases/)).toBeVisible();

      const wrong = total! - right!;
      await lab.getByRole('checkbox', { name: 'Toon alleen de fouten' }).check();
      if (wrong > 0) await expect(lab.locator('.tests li')).toHaveCount(wrong);

      await ask.scrollIntoViewIfNeeded();
      await ask.getByLabel('Kies een foto of neem er een').setInputFiles(sample('pmd_pet_0012.webp'));
      await expect(ask.getByText(/^(Papier|PMD), \d+ % zeker$/)).toBeVisible();
      await ask.getByLabel('Kies een foto of neem er een').setInputFiles({
        name: 'stuk.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('dit is geen foto'),
      });
      await expect(ask.getByRole('alert')).toContainText('stuk.jpg');
      await axe(page, '[aria-label="Train zelf een model"]');
      await axe(page, '[aria-label="Vraag het aan je model"]');
      await expect(ask.getByText(/^(Papier|PMD), \d+ % zeker$/)).toBeVisible();
    },
  );

  test('says in Dutch that the weights are gone, keeps the page usable and works again after a retry', async ({
    page,
    allowErrors,
  }) => {
    allowErrors(/404|Failed to load resource/);
    await page.route('**/models/klein/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(LESSON);
    const lab = page.getByRole('group', { name: 'Train zelf een model' });
    await lab.scrollIntoViewIfNeeded();
    await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
    await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
    await expect(lab.getByRole('alert')).toContainText('model');
    await axe(page, '[aria-label="Train zelf een model"]');
    await page.unroute('**/models/klein/**');
    await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
    await expect(lab.getByText('Het resultaat')).toBeVisible();
    await expect(lab.getByRole('alert')).toHaveCount(0);
  });

  test('refuses weights that were altered on the way', async ({ page }) => {
    await page.route('**/models/klein/*.bin', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[1000] = body[1000]! ^ 0xff;
      await route.fulfill({ response, body });
    });
    await page.goto(LESSON);
    const lab = page.getByRole('group', { name: 'Train zelf een model' });
    await lab.scrollIntoViewIfNeeded();
    await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
    await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
    await expect(lab.getByRole('alert')).toContainText(/beschadigd|veranderd/);
  });
});

test('the quiz gives feedback on each answer', { tag: '@core' }, async ({ page }) => {
  await page.goto(LESSON);
  const quiz = page.getByRole('group', { name: 'Test jezelf' });
  await quiz.scrollIntoViewIfNeeded();
  await quiz.getByRole('radio', { name: /Alle gewichten van het hele netwerk/ }).check();
  await expect(quiz.getByText('Nog niet.')).toBeVisible();
  await quiz.getByRole('radio', { name: /Alleen de gewichten van de nieuwe laag/ }).check();
  await expect(quiz.getByText('Juist!')).toBeVisible();
  await quiz.getByRole('group').nth(1).getByRole('radio').first().check();
  await axe(page, '[aria-label="Test jezelf"]');
});
