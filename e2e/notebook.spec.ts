import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { nbformatSchema } from '../src/core/notebook/nbformat.test-data';
import manifest from '../content/samples/manifest.json' with { type: 'json' };
import { photos } from './support/lab';
import { NotebookPage, percentAfter, tableRows } from './support/notebook';
import { solutions } from './support/solutions';
import { axe, expect, expectNoHorizontalScroll, screenshots, test } from './support/test';

const isNotebook = new Ajv({ strict: false }).compile(nbformatSchema);
const count = (split: string, category: string) =>
  String(manifest.images.filter((image) => image.split === split && image.category === category).length);
const counts = [
  ['train', count('train', 'papier'), count('train', 'pmd')],
  ['test', count('test', 'papier'), count('test', 'pmd')],
];
const testPictures = manifest.images.filter(({ split }) => split === 'test').length;

/** What every cell must give, in both languages; the functions get the cell's output. */
async function checkEveryCell(notebook: NotebookPage, ids: readonly string[], words: { missing: string }) {
  const output = (id: string) => notebook.output(notebook.cell(id));
  for (const id of ids) await expect(output(id).locator('.error'), id).toHaveCount(0);
  await expect(output('laad')).toContainText(`Er liggen ${manifest.images.length} foto`);
  await expect(output('fotos').getByRole('img')).toHaveCount(6);
  await expect(output('kijk').locator('tbody tr')).toHaveCount(5);
  await expect(output('kijk-grafiek').locator('svg rect')).toHaveCount(6);
  await expect(output('opdracht-1').getByRole('img')).toHaveCount(1);
  expect(await tableRows(output('verzamel'))).toEqual(counts);
  await expect(output('laag')).toContainText(/Papier.*PMD/);
  expect(await percentAfter(output('train'), 'trainfoto’s')).toBeGreaterThan(75);
  expect(await percentAfter(output('train'), 'testfoto’s')).toBeGreaterThan(60);
  await expect(output('train').locator('svg path')).not.toHaveCount(0);
  await expect(output('opdracht-2').locator('tbody tr')).toHaveCount(3);
  await expect(output('evalueer')).toContainText(new RegExp(`Juist: \\d+ van ${testPictures}`));
  const cells = (await tableRows(output('matrix'))).flatMap((row) => row.slice(1).map(Number));
  expect(cells.reduce((sum, value) => sum + value, 0)).toBe(testPictures);
  const right = Number(/Juist: (\d+)/.exec(await output('evalueer').innerText())![1]);
  expect(cells[0]! + cells[3]!).toBe(right);
  expect(await percentAfter(output('breek'), 'testfoto’s')).toBeGreaterThan(60);
  // The exercises are not done yet, and their checks say what is missing.
  for (const id of ['opdracht-1', 'opdracht-2', 'breek']) {
    await notebook.cell(id).getByRole('button', { name: 'Controleer' }).click();
    await expect(output(id), id).toContainText(words.missing);
  }
}

/** The cell with the slider draws as many bars as it says. */
async function moveSlider(notebook: NotebookPage) {
  const output = notebook.output(notebook.cell('schuif'));
  await expect(output.locator('svg rect')).toHaveCount(3);
  await output.getByRole('slider').fill('7');
  await expect(output.locator('svg rect')).toHaveCount(7);
  await expect(output.locator('output')).toHaveText('7');
}

/** The teachers' solutions are what the checks want. */
async function solveAll(notebook: NotebookPage, language: 'js' | 'python', wrongLabels: string) {
  const [first, second] = solutions(language);
  const answers = { 'opdracht-1': first!, 'opdracht-2': second!, breek: wrongLabels };
  for (const [id, code] of Object.entries(answers)) {
    await notebook.runCode(id, code);
    await notebook.cell(id).getByRole('button', { name: 'Controleer' }).click();
    await expect(notebook.output(notebook.cell(id)), id).toContainText('Goed zo');
  }
}

const source = async (notebook: NotebookPage, id: string) =>
  (await notebook.editor(notebook.cell(id)).locator('.cm-line').allInnerTexts()).join('\n');

const BOTH = [
  'laad',
  'fotos',
  'kijk',
  'kijk-grafiek',
  'opdracht-1',
  'verzamel',
  'laag',
  'train',
  'opdracht-2',
  'evalueer',
  'matrix',
  'breek',
];

