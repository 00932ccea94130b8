import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { Download, Locator } from '@playwright/test';
import {
  add,
  bin,
  count,
  importFile,
  menu,
  openLab,
  photo,
  photos,
  saved,
  step,
  train,
  type TestFile,
  PAPIER,
  PMD,
  TEST_SCORE,
} from './support/lab';
import { axe, expect, test } from './support/test';

const file = (name: string, mimeType: string, bytes: Uint8Array | string): TestFile => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes as string),
});

/** A GIF of two frames of one pixel. */
function movingGif(): Uint8Array {
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const screen = [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  return Uint8Array.from([...Buffer.from('GIF89a'), ...screen, ...frame, ...frame, 0x3b]);
}

/** The start of a PNG that says to be 20,000 pixels wide and high. */
function endlessPng(): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x4e, 0x20, 0, 0, 0x4e,
    0x20,
  ]);
  return bytes;
}

/** Gives files to the page in the way of an event, as from another window. */
async function give(target: Locator, kind: 'drop' | 'paste', files: TestFile[]): Promise<void> {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  await target.evaluate(
    (element, { kind, plain }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    { kind, plain },
  );
}

const bytesOf = async (download: Download) => new Uint8Array(readFileSync((await download.path())!));

test.describe('pictures in', () => {
  test('by the picker, dropped on a bin, and pasted; a picture twice is noticed', async ({ page }) => {
    const lab = await openLab(page);
    await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: 'PMD' });
    await add(lab, await photos(3));
    await count(lab, 'PMD', PMD + 3);
    await expect(lab.getByText('3 foto’s toegevoegd aan PMD.')).toBeVisible();
    await give(bin(lab, 'Papier'), 'drop', [await photo(10)]);
    await count(lab, 'Papier', PAPIER + 1);
    await give(page.locator('body'), 'paste', [await photo(11)]);
    await count(lab, 'PMD', PMD + 4);
    await add(lab, [await photo(11)]);
    await expect(lab.getByText('1 foto had je al.', { exact: false })).toBeVisible();
    await count(lab, 'PMD', PMD + 4);
    // Own pictures are really shown.
    const own = bin(lab, 'PMD').getByRole('button', { name: 'Bekijk: Eigen foto foto-0' });
    await own.scrollIntoViewIfNeeded();
    await expect(own.locator('img')).toHaveJSProperty('naturalWidth', 320);
  });

  test('a file that is no usable photo gets its own message, and the others go on', async ({ page }) => {
    const lab = await openLab(page);
    const good = await photos(2);
    await add(lab, [
      good[0]!,
      file(
        'iphone.heic',
        'image/heic',
        Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0, ...Buffer.from('mif1heic')]),
      ),
      file('tekening.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      file('dans.gif', 'image/gif', movingGif()),
      file('reus.png', 'image/png', endlessPng()),
      file('zwaar.jpg', 'image/jpeg', Buffer.alloc(26_000_000, 1)),
      file('half.jpg', 'image/jpeg', good[1]!.buffer.subarray(0, 900)),
      file('leeg.jpg', 'image/jpeg', ''),
      good[1]!,
    ]);
    await count(lab, 'Papier', PAPIER + 2);
    const alert = lab.getByRole('alert');
    await expect(alert).toContainText('7 bestanden zijn niet toegevoegd');
    for (const text of [
      'iphone.heic: Dit is een HEIC-foto',
      'tekening.svg: SVG is een tekening',
      'dans.gif: Dit is een bewegend beeld',
      'reus.png: Deze foto heeft te veel pixels',
      'zwaar.jpg: Dit bestand is te groot',
      'half.jpg: Deze foto is beschadigd',
    ])
      await expect(alert).toContainText(text);
    await expect(alert).toContainText('en nog 1');
    await axe(page, '.notices');
  });

  test('from a zip with a folder of pictures per category', async ({ page }) => {
    const lab = await openLab(page);
    const [a, b, c] = await photos(3, 20);
    const zip = zipSync({
      'klas/Glas/een.jpg': new Uint8Array(a!.buffer),
      'klas/Glas/twee.jpg': new Uint8Array(b!.buffer),
      'klas/papier/drie.jpg': new Uint8Array(c!.buffer),
      'klas/papier/nota.txt': new Uint8Array(Buffer.from('geen foto')),
      '__MACOSX/klas/._een.jpg': new Uint8Array(4),
    });
    await importFile(lab, file('klas.zip', 'application/zip', zip));
    await count(lab, 'Glas', 2);
    await count(lab, 'Papier', PAPIER + 1);
    await expect(lab.getByRole('alert')).toContainText('nota.txt');
  });
});

