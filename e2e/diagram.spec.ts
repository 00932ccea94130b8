import type { Locator, Page } from '@playwright/test';
import { axe, expect, expectNoHorizontalScroll, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';
const HINT = 'Wijs een knoop aan of tik erop';

/** The first figure, once it is alive. */
async function network(page: Page): Promise<Locator> {
  const figure = page.getByRole('figure', { name: 'Neuraal netwerk' });
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'fles, objecttype, 5 van 7' })).toBeVisible();
  return figure;
}

/** The scene with the extra layer, once it is alive. */
async function extraLayer(page: Page): Promise<Locator> {
  const scene = page.getByRole('region', { name: 'De extra laag, stap voor stap' });
  await scene.scrollIntoViewIfNeeded();
  await expect(node(scene, 'fles')).toBeVisible();
  return scene;
}

const node = (figure: Locator, name: string) =>
  figure.getByRole('button', { name: new RegExp(`^${name}(\\s[<>]?\\d+\\s%)?, `) });
const step = (scene: Locator) => scene.getByRole('list', { name: 'Stappen' }).locator('[aria-current=step]');

/** Puts the slider at a place of the scene, as a reader who drags it. */
const scrub = (scene: Locator, position: number) => scene.getByRole('slider').fill(String(position));

/**
 * The connections of the network, each once: those of a node that is pointed at are drawn again on top, and the mouse
 * can come to rest on a node when the page scrolls under it.
 */
const lines = (scene: Locator, kind: 'old' | 'new') => scene.locator(`svg .edges:not(.shown) path.${kind}`);

/** Stroke widths of the lines to a category, thinnest first. */
const lineWidths = (scene: Locator, kind: 'old' | 'new') =>
  lines(scene, kind).evaluateAll((lines) =>
    lines.map((line) => Number(line.getAttribute('stroke-width'))).sort((a, b) => a - b),
  );

