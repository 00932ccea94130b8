import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import type { SentMessage } from '../src/core/embed/messages';
import { EMBED_IDS, embedSpec } from '../src/core/embed/table';
import { builtPages } from './support/built-pages';
import { message, messages, OtherSite } from './support/host-page';
import { expect, test } from './support/test';

const addresses = builtPages()
  .map(({ path }) => path)
  .filter((path) => path.startsWith('/embed/'));
/** Width of a frame on dwengo.org: phone, small tablet, tablet, laptop. */
const WIDTHS = [730, 610, 450, 315];

const site = new OtherSite();
test.afterAll(() => site.close());
test.beforeEach(({ allowErrors }) => {
  // The page around the frame is the one thing that comes from elsewhere.
  for (const name of ['localhost', '127.0.0.1'] as const)
    allowErrors(new RegExp(`^request leaves the site: ${site.origin(name)}/`));
});

const absolute = (path: string, base: string) => new URL(path, base).href;
/** The embed's own document. */
const frameOf = (page: Page): Frame => page.frames()[1]!;
const bodyHeight = (frame: Frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
const setFrame = (page: Page, size: { width?: number; height?: number }) =>
  page.locator('iframe').evaluate((frame: HTMLIFrameElement, { width, height }) => {
    if (width) frame.style.width = `${width}px`;
    if (height) frame.style.height = `${height}px`;
  }, size);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

test('has a page for everything in the table, and nothing else', () => {
  for (const id of EMBED_IDS) {
    const { path, names } = embedSpec(id);
    const own = addresses.filter((address) => address.startsWith(`/embed/${path}/`));
    expect(own.length, id).toBeGreaterThan(0);
    if (names === null) expect(own).toEqual([`/embed/${path}/`]);
  }
  const known = EMBED_IDS.map((id) => `/embed/${embedSpec(id).path}/`);
  expect(addresses.filter((address) => !known.some((path) => address.startsWith(path)))).toEqual([]);
});

for (const address of addresses) {
  test(`${address} fits frames of another site, tells its height and lets the focus in and out`, async ({
    page,
    baseURL,
  }) => {
    // Of long pages axe alone takes half a minute on a slow machine.
    test.slow();
    await page.setViewportSize({ width: 800, height: 900 });
    const frame = await site.show(page, absolute(address, baseURL!));
    const ready = await message(page, 'ready');
    expect((await messages(page))[0]).toEqual(ready);
    expect(address).toContain(`/embed/${embedSpec(ready.embed).path}/`);
    expect(ready).toMatchObject({ source: 'dwengo-les', version: 1, ignored: [] });
    await expect(frame.getByText('Dwengo vzw', { exact: false }).last()).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Open in een nieuw tabblad' })).toHaveAttribute('target', '_blank');
    await expect(frame.locator('astro-island[client="load"][ssr]')).toHaveCount(0);

    for (const width of WIDTHS) {
      await setFrame(page, { width });
      const wider = await frameOf(page).evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
    // The last height that was told is the height that it has, and was told by the frame as it is now.
    await expect
      .poll(async () => {
        const told = (await messages(page)).findLast((sent) => 'height' in sent);
        return told && 'height' in told && told.height - (await bodyHeight(frameOf(page)));
      })
      .toBe(0);

    // In the lowest frame the content scrolls; at its end the wheel goes on with the page around it.
    await setFrame(page, { width: 315, height: 315 });
    await frameOf(page).evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.locator('iframe').hover({ position: { x: 150, y: 150 } });
    await expect(async () => {
      await page.mouse.wheel(0, 200);
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    }).toPass();
    await page.evaluate(() => window.scrollTo(0, 0));

    const { violations } = await new AxeBuilder({ page }).include({ fromFrames: ['iframe', 'html'] }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);

    await page.locator('#voor').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('IFRAME');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('voor');
    await page.locator('#na').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('IFRAME');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('na');
  });
}

test('keeps nobody: Tab goes through an embed, and the wheel over it scrolls the page around it', async ({
  page,
  baseURL,
}) => {
  const frame = await site.show(page, absolute('/embed/extra-laag/', baseURL!), { height: 1500 });
  await message(page, 'ready');
  await expect(frame.getByRole('button', { name: 'Volgende stap' }).or(frame.getByRole('toolbar'))).not.toHaveCount(0);
  await page.locator('#voor').focus();
  const stops: (string | undefined)[] = [];
  for (let i = 0; i < 60 && stops.at(-1) !== 'na'; i++) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  expect(stops.at(-1)).toBe('na');
  expect(stops.length).toBeGreaterThan(5);

  await page.evaluate(() => window.scrollTo(0, 0));
  await frame.locator('svg.drawing').first().hover();
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 100);
});

test('embed.js gives the frame its height, whoever is ready first', async ({ page, baseURL }) => {
  const script = absolute('/embed.js', baseURL!);
  await site.show(page, absolute('/embed/netwerk/', baseURL!), { height: 400, script });
  const height = () => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.offsetHeight);
  await expect.poll(async () => (await height()) - (await bodyHeight(frameOf(page)))).toBe(0);
  const wide = await height();
  await setFrame(page, { width: 315 });
  await expect.poll(height).not.toBe(wide);

  await site.show(page, absolute('/embed/netwerk/', baseURL!), { height: 400 });
  await message(page, 'ready');
  await page.addScriptTag({ url: script });
  await expect.poll(height).toBe(wide);
});