test('every cell of the JavaScript notebook, from top to bottom', { tag: '@core' }, async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.button('Alles uitvoeren').click();
  await notebook.idle();
  await checkEveryCell(notebook, [...BOTH, 'getallen', 'schuif'], { missing: 'Er ontbreekt nog iets' });
  await expect(notebook.output(notebook.cell('getallen'))).toContainText('som van alle kansen: 1.000');
  await moveSlider(notebook);
  const wrong = (await source(notebook, 'breek')).replace('aantalFout = 0', 'aantalFout = 25');
  await solveAll(notebook, 'js', wrong);
  await axe(page, '.notebook-page');
  await screenshots(page, 'notebook-javascript');
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoHorizontalScroll(page);
  }
});

test('every cell of the Python notebook, from top to bottom', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning-python');
  await expect(notebook.state).toContainText(/Bij de eerste cel wordt \d+,\d MB geladen/);
  await notebook.button('Alles uitvoeren').click();
  await notebook.idle();
  await checkEveryCell(notebook, [...BOTH, 'schuif'], { missing: 'Er ontbreekt nog iets' });
  await moveSlider(notebook);
  await solveAll(notebook, 'python', (await source(notebook, 'breek')).replace('aantal_fout = 0', 'aantal_fout = 25'));
  // A function of a slider may show anything: what it showed before makes place.
  const output = await notebook.runCode(
    'schuif',
    'def laat_zien(n):\n    print("rij", n)\n    tabel([{"n": i} for i in range(n)])\nschuif("Rijen", laat_zien, min=1, max=5, waarde=2)',
  );
  await expect(output.locator('tbody tr')).toHaveCount(2);
  await output.getByRole('slider').fill('4');
  await expect(output.locator('tbody tr')).toHaveCount(4);
  await expect(output.locator('pre')).toHaveText(['rij 4']);
  const wrong = await notebook.runCode('schuif', 'schuif("Fout", lambda n: 1 / n, min=0, max=5, waarde=1)');
  await wrong.getByRole('slider').fill('0');
  await expect(wrong).toContainText('Je deelt door nul');
  await screenshots(page, 'notebook-python');
});

test('the exercises can be done, with hints one at a time', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.run('laad');
  const cell = notebook.cell('opdracht-1');
  await cell.getByRole('button', { name: 'Toon hint 1 van 3' }).click();
  await expect(cell.locator('.exercise li')).toHaveCount(1);
  await cell.getByRole('button', { name: 'Toon hint 2 van 3' }).click();
  await expect(cell.locator('.exercise li')).toHaveCount(2);
  await cell.getByRole('button', { name: 'Controleer' }).click();
  await expect(notebook.output(cell)).toContainText('voer de cel eerst uit');
  await notebook.runCode('opdracht-1', "const mijnFoto = fotos.find((foto) => foto.categorie === 'PMD');");
  await cell.getByRole('button', { name: 'Controleer' }).click();
  await expect(notebook.output(cell)).toContainText('Goed zo');
});

