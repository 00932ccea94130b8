import { builtPages } from './support/built-pages';
import { ran } from './support/hostile/row';
import { expectKept, expectStored, kept, NAME, workInLab } from './support/hostile/session';
import { damage, failWrites, NO_STORAGE, STORAGE } from './support/hostile/storage';
import { add, bin, count, menu, openLab, photo, photos, ready, saved, step, train } from './support/lab';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

for (const row of NO_STORAGE) {
  test(`${row.input}: all works, and it says that nothing is kept`, async ({ page }) => {
    await page.addInitScript(row.before);
    const lab = await openLab(page);
    await expect(lab.getByText(`${row.sees}`)).toBeVisible();
    await menu(lab, 'Nieuw leeg project');
    for (const [at, label] of ['Papier', 'PMD'].entries()) {
      await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label });
      await add(lab, await photos(2, 10 * at));
      await count(lab, label, 2);
    }
    await train(lab);
    ran(row);
  });
}

for (const how of ['full', 'halfway'] as const) {
  const row = STORAGE[how];
  test(`${row.input}: the work goes on in memory, and is kept as soon as that works`, async ({ page }) => {
    const work = await workInLab(page);
    const { lab } = work;
    const lift = await failWrites(page, how);
    await add(lab, await photos(3, 700));
    await count(lab, 'PMD', 7);
    await expect(lab.getByText(row.sees)).toBeVisible();
    // Shown from memory.
    const own = bin(lab, 'PMD').getByRole('button', { name: 'Bekijk: Eigen foto foto-702' });
    await own.scrollIntoViewIfNeeded();
    await expect(own.locator('img')).toHaveJSProperty('naturalWidth', 320);
    await train(lab);
    await step(lab, 'Foto’s').click();
    await expect(lab.getByText(row.sees)).toBeVisible();
    // What was there before is there still.
    const { projects, pictures } = await kept(page);
    expect(projects).toEqual(work.before.projects);
    expect(pictures).toEqual(work.before.pictures);
    await lift();
    await lab.getByLabel('Nieuwe categorie').fill('Glas');
    await lab.getByLabel('Nieuwe categorie').press('Enter');
    await saved(lab);
    await page.reload();
    await count(await ready(page), 'PMD', 7);
    ran(row);
  });
}

test('a database that is closed, a damaged project and a lost picture do not stop the rest', async ({ page }) => {
  const work = await workInLab(page);
  let { lab } = work;
  // What browsers do after long in the background, and what a newer version in another tab asks for.
  await page.evaluate(async () => {
    const newer = indexedDB.open('dwengo-labo', 2);
    await new Promise((resolve) => (newer.onupgradeneeded = resolve));
    newer.transaction!.abort();
  });
  await lab.getByLabel('Nieuwe categorie').fill('Glas');
  await lab.getByLabel('Nieuwe categorie').press('Enter');
  await expect(bin(lab, 'Glas')).toBeVisible();
  await expect(lab.getByText(STORAGE.closed.sees)).toBeVisible();
  const categories = async () => {
    const { projects } = await kept(page);
    return projects.find(({ id }) => id === work.id)!.categories.map(({ name }) => name);
  };
  await expect.poll(categories).toContain('Glas');
  ran(STORAGE.closed);
  // Without photos it would stand in the way of the training below.
  await lab.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect.poll(categories).not.toContain('Glas');
  await expectKept(page, work);

  await damage(page, 'copy-project');
  await page.reload();
  lab = await ready(page);
  await expect(lab.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue(NAME);
  await lab.getByRole('button', { name: 'Project', exact: true }).click();
  await expect(lab.getByText(STORAGE.record.sees)).toBeVisible();
  await page.keyboard.press('Escape');
  await expectStored(page, work);
  ran(STORAGE.record);

  await damage(page, 'lose-picture');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('dwengo-labo');
        request.onsuccess = () => {
          const clear = request.result.transaction('features', 'readwrite').objectStore('features').clear();
          clear.onsuccess = () => resolve(request.result.close());
        };
      }),
  );
  await page.reload();
  lab = await ready(page);
  await train(lab);
  await expect(lab.getByText(STORAGE.picture.sees)).toBeVisible();
  ran(STORAGE.picture);
});

test('two tabs that change the same project both keep their work', async ({ page, context }) => {
  const work = await workInLab(page);
  const { lab } = work;
  const other = await context.newPage();
  const second = await openLab(other);
  await second.getByLabel('Nieuwe categorie').fill('Glas');
  await second.getByLabel('Nieuwe categorie').press('Enter');
  await saved(second);
  await add(lab, [await photo(801)]);
  await expect(lab.getByText(STORAGE.tabs.sees)).toBeVisible();
  await saved(lab);
  const { projects } = await kept(page);
  const [mine, theirs] = ['Afval van 3B (kopie)', NAME].map((name) => projects.find((one) => one.name === name));
  expect(mine!.pictures.length).toBe(13);
  expect(theirs!.categories.map(({ name }) => name)).toContain('Glas');
  for (const project of [mine!, theirs!])
    expect(project.trained?.head).toEqual(work.before.projects.find(({ id }) => id === work.id)!.trained!.head);
  await expectStored(page, work);
  ran(STORAGE.tabs);
});

const KINDS =
  /^\/(lessen\/|labo\/|notebooks\/transfer-learning\/|onderzoek\/|keuring\/|privacy\/|embed\/|inbedden\/|slides\/|leerkracht\/$)/;

test('pages work where localStorage and sessionStorage throw', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  // One page of each kind.
  const paths = new Map<string, string>();
  for (const { path } of builtPages()) {
    const kind = KINDS.exec(path)?.[0];
    if (kind && !paths.has(kind)) paths.set(kind, path);
  }
  expect(paths.size).toBe(10);
  for (const path of paths.values()) {
    await page.goto(path);
    // Slides are sealed, and show the form that opens them.
    const shown = page.getByRole('heading').or(page.getByRole('group', { name: 'Ontgrendelen' }));
    await expect(shown.first(), path).toBeVisible();
    await expect(page.locator('astro-island[client="load"][ssr]'), path).toHaveCount(0);
  }
  ran(STORAGE.web);
});