test('options apply at once, and one that is wrong is named quietly', async ({ page, baseURL }) => {
  const query = 'stap=5&thema=donker&verberg=keuzes,legende&zaad=3&utm_source=x&stap=9';
  const frame = await site.show(page, absolute(`/embed/extra-laag/?${query}`, baseURL!));
  const { ignored } = await message(page, 'ready');
  expect(ignored).toEqual([
    { name: 'zaad', value: '3', why: 'elsewhere' },
    { name: 'utm_source', value: 'x', why: 'unknown' },
    { name: 'stap', value: '9', why: 'value' },
  ]);
  await expect(
    frame.getByText('De optie ‘stap=9’ in het adres klopt niet: verwacht een getal van 1 tot 5.'),
  ).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('[aria-current="step"]')).toContainText('5');
  await expect(frame.getByText('Waar komt de nieuwe laag?')).toBeHidden();
  // Opened on its end, but nobody watched it.
  expect((await messages(page)).filter(({ type }) => type === 'progress')).toEqual([]);

  // The page around it may change the colours, and nothing else.
  const post = (data: unknown) =>
    page.evaluate((sent) => document.querySelector('iframe')!.contentWindow!.postMessage(sent, '*'), data);
  const request = { target: 'dwengo-les', version: 1 };
  await post({ ...request, type: 'theme', theme: 'licht' });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  for (const junk of [
    'theme',
    null,
    { ...request, type: 'theme', theme: 'x' },
    { ...request, version: 2, type: 'theme', theme: 'donker' },
  ])
    await post(junk);
  const before = (await messages(page)).length;
  await post({ ...request, type: 'hello' });
  await expect.poll(async () => (await messages(page)).slice(before).map(({ type }) => type)).toEqual(['ready']);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('each thing that can be hidden is', async ({ page }) => {
  for (const id of EMBED_IDS) {
    const { hides, path } = embedSpec(id);
    if (hides.length === 0) continue;
    await page.goto(addresses.find((address) => address.startsWith(`/embed/${path}/`))!);
    if (id === 'trainen') {
      // Both halves come alive by themselves: the height says something only when they are there.
      await expect(page.getByRole('button', { name: 'Train de nieuwe laag' })).toBeVisible();
      await expect(page.getByRole('group', { name: 'Vraag het aan je model' })).toBeVisible();
    }
    for (const hide of hides) {
      // Both at once: an island that comes alive in between changes the height too.
      const [full, without] = await page.evaluate((value) => {
        const measure = () => document.body.getBoundingClientRect().height;
        const before = measure();
        document.documentElement.dataset['verberg'] = value;
        const after = measure();
        delete document.documentElement.dataset['verberg'];
        return [before, after] as const;
      }, hide);
      expect(without, `${id} without ${hide}`).toBeLessThan(full);
    }
  }
});

test('tells what the reader did: a quiz, with xAPI statements that are about nobody', async ({ page, baseURL }) => {
  const frame = await site.show(page, absolute('/embed/quiz/?xapi=1', baseURL!));
  await message(page, 'ready');
  const questions = frame.getByRole('group', { name: 'Test jezelf' }).locator('fieldset');
  const total = await questions.count();
  for (let i = 0; i < total; i++) {
    // Options come alive when they are in view.
    await questions.nth(i).getByRole('radio').first().check();
  }
  await expect.poll(async () => (await message(page, 'progress')).completed).toBe(true);
  const sent = await messages(page);
  const events = sent.flatMap((one) => (one.type === 'progress' ? [one.event.kind] : []));
  expect(events).toEqual(['started', ...Array.from({ length: total }, () => 'answered'), 'completed']);
  const last = sent.findLast((one) => one.type === 'progress') as Extract<SentMessage, { type: 'progress' }>;
  const right = sent.filter((one) => one.type === 'progress' && one.event.kind === 'answered' && one.event.right);
  expect(last.score).toBeCloseTo(right.length / total);

  const statements = sent.flatMap((one) => (one.type === 'xapi' ? [one.statement] : []));
  const verbs = statements.map(({ verb }) => verb.id.split('/').at(-1));
  expect(verbs).toEqual(['initialized', ...Array.from({ length: total }, () => 'answered'), 'completed']);
  expect(statements.at(-1)!.result).toEqual({ completion: true, score: { scaled: last.score } });
  for (const statement of statements)
    expect(Object.keys(statement).filter((key) => !['verb', 'object', 'result'].includes(key))).toEqual([]);
});

test(
  'trains for real in a frame that may keep nothing, and says so when it is done',
  { tag: '@core' },
  async ({ page, baseURL }) => {
    const frame = await site.show(page, absolute('/embed/trainen/?aantal=5&zaad=3', baseURL!), { height: 1500 });
    await expect(frame.getByRole('slider', { name: 'Foto’s per categorie' })).toHaveValue('5');
    await frame.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
    await frame.getByRole('button', { name: 'Train de nieuwe laag' }).click();
    await expect.poll(async () => (await message(page, 'progress')).completed).toBe(true);
    const { event } = await message(page, 'progress');
    expect(event).toMatchObject({ kind: 'trained' });
    expect((await messages(page)).filter(({ type }) => type === 'xapi')).toEqual([]);
  },
);

test('an experiment measures in a frame that may keep nothing, says so, and is complete when it is thought over', async ({
  page,
  baseURL,
}) => {
  const address = absolute('/embed/onderzoek/eerlijk-testen/?xapi=1&verberg=uitleg', baseURL!);
  const frame = await site.show(page, address, { width: 450, height: 900 });
  await message(page, 'ready');
  const predict = frame.getByRole('group', { name: 'Voorspel eerst' });
  await predict.scrollIntoViewIfNeeded();
  await predict.getByRole('slider').fill('60');
  await expect(predict.getByText('Je browser mag hier niets bewaren')).toBeVisible();
  const bench = frame.getByRole('group', { name: 'Proef: eerlijk testen' });
  await bench.scrollIntoViewIfNeeded();
  await bench.getByRole('button', { name: 'Train en test' }).click();
  await expect(bench.getByRole('button', { name: 'Opnieuw' })).toBeEnabled();
  await expect(bench.getByRole('region', { name: 'Jouw metingen' }).locator('circle')).toHaveCount(10);
  await expect(frame.getByRole('heading', { name: 'Doe de proef' })).toBeHidden();
  expect((await messages(page)).some((one) => one.type === 'progress' && one.completed)).toBe(false);

  const answer = frame.getByLabel('Jouw antwoord');
  await answer.scrollIntoViewIfNeeded();
  await expect(frame.getByText('je antwoord is weg als je de pagina sluit')).toBeVisible();
  await answer.fill('Test met een zesde fles.');
  await frame.getByText('Vergelijk met').click();
  await expect.poll(async () => (await message(page, 'progress')).completed).toBe(true);
  // What was typed stays in the frame.
  expect(JSON.stringify(await messages(page))).not.toContain('zesde fles');
  const { statement } = await message(page, 'xapi');
  expect(statement).toMatchObject({ object: { id: address.replace(/\?.*/, '') }, result: { completion: true } });
});

test('the lesson can be read one part at a time', async ({ page, baseURL }) => {
  const frame = await site.show(page, absolute('/embed/les/transfer-learning/?stap=6&verberg=kop', baseURL!), {
    width: 450,
    height: 600,
  });
  const part = (name: string) => frame.getByRole('heading', { level: 2, name });
  await expect(part('Probeer het te breken')).toBeVisible();
  await expect(part('Voorspel eerst, train dan zelf')).toBeHidden();
  await frame.getByRole('link', { name: 'Ga naar de training' }).click();
  await expect(part('Voorspel eerst, train dan zelf')).toBeVisible();
  await expect(frame.getByText('Deel 5 van 7')).toBeVisible();
  await frame.getByRole('button', { name: 'Vorige', exact: true }).click();
  await expect(part('Een extra laag erbovenop')).toBeFocused();
  await frame.getByRole('button', { name: 'Toon de hele les' }).click();
  await expect(part('Probeer het te breken')).toBeVisible();
  // Links of the lesson lead to real pages, beside the frame.
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'het labo' }).last().click();
  const tab = await opened;
  await expect(tab.getByRole('heading', { level: 1 })).toContainText('Labo');
});

test('says so in a frame that keeps its scripts out', async ({ page, baseURL, allowErrors }) => {
  allowErrors(/CORS|ERR_FAILED|origin 'null'/);
  const frame = await site.show(page, absolute('/embed/netwerk/', baseURL!), { sandbox: 'allow-scripts' });
  await expect(frame.getByText('houdt het te streng afgesloten')).toBeVisible();
  await expect(frame.getByRole('img').first()).toBeVisible();
});

test('is a page of its own for who scans a QR code', async ({ page }) => {
  await page.goto('/embed/quiz/');
  await expect(page.getByRole('link', { name: 'Naar de hele les' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in een nieuw tabblad' })).toBeHidden();
});