test('own pictures come in from the device, also without storage, and stay for the next kernel', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('storage is blocked', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
  });
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.run('laad');
  await page.getByText('Eigen foto’s', { exact: true }).first().click();
  await page.getByLabel('Categorie', { exact: true }).fill('Glas');
  await page
    .getByLabel('Kies foto’s')
    .setInputFiles([...(await photos(2)), { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') }]);
  await expect(
    page.getByText('2 foto’s zitten in mijnFotos. Niet gelezen: x.jpg. Kies een foto in JPEG, PNG of WebP.'),
  ).toBeVisible();
  const code = `toon(mijnFotos);
tabel(mijnFotos.map(({ naam, categorie }) => ({ naam, categorie })));
tabel(model.watZiet(mijnFotos[0], 2));`;
  const output = await notebook.runCode('fotos', code);
  await expect(output.getByRole('img')).toHaveCount(2);
  expect((await tableRows(output)).slice(0, 2)).toEqual([
    ['foto-0', 'Glas'],
    ['foto-1', 'Glas'],
  ]);
  await expect(page.getByText('Deze browser laat niet toe om te bewaren')).toBeVisible();
  await notebook.button('Opnieuw starten').click();
  await expect(await notebook.runCode('fotos', 'mijnFotos.length')).toHaveText('2');
});

test('a notebook in an experiment is read at once and runs when asked, in a narrow frame too', async ({ page }) => {
  await page.setViewportSize({ width: 315, height: 700 });
  await page.goto('/onderzoek/erbovenop-of-in-de-plaats/');
  await page.getByText('Hetzelfde in code').click();
  const island = page.getByRole('group', { name: 'Notebook: Erbovenop of in de plaats' });
  await expect(island.locator('pre').first()).toContainText("laag: 'objecttypes'");
  await island.getByRole('button', { name: 'Probeer deze code zelf' }).click();
  const notebook = new NotebookPage(page);
  await expect(island.locator('.cell')).toHaveCount(3);
  await notebook.button('Alles uitvoeren').click();
  await notebook.idle();
  for (const id of ['laad', 'train', 'vergelijk'])
    await expect(notebook.output(notebook.cell(id)).locator('.error'), id).toHaveCount(0);
  const train = await notebook.output(notebook.cell('train')).innerText();
  const scores = [...train.matchAll(/testfoto’s: (\d+,\d) %/g)].map(([, score]) => Number(score!.replace(',', '.')));
  expect(scores).toHaveLength(2);
  scores.forEach((score) => expect(score).toBeGreaterThan(60));
  await expect(notebook.output(notebook.cell('vergelijk')).locator('svg rect')).toHaveCount(2);
  await expectNoHorizontalScroll(page);
  await axe(page, '.lesson-notebook');
  // The whole of it, with its exercise.
  await page.goto('/notebooks/erbovenop-of-in-de-plaats/');
  await notebook.button('Alles uitvoeren').click();
  await notebook.idle();
  const exercise = notebook.cell('opdracht');
  await exercise.getByRole('button', { name: 'Controleer' }).click();
  await expect(notebook.output(exercise)).toContainText('dat mogen er hoogstens 5 zijn');
});

test('mistakes are told in Dutch with their line, a hint and the original message', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  const said = async (code: string) => (await notebook.runCode('laad', code)).innerText();
  expect(await said('const a = 1;\nconsole.log(ftos.length);')).toMatch(
    /Regel 2: De naam ‘ftos’ bestaat niet.\s+Bedoelde je ‘fotos’\?/,
  );
  expect(await said('console.log(fotos.length')).toMatch(/De haakjes kloppen niet/);
  expect(await said('const model = laadModel();\nmodel.watZiet(fotos[0])')).toMatch(
    /Regel 2: Je gebruikt iets dat nog niet klaar is/,
  );
  expect(await said('function f() {\n  return f();\n}\nf();')).toMatch(/blijft zichzelf oproepen/);
  expect(await said('fotos[999].naam')).toMatch(/Regel 1: Je vraagt ‘naam’ aan iets dat leeg is/);
  expect(await said('laadModel()')).toMatch(/Dit is een Promise/);
  const broken = await notebook.runCode('laad', "import { iets } from 'bestaat-niet';");
  await expect(broken).toContainText('De bibliotheek ‘bestaat-niet’ is er niet');
  await broken.getByText('Oorspronkelijke boodschap').click();
  await expect(broken).toContainText('Wat je wel kunt importeren: d3, tf, mobilenet');
  await page.getByRole('toolbar').getByText('Bestand', { exact: true }).click();
  await axe(page, '[role="toolbar"]');
  await axe(page, '#cel-laad');
});

test('cells are added, moved, cleared, removed and reset; the keyboard runs them', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  const cells = page.locator('.cell');
  const before = await cells.count();
  const first = notebook.cell('laad');
  await notebook.editor(first).focus();
  await page.keyboard.press('Shift+Enter');
  await notebook.idle();
  await expect(notebook.output(first)).toContainText('Het model is klaar');
  await expect(notebook.editor(notebook.cell('fotos'))).toBeFocused();
  await notebook.choose(first, 'Uitvoer wissen');
  await expect(notebook.output(first)).toBeEmpty();
  await notebook.choose(first, 'Code eronder');
  await expect(cells).toHaveCount(before + 1);
  const added = cells.nth(3);
  await notebook.write(added, 'const x = 20;\nx + 1');
  await notebook.editor(added).press('Control+Enter');
  await notebook.idle();
  await expect(notebook.output(added)).toHaveText('21');
  await notebook.choose(added, 'Omhoog');
  await expect(cells.nth(2)).toHaveAttribute('id', /^cel-eigen-/);
  await notebook.choose(cells.nth(2), 'Cel weghalen');
  await expect(cells).toHaveCount(before);
  await page.getByRole('button', { name: 'Zet de cel terug' }).click();
  await expect(cells.nth(2)).toHaveAttribute('id', /^cel-eigen-/);
  // Jupyter's keys: Escape leaves the code, then arrows, b, Delete and Enter are commands. Tab still goes on.
  await notebook.editor(cells.nth(2)).press('Escape');
  await expect(cells.nth(2)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cells).toHaveCount(before);
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(3)).toBeFocused();
  await page.keyboard.press('b');
  await expect(cells).toHaveCount(before + 1);
  await expect(cells.nth(4)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notebook.editor(cells.nth(4))).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cells.nth(4).getByRole('button', { name: 'Uitvoeren' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(cells.nth(4).locator(':focus')).toHaveCount(0);
  await notebook.choose(cells.nth(4), 'Cel weghalen');
  await notebook.write(first, 'niets');
  await notebook.choose(first, 'Cel herstellen');
  await expect(notebook.editor(first)).toContainText('await laadModel()');
  await notebook.button('Opnieuw starten').click();
  await expect(page.getByText('maar de variabelen zijn weg')).toBeVisible();
});

