import { readdirSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv-draft-04';
import { officialNbformat } from './support/nbformat';
import { NotebookPage } from './support/notebook';
import { expect, test } from './support/test';

const folder = new URL('../content/notebooks/', import.meta.url);
const read = (file: URL | string) => JSON.parse(readFileSync(file, 'utf8')) as { cells: object[] };

test.describe('by Jupyter’s own schema of nbformat 4.5', () => {
  let isNotebook: ValidateFunction;

  test.beforeAll(() => {
    const official = officialNbformat();
    test.skip(official === null, 'nbformat.v4.5.schema.json cannot be had here: install Debian’s python3-nbformat');
    isNotebook = official!;
  });

  const check = (file: unknown) => expect(isNotebook(file), JSON.stringify(isNotebook.errors)).toBe(true);

  test('every notebook of the site is one, and a faulty one is not', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
    expect(names).toEqual(expect.arrayContaining(['transfer-learning.ipynb', 'transfer-learning-python.ipynb']));
    for (const name of names) check(read(new URL(name, folder)));
    const [first, ...others] = read(new URL(names[0]!, folder)).cells;
    const notebook = read(new URL(names[0]!, folder));
    expect(isNotebook({ ...notebook, cells: [{ ...first, id: 'twee woorden' }, ...others] })).toBe(false);
  });

  test('so is what the page saves, with the reader’s changes and every kind of output', async ({ page }) => {
    const notebook = new NotebookPage(page);
    await notebook.open('transfer-learning');
    await notebook.runCode(
      'laad',
      `console.log('tekst'); console.warn('let op'); tabel([{ a: 1, b: 'x' }]); toon(fotos.slice(0, 2));
       lijngrafiek('lijn', { a: [1, 2] }); staafgrafiek('staaf', { a: 1 }); schuif('n', { max: 3 }, (n) => toon(n));
       toon(bedek(fotos[0])); camera({ categorie: 'Papier' }); 1 + 1`,
    );
    await notebook.runCode('kijk', 'bestaatNiet');
    const opdracht = notebook.cell('opdracht-1');
    await opdracht.getByRole('button', { name: 'Controleer' }).click();
    await notebook.idle();
    await notebook.choose(notebook.cell('laad'), 'Code eronder');
    await notebook.choose(notebook.cell('laad'), 'Tekst eronder');
    await notebook.choose(notebook.cell('kijk'), 'Omhoog');
    const downloading = page.waitForEvent('download');
    await notebook.file('Bewaar als .ipynb');
    const file = read(await (await downloading).path());
    check(file);
    const outputs = file.cells.flatMap((cell) => (cell as { outputs?: { output_type: string }[] }).outputs ?? []);
    expect(new Set(outputs.map(({ output_type }) => output_type))).toEqual(
      new Set(['stream', 'display_data', 'error']),
    );
    expect(outputs.length).toBeGreaterThan(11);
  });
});
