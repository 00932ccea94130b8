import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { file } from './support/hostile/bytes';
import { ran } from './support/hostile/row';
import { dismissAll, expectKept, NAME, workInLab } from './support/hostile/session';
import { FOLDER_ZIPS, REFUSED_ZIPS, STRANGE_NAMES } from './support/hostile/zips';
import { bin, count, importFile, menu, photo } from './support/lab';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

test('project files and zips that are broken or hostile are refused with a reason; odd names are text', async ({
  page,
}) => {
  const work = await workInLab(page);
  const { lab } = work;
  const download = page.waitForEvent('download');
  await menu(lab, 'Bewaar als bestand');
  const saved = unzipSync(new Uint8Array(readFileSync((await (await download).path())!)));
  const message = lab.getByRole('alert');
  const opener = lab.getByRole('button', { name: 'Project', exact: true });

  await opener.click();
  for (const row of REFUSED_ZIPS) {
    await lab.getByLabel('Open een bestand of zip').setInputFiles(await row.make(saved));
    await expect(message, row.input).toContainText(`${row.sees}`);
    await expect(message).toContainText('Aan je eigen projecten is niets veranderd.');
    await expect(message).toHaveCount(1);
    await dismissAll(lab);
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    ran(row);
  }
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await expectKept(page, work);

  const { nested, folders, names } = FOLDER_ZIPS;
  const good = new Uint8Array((await photo(41)).buffer);
  await importFile(lab, file('buiten.zip', 'application/zip', zipSync({ 'Papier/binnen.zip': zipSync({ a: good }) })));
  await expect(message).toContainText(nested.sees);
  await dismissAll(lab);
  ran(nested);

  const entries = await Promise.all(
    [...STRANGE_NAMES, 'z'.repeat(300)].map(
      async (name, n) => [`${name.replace('/', '')}/${n}.jpg`, new Uint8Array((await photo(50 + n)).buffer)] as const,
    ),
  );
  await importFile(lab, file('mappen.zip', 'application/zip', zipSync(Object.fromEntries(entries))));
  for (const name of [...STRANGE_NAMES.map((name) => name.replace('/', '')), 'z'.repeat(40)])
    await expect(lab.getByRole('region', { name: `${name}: 1 foto`, exact: true })).toBeVisible();
  ran(folders);
  await expectKept(page, work);

  const data = JSON.parse(Buffer.from(saved['project.json']!).toString());
  data.project.categories = data.project.categories.map(({ id }: { id: string }, n: number) => ({
    id,
    name: ['<img src=x onerror=alert(1)>', '\u202eredreh 🗑️'][n],
  }));
  data.project.name = '<script>alert(1)</script>';
  const odd = zipSync({ ...saved, 'project.json': strToU8(JSON.stringify(data)) });
  await importFile(lab, file('namen.zip', 'application/zip', odd));
  await expect(lab.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue('<script>alert(1)</script>');
  await count(lab, '<img src=x onerror=alert(1)>', 4);
  // Without the letter that turns the reading around.
  await expect(bin(lab, 'redreh 🗑️')).toBeVisible();
  await expect(lab.locator('img[onerror], script')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  ran(names);
  await menu(lab, `Open ${NAME}`);
  await expectKept(page, work);
});