test.describe('files out and in again', () => {
  test('a project in one file comes back whole, beside the one that is open', async ({ page }) => {
    const lab = await openLab(page);
    await add(lab, await photos(4));
    await count(lab, 'Papier', PAPIER + 4);
    await train(lab);
    await step(lab, 'Foto’s').click();
    const download = page.waitForEvent('download');
    await menu(lab, 'Bewaar als bestand');
    const bytes = await bytesOf(await download);
    expect((await download).suggestedFilename()).toBe('mijn-labo.dwengo-labo.zip');
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('pictures/'))).toHaveLength(4);

    await menu(lab, 'Nieuw leeg project');
    await count(lab, 'Papier', 0);
    await importFile(lab, file('werk.zip', 'application/zip', bytes));
    await count(lab, 'Papier', PAPIER + 4);
    await expect(lab.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue('Mijn labo (2)');
    await step(lab, 'Resultaat').click();
    await expect(lab.getByText(TEST_SCORE)).toBeVisible();
    await saved(lab);
    await lab.getByRole('button', { name: 'Project', exact: true }).click();
    await expect(lab.getByRole('button', { name: 'Open Mijn labo', exact: true })).toBeVisible();
    await expect(lab.getByRole('button', { name: 'Open Nieuw project', exact: true })).toBeVisible();
  });

  test('a broken or hostile file is refused with a reason, and nothing changes', async ({ page }) => {
    const lab = await openLab(page);
    await lab.getByLabel('Nieuwe categorie').fill('Glas');
    await lab.getByLabel('Nieuwe categorie').press('Enter');
    const project = (data: unknown) =>
      zipSync({
        'project.json': new Uint8Array(Buffer.from(JSON.stringify({ format: 'dwengo-labo', project: data }))),
      });
    const cases: [string, Uint8Array, RegExp][] = [
      ['tekst.zip', Buffer.from('dit is geen zip'), /geen zip-bestand/],
      ['half.zip', project({ version: 1 }).slice(0, 60), /niet volledig|geen zip-bestand/],
      ['raar.zip', project({ version: 1, name: 'x' }), /klopt niet/],
      ['nieuw.zip', project({ version: 99 }), /nieuwere versie/],
      [
        'slim.zip',
        zipSync({ '../../etc/passwd': new Uint8Array(3), 'project.json': new Uint8Array(2) }),
        /onveilige bestandsnaam/,
      ],
    ];
    for (const [name, bytes, message] of cases) {
      await importFile(lab, file(name, 'application/zip', bytes));
      await expect(lab.getByRole('alert').first()).toContainText(message);
      await expect(lab.getByRole('alert').first()).toContainText('Aan je eigen projecten is niets veranderd.');
      await page.keyboard.press('Escape');
    }
    await count(lab, 'Glas', 0);
    await count(lab, 'Papier', PAPIER);
    await expect(lab.getByRole('button', { name: 'Ongedaan maken: categorie Glas toevoegen' })).toBeEnabled();
  });

  test('the trained model as a TensorFlow.js model: weights, labels and the backbone that it needs', async ({
    page,
  }) => {
    const lab = await openLab(page);
    await train(lab);
    const download = page.waitForEvent('download');
    await menu(lab, 'Bewaar het model');
    const files = unzipSync(await bytesOf(await download));
    const json = (name: string) => JSON.parse(Buffer.from(files[name]!).toString());
    expect(json('labels.json')).toEqual(['Papier', 'PMD']);
    expect(json('metadata.json')).toMatchObject({
      labels: ['Papier', 'PMD'],
      backbone: { output: 'object-types', outputSize: 1000 },
    });
    const model = json('model.json');
    expect(model.format).toBe('layers-model');
    const [kernel, bias] = model.weightsManifest[0].weights;
    expect([kernel.shape, bias.shape]).toEqual([[1000, 2], [2]]);
    const weights = files['weights.bin']!;
    expect(weights.length).toBe((1000 * 2 + 2) * 4);
    const values = new Float32Array(weights.slice().buffer);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.some((value) => value !== 0)).toBe(true);
  });
});

test('back to the start, and back again', async ({ page }) => {
  const lab = await openLab(page);
  await add(lab, await photos(2));
  await count(lab, 'Papier', PAPIER + 2);
  await menu(lab, 'Terug naar het begin');
  await count(lab, 'Papier', PAPIER);
  await lab.getByRole('button', { name: 'Ongedaan maken: terug naar het begin' }).click();
  await count(lab, 'Papier', PAPIER + 2);
});
