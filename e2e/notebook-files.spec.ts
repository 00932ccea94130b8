import { openLab, PAPIER, photos, PMD, TESTS } from './support/lab';
import { openCells } from './support/lab-cells';
import { axe, expect, screenshots, test } from './support/test';

for (const language of ['JavaScript', 'Python'] as const) {
  const python = language === 'Python';

  test(`a cell in ${language} asks for files as the lab does`, async ({ page }) => {
    test.setTimeout(240_000);
    const lab = await openLab(page);
    await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: 'PMD' });
    await lab.getByRole('radio', { name: /^Om te testen/ }).check();
    const notebook = await openCells(page, lab, lab.locator('.as-code').first(), language);
    const cell = notebook.cell('labo-files');
    const output = notebook.output(cell);
    await expect(output).toBeEmpty();
    const own = page.getByText(new RegExp(`^\\d+ foto’s.* in ${python ? 'mijn_fotos' : 'mijnFotos'}\\.$`));
    const before = parseInt(await own.innerText(), 10);
    await notebook.run('labo-files');
    await expect(output.getByText('De foto’s krijgen het label PMD.')).toBeVisible();
    const choose = output.getByLabel('Kies foto’s');
    await choose.setInputFiles(await photos(2, 40));
    await expect(output.getByRole('img')).toHaveCount(2, { timeout: 60_000 });
    await expect(own).toHaveText(new RegExp(`^${before + 2} `));
    await axe(page, '#cel-labo-files');
    await screenshots(page, `notebook-files-${language}`);
    const asked = python
      ? 'f = mijn_fotos[-1]\nprint(f.categorie, f.deel, len(laad_model().wat_ziet(f)))'
      : 'const f = mijnFotos.at(-1);\nconsole.log(f.categorie, f.deel, (await laadModel()).watZiet(f).length);';
    await expect(await notebook.runCode('laad', asked)).toContainText('PMD test 5');

    // What is no picture is told, and the others stay.
    await choose.setInputFiles([{ name: 'tekst.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') }]);
    await expect(output.getByText('Niet gelezen: tekst.jpg.')).toBeVisible();
    const count = python ? 'print(len(mijn_fotos), "foto")' : "console.log(mijnFotos.length, 'foto');";
    await expect(await notebook.runCode('laad', count)).toContainText(`${before + 2} foto`);
    const wrong = python ? 'bestanden(deel="leren")' : "bestanden({ deel: 'leren' });";
    await expect(await notebook.runCode('laad', wrong)).toContainText('Het deel kan "train", "test" of "vraag" zijn');
  });

  test(`a cell in ${language} renames, moves and leaves out categories, and changes nothing by it`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const lab = await openLab(page);
    const near = lab.locator('.as-code', {
      has: page.locator('xpath=preceding-sibling::form'),
    });
    const notebook = await openCells(page, lab, near, language);
    const output = await notebook.run('labo-categories');
    await expect(output.locator('.error')).toHaveCount(0);
    const text = await output.innerText();
    const counts = (line: string) =>
      Object.fromEntries(
        [...new RegExp(`${line}: (.*)`).exec(text)![1]!.matchAll(/([A-Z][A-Za-z ]*)['’]?: (\d+)/g)].map(
          ([, name, number]) => [name, Number(number)],
        ),
      );
    const now = counts('Nu');
    expect(now['Papier']! + now['PMD']!).toBe(PAPIER + PMD + TESTS);
    expect(counts('Hernoemd')).toEqual({ 'Andere naam': now['Papier'], PMD: now['PMD'] });
    const moved = counts('De eerste foto verplaatst');
    expect(moved['PMD']! - now['PMD']!).toBeGreaterThanOrEqual(0);
    expect(moved['Papier']! + moved['PMD']!).toBe(now['Papier']! + now['PMD']!);
    expect(counts('Een categorie weg')).toEqual({ Papier: now['Papier'] });
    const again = python
      ? 'print(len([f for f in mijn_fotos if f.categorie == "Papier"]), "papier")'
      : "console.log(mijnFotos.filter((f) => f.categorie === 'Papier').length, 'papier');";
    await expect(await notebook.runCode('laad', again)).toContainText(`${now['Papier']} papier`);
  });
}
