import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Locator } from '@playwright/test';
import { give, giveText } from './support/hostile/give';
import { NAMES, REFUSED_PICTURES, TAKEN_PICTURES, TURNS, turnedName } from './support/hostile/pictures';
import { ran, rowOf } from './support/hostile/row';
import { dismissAll, expectKept, kept, keptPictures, workInLab } from './support/hostile/session';
import { GIVEN, MANY } from './support/hostile/other-pictures';
import { add, bin, count, menu, openLab, photo, saved, type TestFile } from './support/lab';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

/** Messages show six lines each. */
const LINES = 6;
const PAPIER = 4;

const sortedInto = (lab: Locator, label: string) =>
  lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label });

/** From the disk, as the browser reads what somebody picks: tens of megabytes are much to send to it. */
function onDisk({ name, buffer }: TestFile): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, buffer);
  return path;
}

test('files that are no usable photo are refused one by one, and the photo beside them goes on', async ({ page }) => {
  const work = await workInLab(page);
  const { lab } = work;
  await sortedInto(lab, 'Papier');
  for (let at = 0; at < REFUSED_PICTURES.length; at += LINES) {
    const rows = REFUSED_PICTURES.slice(at, at + LINES);
    const files = await Promise.all([...rows.map((row) => row.make()), photo(201 + 2 * at)]);
    await add(lab, files.map(onDisk));
    await count(lab, 'Papier', PAPIER + at / LINES + 1);
    const alert = lab.getByRole('alert');
    await expect(alert).toContainText(`${rows.length} bestanden zijn niet toegevoegd:`);
    for (const [index, { sees }] of rows.entries()) {
      const line = alert.getByRole('listitem').filter({ hasText: files[index]!.name });
      await expect(line).toContainText(`${files[index]!.name}: ${sees}`);
    }
    await dismissAll(lab);
    ran(...rows);
  }
  await saved(lab);
  await expectKept(page, work);
});

test('unusual files that are good photos are taken as they are, upright and small', async ({ page }) => {
  const lab = await openLab(page);
  await menu(lab, 'Nieuw leeg project');
  await count(lab, 'Papier', 0);
  const rows = TAKEN_PICTURES;
  await add(lab, await Promise.all(rows.map((row) => row.make())));
  await count(lab, 'Papier', rows.length);
  await expect(lab.getByRole('alert')).toHaveCount(0);
  await saved(lab);

  const project = (await kept(page)).projects.find(({ name }) => name === 'Nieuw project')!;
  const bytes = new Map((await keptPictures(page)).map((picture) => [picture.blobId, picture.bytes]));
  const stored = new Map(
    project.pictures.flatMap(({ source }) =>
      source.kind === 'own' ? [[source.name, bytes.get(source.blobId)!] as const] : [],
    ),
  );
  for (const row of rows) {
    const name = row.id.replace(/^foto (.*)\.\w+$/, '$1');
    const { width, height, format, exif } = await sharp(stored.get(name)).metadata();
    expect({ width, height, format, exif }, row.input).toEqual({
      width: row.size[0],
      height: row.size[1],
      format: 'jpeg',
      exif: undefined,
    });
    ran(row);
  }
  for (const turn of TURNS) {
    const name = turnedName(turn).replace('.jpg', '');
    const corners = [
      [10, 10],
      [110, 70],
    ].map(([left, top]) =>
      sharp(stored.get(name)).extract({ left: left!, top: top!, width: 1, height: 1 }).raw().toBuffer(),
    );
    const [first, last] = (await Promise.all(corners)).map(([red, , blue]) => (red! > blue! ? 'red' : 'blue'));
    expect([first, last], `upper left and lower right of orientation ${turn}`).toEqual(['red', 'blue']);
  }
  // Transparent is white, as on paper.
  const [white] = await sharp(stored.get('glas')).raw().toBuffer();
  expect(white).toBe(255);
  const shown = bin(lab, 'Papier').getByRole('button', { name: 'Bekijk: Eigen foto lint' });
  await shown.scrollIntoViewIfNeeded();
  await expect(shown.locator('img')).toHaveJSProperty('naturalWidth', 640);
});