test('work is kept, also when the original changed since', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.write(notebook.cell('laad'), 'const mijn = 1;');
  await expect(page.getByText('Je wijzigingen zijn bewaard')).toBeVisible();
  await notebook.open('transfer-learning');
  await expect(notebook.editor(notebook.cell('laad'))).toHaveText('const mijn = 1;');
  await expect(page.getByText('Er is een nieuwe versie')).toHaveCount(0);
  // As if the reader had started from an earlier original.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('notebooks');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const store = opening.result.transaction('work', 'readwrite').objectStore('work');
          const reading = store.get('transfer-learning');
          reading.onsuccess = () => {
            const saved = reading.result as { original: string };
            store.put({ ...saved, original: 'earlier' }, 'transfer-learning').onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
  );
  await notebook.open('transfer-learning');
  await expect(page.getByText('Er is een nieuwe versie')).toBeVisible();
  await expect(notebook.editor(notebook.cell('laad'))).toHaveText('const mijn = 1;');
  await page.getByRole('button', { name: 'Gebruik de nieuwe versie' }).click();
  await expect(notebook.editor(notebook.cell('laad'))).toContainText('await laadModel()');
  // Both are kept: the reader's version comes back, also after a visit, and the new one with it.
  await expect(page.getByText('Je wijzigingen zijn bewaard')).toBeVisible();
  await notebook.open('transfer-learning');
  await page.getByRole('button', { name: 'Zet mijn vorige versie terug' }).click();
  await expect(notebook.editor(notebook.cell('laad'))).toHaveText('const mijn = 1;');
});

test('a notebook goes out as a file and comes back; nothing in it runs by itself', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.runCode('laad', "console.log('uit het bestand'); tabel([{ a: 1 }]);");
  const downloading = page.waitForEvent('download');
  await notebook.file('Bewaar als .ipynb');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('transfer-learning.ipynb');
  const text = readFileSync(await download.path(), 'utf8');
  const file = JSON.parse(text) as {
    nbformat: number;
    nbformat_minor: number;
    cells: { id: string; outputs?: object[] }[];
  };
  expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5]);
  expect(isNotebook(file), JSON.stringify(isNotebook.errors)).toBe(true);
  expect(file.cells.find(({ id }) => id === 'laad')!.outputs).toHaveLength(2);
  const field = page.getByLabel('Open een .ipynb');
  const hostile = {
    ...file,
    cells: [
      {
        id: 'boos',
        cell_type: 'code',
        execution_count: 1,
        metadata: {},
        source: "console.log('liep vanzelf')",
        outputs: [
          {
            output_type: 'display_data',
            metadata: {},
            data: { 'text/html': '<img src=x onerror=alert(1)>', 'text/plain': '<b>plat</b>' },
          },
        ],
      },
      {
        id: 'tekst',
        cell_type: 'markdown',
        metadata: {},
        source: '<script>alert(1)</script> [weg](https://elders.example/) **vet**',
      },
    ],
  };
  await field.setInputFiles({
    name: 'vreemd.ipynb',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(hostile)),
  });
  await expect(page.getByText('Er is nog niets uitgevoerd')).toBeVisible();
  await expect(notebook.output(notebook.cell('boos'))).toHaveText('<b>plat</b>');
  await expect(notebook.cell('tekst')).toContainText('<script>alert(1)</script> weg vet');
  await expect(notebook.cell('tekst').getByRole('link')).toHaveCount(0);
  await field.setInputFiles({
    name: 'transfer-learning.ipynb',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(notebook.output(notebook.cell('laad'))).toContainText('uit het bestand');
  await expect(page.getByRole('button', { name: 'Zet mijn vorige versie terug' })).toBeVisible();
  await field.setInputFiles({ name: 'x.ipynb', mimeType: 'application/json', buffer: Buffer.from('geen json') });
  await expect(page.getByRole('alert')).toContainText('geen notebook');
});

test('the editor costs nothing on pages without one', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || /pyodide|kernel|\.wasm/.test(request.url())) scripts.push(request.url());
  });
  for (const path of [
    '/',
    '/notebooks/',
    '/labo/',
    '/lessen/transfer-learning/',
    '/onderzoek/erbovenop-of-in-de-plaats/',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(scripts.filter((url) => /\/Notebook\.|kernel|pyodide|codemirror|\.wasm/.test(url))).toEqual([]);
  const codes = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
  expect(codes.filter((code) => code.includes('cm-content'))).toEqual([]);
});