test.describe('the network diagram', () => {
  test('says what a node is and shows its connections, with the keyboard alone', async ({ page }) => {
    await page.goto(LESSON);
    const figure = await network(page);
    await expect(figure.getByText(HINT)).toBeVisible();
    // One stop for Tab, arrows within: from the input to the object types and down.
    const first = figure.getByRole('button', { name: 'Invoerknoop 1, invoer, 1 van 3' });
    await first.focus();
    await expect(figure.locator('svg [tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(figure.getByRole('button', { name: 'Knoop 2 van 4, verborgen laag 1' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await expect(node(figure, 'krant')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(node(figure, 'fles')).toBeFocused();
    await expect(
      figure.getByText(/Knoop ‘fles’: uitvoer, een objecttype\. Sterkste verbindingen van knoop \d/),
    ).toBeVisible();
    await expect(figure.locator('svg .shown path')).toHaveCount(4);
    // Pinned by Enter, it stays when the focus goes on; pressed again, it goes.
    await page.keyboard.press('Enter');
    await expect(node(figure, 'fles')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Tab');
    await expect(figure.getByText(/Knoop ‘fles’/)).toBeVisible();
    await node(figure, 'fles').press('Escape');
    await page.keyboard.press('Tab');
    await expect(figure.getByText(HINT)).toBeVisible();
  });

  test('answers to pointing and to tapping', async ({ page }) => {
    await page.goto(LESSON);
    const figure = await network(page);
    await node(figure, 'doos').hover();
    await expect(figure.getByText(/Knoop ‘doos’/)).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(figure.getByText(HINT)).toBeVisible();
    await node(figure, 'blik').click();
    await page.mouse.move(0, 0);
    await expect(figure.getByText(/Knoop ‘blik’/)).toBeVisible();
  });

  test('tells the whole network as text: layers, nodes and connections', async ({ page }) => {
    await page.goto(LESSON);
    const figure = await network(page);
    await figure.getByText('De figuur als tekst').click();
    await expect(figure.getByText('4 lagen, 18 knopen en 56 verbindingen')).toBeVisible();
    await expect(figure.getByText('Laag 4: uitvoer (objecttypes), 7 knopen')).toBeVisible();
    await expect(figure.getByText(/^naar ‘krant’: [+−]\d/)).toHaveCount(4);
  });

  test('and the text light each other up', async ({ page }) => {
    await page.goto(LESSON);
    const figure = await network(page);
    const weights = page.getByRole('button', { name: 'gewichten', exact: true });
    await weights.focus();
    await expect(figure.locator('svg[data-emphasis="weights"]')).toBeVisible();
    await node(figure, 'zak').focus();
    await expect(figure.locator('svg[data-emphasis]')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'objecttypes', exact: true })).toHaveClass(/term-lit/);
    await expect(weights).not.toHaveClass(/term-lit/);
  });
});

test.describe('the extra layer', () => {
  test('plays, pauses and goes on to the prediction', { tag: '@core' }, async ({ page }) => {
    await page.goto(LESSON);
    const scene = await extraLayer(page);
    await scene.getByRole('button', { name: 'Speel af' }).click();
    await expect(step(scene)).toHaveText(/Getraind model/);
    await expect(node(scene, 'PMD')).toHaveCount(0);
    await scene.getByRole('button', { name: 'Pauzeer' }).click();
    const slider = scene.getByRole('slider', { name: 'Plaats in de animatie' });
    const paused = await slider.inputValue();
    await page.waitForTimeout(300);
    expect(await slider.inputValue()).toBe(paused);
    await scrub(scene, 4.5);
    await scene.getByRole('button', { name: 'Speel af' }).click();
    await expect(scene.getByRole('button', { name: 'Opnieuw' })).toBeVisible();
    await expect(scene.getByText(/PMD, 9\d\s%\szeker\./)).toBeVisible();
  });

  test('is stepped with buttons, with arrow keys and by name', async ({ page }) => {
    await page.goto(LESSON);
    const scene = await extraLayer(page);
    await scene.getByRole('button', { name: 'Getraind model' }).click();
    await expect(step(scene)).toHaveText(/Getraind model/);
    await expect(scene.getByRole('button', { name: 'Vorige stap' })).toBeDisabled();
    await scene.getByRole('button', { name: 'Volgende stap' }).click();
    await expect(scene.getByText('Stap 2 van 5: Bevroren')).toBeAttached();
    await expect(scene.getByText('de sloten gaan dicht')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(step(scene)).toHaveText(/Nieuwe laag/);
    await page.keyboard.press('ArrowRight');
    await expect(step(scene)).toHaveText(/Training/);
    await page.keyboard.press('ArrowLeft');
    await expect(step(scene)).toHaveText(/Nieuwe laag/);
  });

  test(
    'trains only the new lines: thin and equal before, different after, the frozen ones the same',
    { tag: '@core' },
    async ({ page }) => {
      await page.goto(LESSON);
      const scene = await extraLayer(page);
      await scrub(scene, 3);
      const [oldBefore, newBefore] = [await lineWidths(scene, 'old'), await lineWidths(scene, 'new')];
      expect(newBefore).toHaveLength(14);
      expect(new Set(newBefore).size).toBe(1);
      await scrub(scene, 3.4);
      await expect(scene.getByText(/^Trainingsstap \d+ van \d+$/)).toBeVisible();
      await scrub(scene, 4);
      const newAfter = await lineWidths(scene, 'new');
      expect(newAfter.at(-1)! - newAfter[0]!).toBeGreaterThan(1);
      expect(await lineWidths(scene, 'old')).toEqual(oldBefore);
      expect(await lines(scene, 'new').and(scene.locator('.negative')).count()).toBeGreaterThan(0);
    },
  );

  test('counts what it draws and what the real model has, in both variants', async ({ page }) => {
    await page.goto(LESSON);
    const scene = await extraLayer(page);
    const counts = scene.getByRole('region', { name: 'Hoeveel wordt er getraind?' });
    await expect(counts.getByText('16', { exact: true })).toBeVisible();
    await expect(counts.getByText('2002', { exact: true })).toBeVisible();
    await expect(counts.getByText('1000 objecttypes × 2 categorieën + 2 biases')).toBeVisible();
    const whole = await counts.getByText(/^\d{3}\.\d{3}$/).innerText();
    await scene.getByRole('radio', { name: 'In plaats van de laatste laag' }).check({ force: true });
    await expect(counts.getByText('514', { exact: true })).toBeVisible();
    await expect(counts.getByText('die 257.000 zijn eraf en tellen niet meer mee')).toBeVisible();
    const left = await counts.getByText(/^\d{3}\.\d{3}$/).innerText();
    expect(Number(whole.replace('.', '')) - Number(left.replace('.', ''))).toBe(257_000);
    await scrub(scene, 3);
    await expect(node(scene, 'fles')).toHaveCount(0);
    await expect(scene.getByText('op de kenmerken: een knoop voor Papier en PMD')).toBeVisible();
    await expect(lines(scene, 'new')).toHaveCount(8);
  });

  test('follows the scroll when asked, and stops when asked', async ({ page }) => {
    await page.goto(LESSON);
    const scene = await extraLayer(page);
    const follow = scene.getByRole('checkbox', { name: 'Laat de stappen meelopen terwijl je scrolt' });
    await follow.check();
    await page.mouse.wheel(0, 3000);
    await expect(step(scene)).toHaveText(/Voorspelling/);
    await page.mouse.wheel(0, -3000);
    await expect(step(scene)).not.toHaveText(/Voorspelling/);
    await follow.uncheck();
    const height = await scene.evaluate((element) => element.clientHeight);
    expect(height).toBeLessThan(2000);
  });

  test('comes to the part that a word in the text points at', async ({ page }) => {
    await page.goto(LESSON);
    const scene = await extraLayer(page);
    await scene.getByRole('button', { name: 'Getraind model' }).click();
    await page.getByRole('button', { name: 'bevroren', exact: true }).press('Enter');
    await expect(step(scene)).toHaveText(/Bevroren/);
    await expect(page.getByRole('button', { name: 'bevroren', exact: true })).toHaveClass(/term-lit/);
  });
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the extra layer shows still frames with a sentence each', async ({ page }) => {
    await page.goto(LESSON);
    const scene = await extraLayer(page);
    await expect(scene.getByRole('button', { name: 'Speel af' })).toHaveCount(0);
    await expect(scene.getByText('Je toestel vraagt om minder beweging')).toBeVisible();
    const sentences = [
      'Dit model is al getraind',
      'We bevriezen',
      'een nieuwe laag bovenop',
      'Nu trainen we',
      'nooit zag',
    ];
    await scene.getByRole('button', { name: 'Getraind model' }).click();
    for (const [i, sentence] of sentences.entries()) {
      await expect(scene.getByText(sentence)).toBeVisible();
      // The still frame of a step is its end.
      await expect(scene.getByRole('slider')).toHaveValue(String(i + 1));
      if (i < sentences.length - 1) await scene.getByRole('button', { name: 'Volgende stap' }).click();
    }
    await expect(scene.getByText(/PMD, 9\d\s%\szeker\./)).toBeVisible();
  });
});