test('names of files stay text, and are cut where they are endless', async ({ page }) => {
  const lab = await openLab(page);
  await menu(lab, 'Nieuw leeg project');
  await count(lab, 'Papier', 0);
  await add(lab, await Promise.all(NAMES.map(({ name }, index) => photo(300 + index, name))));
  await count(lab, 'Papier', NAMES.length);
  for (const row of NAMES) {
    await expect(
      bin(lab, 'Papier').getByRole('button', { name: `Bekijk: Eigen foto ${row.shown}`, exact: true }),
    ).toBeVisible();
    ran(row);
  }
  await expect(lab.locator('img[onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the same photo twice, and more than 500 at once', async ({ page }) => {
  const lab = await openLab(page);
  await menu(lab, 'Nieuw leeg project');
  await count(lab, 'Papier', 0);
  const twice = rowOf(MANY, 'foto twee keer');
  await add(lab, [await photo(1), await photo(1, 'kopie.jpg')]);
  await expect(lab.getByText(twice.sees)).toBeVisible();
  await count(lab, 'Papier', 1);
  ran(twice);

  const crowd = rowOf(MANY, '501 foto’s');
  // Stripes of its own for each, which compressing does not make equal.
  const small = (number: number) => {
    const pixels = Buffer.from(
      Array.from({ length: 16 * 12 * 3 }, (_, at) => ((number >> (at % 9)) & 1) * 200 + (number % 50)),
    );
    return sharp(pixels, { raw: { width: 16, height: 12, channels: 3 } })
      .png()
      .toBuffer();
  };
  const crowdFiles = await Promise.all(
    Array.from({ length: 501 }, async (_, number) =>
      onDisk({ name: `klein-${number}.png`, mimeType: '', buffer: await small(number) }),
    ),
  );
  await add(lab, crowdFiles);
  await count(lab, 'Papier', 501);
  await expect(lab.getByRole('alert')).toContainText(crowd.sees);
  await saved(lab);
  ran(crowd);
});

test('what is pasted or dragged and is no photo leaves all as it was', async ({ page }) => {
  const work = await workInLab(page);
  const { lab } = work;
  const target = bin(lab, 'Papier');
  const texts = [
    ['plak html', 'paste', 'text/html', '<img src=x onerror=alert(1)><b>Papier</b>'],
    ['plak tekst', 'paste', 'text/plain', 'gewoon een zin'],
    ['sleep link', 'drop', 'text/uri-list', 'https://example.org/foto.jpg'],
    ['sleep html', 'drop', 'text/html', '<img src="https://example.org/foto.jpg">'],
  ] as const;
  for (const [id, kind, type, text] of texts) {
    await giveText(target, kind, type, text);
    await count(lab, 'Papier', PAPIER);
    await expect(lab.getByRole('alert')).toHaveCount(0);
    ran(rowOf(GIVEN, id));
  }
  const broken = rowOf(GIVEN, 'plak kapot');
  const { buffer } = await photo(1);
  await give(page.locator('body'), 'paste', [{ name: '', mimeType: 'image/png', buffer: buffer.subarray(0, 700) }]);
  await expect(lab.getByRole('alert')).toContainText(broken.sees);
  ran(broken);
  const folder = rowOf(GIVEN, 'sleep map');
  await give(target, 'drop', [{ name: 'Vakantie', mimeType: '', buffer: Buffer.alloc(0) }]);
  await expect(lab.getByRole('alert').filter({ hasText: 'Vakantie' })).toContainText(folder.sees);
  ran(folder);
  await count(lab, 'Papier', PAPIER);
  expect(page.url()).toContain('/labo/');
  await expectKept(page, work);
});
