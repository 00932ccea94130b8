import { readCode } from './support/qr';
import { faults, goTo, LEAST_LETTERS, openDeck, slideIds } from './support/slides';
import { axe, expect, test } from './support/test';

const current = '.slides > section.present';

test.describe('the slides', () => {
  test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });
  // Twenty-five slides one after the other take long where the machine is busy.
  test.describe.configure({ timeout: 240_000 });

  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    test(`each fits at ${viewport.width} by ${viewport.height}, in letters for the back row`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openDeck(page);
      const ids = await slideIds(page);
      expect(ids.length).toBeGreaterThanOrEqual(20);
      expect(ids.length).toBeLessThanOrEqual(25);
      for (const id of ids) {
        const steps = await page.locator(`#${id} .fragment`).count();
        for (const shown of steps > 0 ? [0, steps] : [0]) {
          await goTo(page, id, shown);
          const problems = await faults(page, (LEAST_LETTERS * viewport.width) / 1280);
          expect(problems, `slide ${id} with ${shown} steps`).toEqual([]);
        }
      }
    });
  }

  test('the class predicts, trains, looks at the mistakes and tries to break it', async ({ page }) => {
    await openDeck(page);
    await (await goTo(page, 'voorspel')).getByRole('slider').fill('70');
    const train = await goTo(page, 'trainen');
    await train.getByRole('button', { name: 'Train de nieuwe laag' }).click();
    await expect(train.getByText(/^\d+ van \d+ testfoto’s juist$/)).toBeVisible({ timeout: 60_000 });
    await expect(train.getByText('De klas voorspelde 70 %.')).toBeVisible();
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);

    const results = await goTo(page, 'resultaat');
    await expect(results.getByText(/^(\d+ van \d+ fout|Geen enkele fout)$/)).toBeVisible();
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);

    const look = await goTo(page, 'waar-kijkt-het');
    await look.getByRole('button', { name: 'Maak de kaart' }).click();
    await expect(look.getByRole('img', { name: 'Kaart van de foto' })).toBeVisible();
    await expect(look.getByText(/^(Het sterkste stuk|Geen enkel stukje)/)).toBeVisible({ timeout: 60_000 });
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
    await axe(page, current);
    await look.getByRole('group', { name: 'Kies een foto' }).getByRole('button').last().click();
    await expect(look.getByRole('img', { name: 'Kaart van de foto' })).toHaveCount(0);

    const ask = await goTo(page, 'breken');
    await ask.getByRole('group', { name: 'Of kies een van deze foto’s' }).getByRole('button').first().click();
    await expect(ask.getByText(/^\d+ % zeker$/)).toBeVisible();
    await expect(ask.getByText(/^(Papier|PMD)$/)).toBeVisible();
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);

    const fewer = await goTo(page, 'minder');
    await fewer.getByRole('button', { name: 'Train de nieuwe laag' }).click();
    await expect(fewer.getByText(/^Met 20 foto’s: \d+ %$/)).toBeVisible({ timeout: 60_000 });
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
  });

  test('the learning curve grows on its slide, and stays when it is stopped', async ({ page }) => {
    await openDeck(page);
    const curve = await goTo(page, 'leercurve');
    await curve.getByRole('button', { name: 'Meet de leercurve' }).click();
    // Both ways at the first two numbers of pictures: enough to see that it is drawn while it is measured.
    await expect(curve.getByText(/^Met \d+ foto’s per categorie, gemiddeld:$/)).toBeVisible({ timeout: 60_000 });
    await expect(curve.getByRole('progressbar')).toBeVisible();
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
    await axe(page, current);
    await curve.getByRole('button', { name: 'Stop' }).click();
    await expect(curve.getByText('Gestopt. Wat al gemeten was, blijft staan.')).toBeVisible();
    await expect(curve.getByRole('img', { name: /: \d+\s% met het bestaande model, \d+\s% vanaf nul/ })).toBeVisible();
    await expect(curve.getByRole('button', { name: 'Meet opnieuw' })).toBeEnabled();
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
  });

  test('the bias bench trains by the recipe on its slide, and by another that the class makes', async ({ page }) => {
    await openDeck(page);
    const bias = await goTo(page, 'vertekend');
    await expect(bias.getByLabel('En wat is het dan?')).toHaveValue('grass');
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
    await axe(page, current);
    await bias.getByRole('button', { name: 'Train met dit recept' }).click();
    const shares = async (row: string) =>
      (await bias.getByRole('row', { name: row }).getByRole('cell').allInnerTexts()).map((text) => parseInt(text, 10));
    await expect(bias.getByRole('table')).toBeVisible({ timeout: 60_000 });
    const [onGrass, elsewhere] = [await shares('gras'), await shares('al de rest')];
    // Papier that lies where only PMD lay in the training is taken for PMD.
    expect(elsewhere[0]! - onGrass[0]!).toBeGreaterThan(30);
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
    await axe(page, current);

    await bias.getByLabel('Verdeel de testfoto’s volgens').selectOption('kind');
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
    await bias.getByRole('button', { name: 'Verander het recept' }).click();
    await bias.getByLabel('Wat is altijd hetzelfde?').selectOption('none');
    await bias.getByLabel('Foute labels').fill('40');
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
    await bias.getByRole('button', { name: 'Train met dit recept' }).click();
    await expect(bias.getByLabel('Verdeel de testfoto’s volgens')).toHaveValue('background', { timeout: 60_000 });
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);
  });

  test('sorting, guessing what the model sees, and the scene that goes on with each step', async ({ page }) => {
    await openDeck(page);
    const sort = await goTo(page, 'sorteer');
    for (let i = 0; i < 8; i += 1) await sort.getByRole('button', { name: 'Papier', exact: true }).click();
    await expect(sort.getByText('De klas koos 4 van de 8 keer zoals de sorteerregels.')).toBeVisible();
    expect(await faults(page, LEAST_LETTERS)).toEqual([]);

    const sees = await goTo(page, 'wat-ziet-het');
    await sees.getByRole('button', { name: 'Toon het antwoord' }).click();
    await expect(sees.getByRole('list', { name: /^objecttypes/ }).getByRole('listitem')).toHaveCount(3);

    const scene = await goTo(page, 'extra-laag');
    await expect(scene.getByText('Een foto loopt door het netwerk.')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(scene.getByText('De sloten gaan dicht')).toBeVisible();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
    await expect(scene.getByText('De nieuwe laag antwoordt.')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(scene.getByText('veranderen alleen de nieuwe lijnen')).toBeVisible();
  });

  test('keys, theme, overview, zoom and the way to the pupils’ step', async ({ page }) => {
    await openDeck(page);
    const slide = await goTo(page, 'voorspel');
    await slide.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(slide.getByText('60 %')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator(current)).toHaveId('trainen');
    await expect(page.locator(current).locator('astro-island[ssr]')).toHaveCount(0);
    await axe(page, current);

    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', { name: /^Wissel tussen donker en licht/ }).focus();
    await page.keyboard.press('Enter');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await axe(page, current);
    await page.keyboard.press('t');
    await expect(root).toHaveAttribute('data-theme', 'light');

    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog', { name: /^Op jouw toestel/ });
    const link = dialog.getByRole('link');
    await expect(link).toHaveAttribute('href', new URL('/lessen/transfer-learning/#trainen', page.url()).href);
    await axe(page, '#deck-qr');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator(current)).toHaveId('trainen');

    await page.keyboard.press('o');
    await expect(page.locator('.reveal')).toHaveClass(/overview/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.reveal')).not.toHaveClass(/overview/);
    await page.mouse.move(300, 300);
    await page.keyboard.down('Alt');
    await page.mouse.click(100, 640);
    await page.keyboard.up('Alt');
    await expect(root).toHaveClass(/zoomed/);
    await page.keyboard.press('Escape');
    await expect(root).not.toHaveClass(/zoomed/);
    await expect(page.locator('.reveal')).not.toHaveClass(/overview/);

    const links = page.locator('a.slide-qr');
    const parts = await links.evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).hash));
    await page.goto('/lessen/transfer-learning/');
    for (const part of new Set(parts)) if (part) await expect(page.locator(part)).toHaveCount(1);
  });

  test('a camera reads the address of the pupils’ part from every slide, light and dark', async ({ page }) => {
    await openDeck(page);
    for (const id of await slideIds(page)) {
      const code = (await goTo(page, id)).locator('a.slide-qr');
      const part = await code.getAttribute('data-part');
      const address = new URL(`/lessen/transfer-learning/${part ? `#${part}` : ''}`, page.url()).href;
      expect(await readCode(code), `slide ${id}`).toBe(address);
    }
    await page.keyboard.press('t');
    const last = page.locator(current).locator('a.slide-qr');
    expect(await readCode(last)).toBe(await last.evaluate((link) => (link as HTMLAnchorElement).href));
    await page.keyboard.press('q');
    const large = page.getByRole('dialog', { name: /^Op jouw toestel/ });
    expect(await readCode(large.locator('svg'))).toBe(await large.getByRole('link').getAttribute('href'));
  });

  test('the presenter’s window has the notes and stays in step, both ways', async ({ page, context }) => {
    await openDeck(page);
    const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    const now = presenter.getByRole('region', { name: 'Nu' });
    const notes = presenter.getByRole('region', { name: 'Notities' });
    await expect(now.getByText(/^Dia 1 van \d+/)).toBeVisible();
    await expect(notes.getByText('Klaarzetten.')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(now.getByText(/^Dia 2 van/)).toBeVisible();
    await expect(presenter.getByRole('img', { name: 'Straks: Elk antwoord is een label' })).toBeVisible();
    await goTo(page, 'label');
    await expect(now.getByText('Nog 1 stap op deze dia')).toBeVisible();
    await presenter.keyboard.press('ArrowRight');
    await expect(page.locator(current).locator('.fragment.visible')).toHaveCount(1);
    await presenter.getByRole('button', { name: 'Volgende stap' }).click();
    await expect(page.locator(current)).toHaveId('vanaf-nul');
    await presenter.getByRole('button', { name: 'Vorige stap' }).click();
    await expect(page.locator(current)).toHaveId('label');
    await expect(presenter.getByRole('button', { name: 'Pauzeer de klok' })).toBeVisible();
    await page.keyboard.press('t');
    await expect(presenter.locator('html')).toHaveAttribute('data-theme', 'dark');
    await axe(presenter);

    await page.goto('/slides/presenter/');
    await expect(page.getByText('Open de dia’s en druk daar op S.')).toBeVisible();
  });

  test('on paper every slide has a page of its own', async ({ page }) => {
    const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    await openDeck(page, '?print-pdf');
    const ids = await slideIds(page);
    const missing = () =>
      page
        .locator('.slides img:not([loading="lazy"])')
        .evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).naturalWidth).length);
    await expect.poll(missing, 'pictures that did not come').toBe(0);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(ids.length);

    // The same from the running deck, wherever it stands, with all steps shown.
    await page.goto('/slides/transfer-learning/#/welke-gewichten');
    await expect(page.locator('html')).toHaveClass(/deck-ready/);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(ids.length);
    await page.emulateMedia({ media: 'print' });
    for (const id of ids) {
      const box = await page.locator(`#${id} > .slide`).boundingBox();
      expect([box!.width, box!.height].map(Math.round), id).toEqual([1280, 720]);
      const slide = page.locator(`#${id} > .slide`);
      expect(await slide.evaluate((one) => one.scrollHeight - one.clientHeight), id).toBeLessThanOrEqual(0);
    }
    for (const part of await page.locator('.fragment:not(.step-only)').all()) await expect(part).toBeVisible();
  });
});