test('the scene shows the model that the reader trained', async ({ page }) => {
  await page.goto(LESSON);
  const scene = await extraLayer(page);
  await expect(scene.getByRole('radio', { name: 'Jouw model' })).toHaveCount(0);
  const lab = page.getByRole('group', { name: 'Train zelf een model' });
  await lab.scrollIntoViewIfNeeded();
  const guess = lab.getByRole('slider', { name: /Hoeveel procent/ });
  await guess.focus();
  await guess.press('ArrowRight');
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await expect(scene.getByText('Je hebt een model getraind')).toBeVisible();
  await scene.getByRole('radio', { name: 'Jouw model' }).check({ force: true });
  await scrub(scene, 4);
  const effects = scene.getByRole('region', { name: 'Wat weegt door in jouw model?' });
  await expect(effects.getByText(/spreekt voor (Papier|PMD)$/)).toHaveCount(7);
  await expect(effects.getByText('Geen enkel objecttype beslist alleen')).toBeVisible();
  // Its seven types are the nodes, and two categories are each other's mirror.
  await expect(scene.getByRole('button', { name: /, objecttype, \d van 7$/ })).toHaveCount(7);
  await expect(node(scene, 'doos')).toHaveCount(0);
  // Pointed at or not, the network has the same lines; those of the node are drawn once more.
  await scene.getByRole('button', { name: /, objecttype, 3 van 7$/ }).hover();
  await expect(scene.locator('svg .shown path.new')).toHaveCount(2);
  const widths = await lineWidths(scene, 'new');
  expect(widths).toHaveLength(14);
  widths.forEach((width, i) => expect(Math.abs(width - widths[i - (i % 2)]!)).toBeLessThanOrEqual(0.01));
  expect(widths.at(-1)! - widths[0]!).toBeGreaterThan(0.3);
  // What is said of a node stands where the step's sentence stood.
  await page.mouse.move(0, 0);
  await scrub(scene, 5);
  await expect(scene.getByText(/(Papier|PMD), (meer dan )?\d+\s%\szeker\./)).toBeVisible();
  await scene.getByRole('radio', { name: 'In plaats van de laatste laag' }).check({ force: true });
  await expect(scene.getByRole('radio', { name: 'Voorbeeld' })).toBeChecked();
});

test.describe('both figures', () => {
  for (const width of [315, 768, 1200]) {
    test(`fit a page of ${width} px, with text of 12 px or more and nodes that can be tapped`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(LESSON);
      for (const figure of [await network(page), await extraLayer(page)]) {
        await expectNoHorizontalScroll(page);
        const drawing = figure.locator('svg.drawing');
        const smallest = await drawing.locator('text').evaluateAll((texts) => {
          const scale = (element: Element) => (element as SVGGraphicsElement).getScreenCTM()!.a;
          return Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale(text)));
        });
        expect(smallest).toBeGreaterThanOrEqual(12);
        const targets = await drawing
          .locator('.hit')
          .evaluateAll((hits) =>
            hits.map((hit) => hit.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
          );
        expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
      }
    });
  }

  test('have no accessibility faults that axe can see, at any step', async ({ page }) => {
    await page.goto(LESSON);
    await network(page);
    const scene = await extraLayer(page);
    for (const position of [0.5, 2, 3.4, 5]) {
      await scrub(scene, position);
      await axe(page, '#extra-laag');
    }
  });

  test('are still figures without JavaScript, with their text', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(LESSON);
    await expect(page.getByRole('img', { name: 'Neuraal netwerk' }).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('img', { name: 'De extra laag' }).filter({ visible: true })).toHaveCount(1);
    await expect(page.getByText('Laag 4: uitvoer (objecttypes), 7 knopen')).toBeAttached();
    // Playwright looks for no text inside noscript; that it is shown is what counts.
    await expect(page.locator('#extra-laag noscript li').filter({ visible: true })).toHaveCount(5);
    await expect(page.getByRole('button', { name: 'Speel af' })).toBeHidden();
    await context.close();
  });
});
