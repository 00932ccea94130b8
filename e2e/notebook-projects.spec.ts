import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { add, count, importFile, openLab, PAPIER, photo, photos, PMD, ready, TESTS } from './support/lab';
import { openCells } from './support/lab-cells';
import { tableRows } from './support/notebook';
import { axe, expect, screenshots, test } from './support/test';

for (const language of ['JavaScript', 'Python'] as const) {
  const python = language === 'Python';
  const mine = python ? 'mijn_fotos' : 'mijnFotos';
  const size = python ? `print(len(${mine}), "foto")` : `console.log(${mine}.length, 'foto');`;
  const all = PAPIER + PMD + TESTS;

  test(`cells in ${language} undo and redo, and hold projects as the menu of the lab does`, async ({ page }) => {
    test.setTimeout(240_000);
    const lab = await openLab(page);
    await lab.getByRole('button', { name: 'Project', exact: true }).click();
    const undo = await openCells(page, lab, lab.locator('.as-code', { hasText: 'ongedaan maken' }), language);
    const told = await undo.run('labo-undo');
    await expect(told).toHaveText(
      new RegExp(`Eerst: ${all}\\s+Een foto weg: ${all - 1}\\s+Ongedaan gemaakt: ${all}\\s+Opnieuw gedaan: ${all - 1}`),
    );

    await page.goBack();
    const again = await ready(page);
    await again.getByRole('button', { name: 'Project', exact: true }).click();
    await screenshots(page, `lab-menu-as-code-${language}`);
    const near = again.locator('.as-code', { hasText: 'projecten maken' });
    const notebook = await openCells(page, again, near, language);
    expect(await tableRows(await notebook.run('labo-projects'))).toEqual([
      ['Mijn labo', String(all), ''],
      ['Met de foto’s van de les', String(all), ''].map((text) => (python ? text.replace('’', "'") : text)),
      ['Mijn kopie', String(all), 'ja'],
    ]);
  });

  test(`a cell in ${language} saves a project that the lab opens, and opens one`, async ({ page }) => {
    test.setTimeout(300_000);
    const lab = await openLab(page);
    await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: 'PMD' });
    await add(lab, [await photo(60, 'mijn fles.jpg')]);
    await count(lab, 'PMD', PMD + 1);
    await lab.getByRole('button', { name: 'Project', exact: true }).click();
    const near = lab.locator('.as-code', { hasText: 'bewaren en openen' });
    const notebook = await openCells(page, lab, near, language);
    const output = await notebook.run('labo-save');
    const button = output.getByRole('button', { name: 'Bewaar het project Mijn labo' });
    await expect(output).toContainText(`${all + 1} foto’s met hun labels.`);
    await axe(page, '#cel-labo-save');
    await screenshots(page, `notebook-project-${language}`);
    const keep = async (by: typeof button) => {
      const download = page.waitForEvent('download');
      await by.click();
      return readFileSync((await (await download).path())!);
    };
    const whole = await keep(button);
    expect(Object.keys(unzipSync(whole)).filter((name) => name.startsWith('pictures/'))).toHaveLength(1);

    // Other labels, a photo of the device, and two of the lesson.
    await output.getByLabel('Kies foto’s of een project').setInputFiles(await photos(1, 61));
    await expect(output).toContainText('Erbij: 1');
    const labels = python
      ? `nieuw = [f.met_categorie("Glas") for f in mijn_fotos[-1:]] + [f.met_deel("test") for f in fotos[:2]]
bewaar_project("Van mij", nieuw)`
      : `bewaarProject('Van mij', [
  ...mijnFotos.slice(-1).map((f) => ({ ...f, categorie: 'Glas' })),
  ...fotos.slice(0, 2).map((f) => ({ ...f, deel: 'test' })),
]);`;
    const small = await keep((await notebook.runCode('laad', labels)).getByRole('button', { name: /Van mij$/ }));

    // Opened again, its photos have those labels; the two that were here are not here twice.
    const file = { name: 'van-mij.zip', mimeType: 'application/zip', buffer: small };
    await output.getByLabel('Kies foto’s of een project').setInputFiles([file]);
    await expect(output).toContainText('Erbij: 3', { timeout: 60_000 });
    await expect(await notebook.runCode('laad', size)).toContainText(`${all + 3} foto`);
    const last = python
      ? 'print([f.categorie for f in mijn_fotos[-3:]])'
      : 'mijnFotos.slice(-3).map((f) => f.categorie)';
    await expect(await notebook.runCode('laad', last)).toContainText(/Glas.*(Papier|PMD).*(Papier|PMD)/s);

    // What is no such file is told, and nothing is lost.
    const broken = { ...file, name: 'kapot.zip', buffer: small.subarray(0, 900) };
    await output.getByLabel('Kies foto’s of een project').setInputFiles([broken]);
    await expect(output.getByText(/^kapot\.zip: Dit bestand is niet volledig/)).toBeVisible();
    await expect(await notebook.runCode('laad', size)).toContainText(`${all + 3} foto`);
    const none = python ? 'bewaar_project("", mijn_fotos)' : "bewaarProject('', mijnFotos);";
    await expect(await notebook.runCode('laad', none)).toContainText('Geef je project een naam van 1 tot 40 tekens');
    const made = python ? 'bewaar_project("Af", [bedek(fotos[0])])' : "bewaarProject('Af', [bedek(fotos[0])]);";
    await expect(await notebook.runCode('laad', made)).toContainText('is door je code gemaakt');

    // The lab opens both, as new projects.
    await page.goto('/labo/');
    const opened = await ready(page);
    await importFile(opened, file);
    await opened.getByRole('radio', { name: /^Om te testen/ }).check();
    await expect(opened.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue('Van mij');
    await opened.getByRole('radio', { name: /^Om van te leren/ }).check();
    await count(opened, 'Glas', 1);
    await importFile(opened, { ...file, name: 'mijn-labo.zip', buffer: whole });
    await expect(opened.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue(/^Mijn labo/);
    await count(opened, 'PMD', PMD + 1);
    await count(opened, 'Papier', PAPIER);
  });
}
