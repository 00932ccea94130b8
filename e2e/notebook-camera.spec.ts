import { findBrowser } from '../tools/run/browser.mjs';
import { openLab, saved } from './support/lab';
import { NotebookPage } from './support/notebook';
import { axe, expect, screenshots, test } from './support/test';

test.use({
  permissions: ['camera'],
  launchOptions: {
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
});

for (const [language, list] of [
  ['JavaScript', 'mijnFotos'],
  ['Python', 'mijn_fotos'],
] as const) {
  test(`a cell in ${language} does what the camera of the lab does: the page takes the picture`, async ({ page }) => {
    test.setTimeout(240_000);
    const lab = await openLab(page);
    await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: 'PMD' });
    await lab.getByRole('radio', { name: /^Om te testen/ }).check();
    await lab.getByRole('button', { name: 'Camera', exact: true }).click();
    // The camera comes with its own code, above that of the pictures.
    await expect(lab.getByRole('button', { name: 'Neem een foto' })).toBeVisible();
    const code = lab.locator('.as-code', { has: page.locator('[aria-expanded]') }).first();
    await code.getByRole('button', { name: 'Toon als code' }).click();
    await code.getByLabel(language).check();
    await saved(lab);
    await code.getByRole('link', { name: 'Open in het notebook' }).click();

    const notebook = new NotebookPage(page);
    // All pictures of the project are read first, beside what the kernel fetches.
    await expect(page.getByText('De cellen uit het labo staan onderaan')).toBeVisible({ timeout: 60_000 });
    const cell = notebook.cell('labo-camera');
    const output = notebook.output(cell);
    await expect(output).toBeEmpty();
    const own = page.getByText(new RegExp(`^\\d+ foto’s.* in ${list}\\.$`));
    const before = parseInt(await own.innerText(), 10);
    await notebook.run('labo-camera');
    // Code that ran does not turn the camera on.
    await expect(output.locator('video')).toHaveCount(0);
    await expect(output.getByText('De foto’s krijgen het label PMD.')).toBeVisible();
    await output.getByRole('button', { name: 'Zet de camera aan' }).click();
    const camera = output.getByRole('region', { name: 'Camera' });
    await camera.getByRole('button', { name: 'Neem een foto' }).click();
    await expect(output.getByRole('img', { name: 'camera 1' })).toBeVisible({ timeout: 60_000 });
    await expect(own).toHaveText(new RegExp(`^${before + 1} `));
    await axe(page, '#cel-labo-camera');
    await screenshots(page, `notebook-camera-${language}`);

    // What was taken has the label and the side that the lab would give it, and can be asked about.
    const last = language === 'Python' ? 'mijn_fotos[-1]' : 'mijnFotos.at(-1)';
    const asked =
      language === 'Python'
        ? `f = ${last}\nprint(f.categorie, f.deel, len(laad_model().wat_ziet(f)))`
        : `const f = ${last};\nconsole.log(f.categorie, f.deel, (await laadModel()).watZiet(f).length);`;
    await expect(await notebook.runCode('laad', asked)).toContainText('PMD test 5');

    await camera.getByRole('button', { name: 'Neem er vijf na elkaar' }).click();
    await expect(own).toHaveText(new RegExp(`^${before + 6} `), { timeout: 60_000 });
    await expect(output.getByRole('img')).toHaveCount(5);
    await camera.getByRole('button', { name: 'Sluit de camera' }).click();
    await expect(output.locator('video')).toHaveCount(0);
    const objects =
      language === 'Python'
        ? 'print(len({f.voorwerp for f in mijn_fotos[-5:]}), "voorwerp")'
        : "console.log(new Set(mijnFotos.slice(-5).map((f) => f.voorwerp)).size, 'voorwerp');";
    await expect(await notebook.runCode('laad', objects)).toContainText('1 voorwerp');
    const wrong = language === 'Python' ? 'camera(deel="leren")' : "camera({ deel: 'leren' });";
    await expect(await notebook.runCode('laad', wrong)).toContainText('Het deel kan "train", "test" of "vraag" zijn');
  });
}
