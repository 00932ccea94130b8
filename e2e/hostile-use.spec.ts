import type { Page } from '@playwright/test';
import { file } from './support/hostile/bytes';
import { ipynb } from './support/hostile/notebooks';
import { trainWhileBusy } from './support/hostile/busy';
import { ran } from './support/hostile/row';
import { CAMERA, TWICE } from './support/hostile/use';
import { expectKept, kept, workInLab } from './support/hostile/session';
import { openExperiment } from './support/experiment';
import { bin, count, openLab, step } from './support/lab';
import { NotebookPage } from './support/notebook';
import { expect, island, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

/** Lasts longer than the time between two presses. */
const SLOW = 'let lang = 0;\nfor (let i = 0; i < 3e8; i++) lang += i;';

/** Names of what is saved to the device from now on. */
function downloads(page: Page): string[] {
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  return names;
}

test('in the lab, everything that starts something may be pressed twice', async ({ page }) => {
  const work = await workInLab(page);
  const { lab } = work;
  const saves = downloads(page);
  const opener = lab.getByRole('button', { name: 'Project', exact: true });
  const noAlert = () => expect(lab.getByRole('alert')).toHaveCount(0);

  await step(lab, 'Train').click();
  await lab.getByRole('button', { name: 'Train opnieuw met dezelfde start' }).dblclick();
  await expect(lab.getByText(TWICE.train.sees)).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  ran(TWICE.train);

  await trainWhileBusy(page, lab);
  await lab.getByRole('button', { name: 'Stop', exact: true }).dblclick();
  await expect(lab.getByText(TWICE.stop.sees)).toBeVisible();
  await lab.getByRole('button', { name: /^Train opnieuw/ }).click();
  await expect(lab.getByText(TWICE.train.sees)).toBeVisible();
  ran(TWICE.stop);

  await step(lab, 'Waarom').click();
  await lab
    .getByRole('button', { name: /^Bekijk: / })
    .first()
    .click();
  await lab.getByRole('button', { name: 'Maak de kaart' }).dblclick();
  await expect(lab.getByRole('button', { name: 'Maak de kaart opnieuw' })).toBeVisible({ timeout: 60_000 });
  await noAlert();
  ran(TWICE.map);

  await step(lab, 'Foto’s').click();
  await lab.getByLabel('Nieuwe categorie').fill('Glas');
  await lab.getByRole('button', { name: 'Voeg toe' }).dblclick();
  await expect(bin(lab, 'Glas')).toHaveCount(1);
  await noAlert();
  ran(TWICE.category);

  // The second press takes back the change before: a setting, and never the pictures.
  await lab.getByRole('button', { name: /^Ongedaan maken/ }).dblclick();
  await expect(bin(lab, 'Glas')).toHaveCount(0);
  await count(lab, 'Papier', 4);
  await lab.getByRole('button', { name: /^Opnieuw doen/ }).dblclick();
  await expect(bin(lab, 'Glas')).toHaveCount(1);
  ran(TWICE.undo);

  for (const [row, name] of [
    [TWICE.save, 'Bewaar als bestand'],
    [TWICE.model, 'Bewaar het model'],
  ] as const) {
    await opener.click();
    await lab.getByRole('button', { name }).dblclick();
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
    await noAlert();
    ran(row);
  }
  await expect.poll(() => saves).toEqual(['afval-van-3b.dwengo-labo.zip', 'afval-van-3b-model.zip']);

  const projects = (await kept(page)).projects.length;
  await opener.click();
  await lab.getByRole('button', { name: 'Nieuw leeg project' }).dblclick();
  await count(lab, 'Papier', 0);
  expect((await kept(page)).projects.length).toBe(projects + 1);
  ran(TWICE.fresh);
  await expectKept(page, work);
});

test('in the lesson, an experiment and a notebook too', async ({ page }) => {
  await page.goto('/lessen/transfer-learning/');
  const first = await island(page, 'Train zelf een model');
  await first.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
  await first.getByRole('button', { name: 'Train de nieuwe laag' }).dblclick();
  await expect(first.getByText(TWICE.lesson.sees)).toBeVisible({ timeout: 60_000 });
  await expect(first.getByRole('alert')).toHaveCount(0);
  ran(TWICE.lesson);

  const bench = await openExperiment(page, 'eerlijk-testen', 'Proef: eerlijk testen');
  await bench.getByRole('button', { name: 'Train en test' }).dblclick();
  await expect(bench.getByRole('button', { name: 'Opnieuw' })).toBeEnabled({ timeout: 60_000 });
  // Ten measurements, and not ten more.
  await expect(bench.getByRole('region', { name: 'Jouw metingen' }).locator('circle')).toHaveCount(10);
  ran(TWICE.experiment);

  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.idle();
  const laad = notebook.cell('laad');
  await notebook.write(laad, `${SLOW}\nglobalThis.keer = (globalThis.keer ?? 0) + 1`);
  await laad.getByRole('button', { name: 'Uitvoeren', exact: true }).dblclick();
  await notebook.idle();
  await expect(notebook.output(laad)).toHaveText('1');
  ran(TWICE.cell);

  await notebook.button('Opnieuw starten').dblclick();
  await notebook.idle();
  await expect(await notebook.run('laad')).toHaveText('1');
  ran(TWICE.restart);

  // A notebook of two cells, so that all of it is little.
  const counting = 'globalThis.keer = (globalThis.keer ?? 0) + 1';
  const twoCells = ipynb([
    {
      cell_type: 'code',
      id: 'een',
      metadata: {},
      outputs: [],
      source: SLOW,
    },
    { cell_type: 'code', id: 'twee', metadata: {}, outputs: [], source: counting },
  ]);
  await page.getByLabel('Open een .ipynb').setInputFiles(file('twee.ipynb', 'application/json', twoCells));
  await expect(notebook.cell('twee')).toBeVisible();
  await notebook.idle();
  await notebook.button('Alles uitvoeren').dblclick();
  await notebook.idle();
  await expect(notebook.output(notebook.cell('twee'))).toHaveText('1');
  ran(TWICE.all);
});

test('a camera that goes while it is used keeps the photos that were taken, and says what to do', async ({ page }) => {
  await page.addInitScript(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 240;
    const draw = () => {
      const context = canvas.getContext('2d')!;
      context.fillStyle = `hsl(${performance.now() % 360} 70% 50%)`;
      context.fillRect(0, 0, 320, 240);
      requestAnimationFrame(draw);
    };
    draw();
    navigator.mediaDevices.getUserMedia = async () => {
      const stream = canvas.captureStream();
      // What a browser does when the plug is pulled.
      Object.assign(window, {
        pullOut: () => {
          const [track] = stream.getTracks();
          track!.stop();
          track!.dispatchEvent(new Event('ended'));
        },
      });
      return stream;
    };
  });
  const lab = await openLab(page);
  const papier = Number(/(\d+) foto/.exec((await bin(lab, 'Papier').getAttribute('aria-label'))!)![1]);
  await lab.getByRole('button', { name: 'Camera', exact: true }).click();
  const camera = lab.getByRole('region', { name: 'Camera' });
  await camera.getByRole('button', { name: 'Neem een foto' }).click();
  await count(lab, 'Papier', papier + 1);
  await page.evaluate(() => (window as unknown as { pullOut(): void }).pullOut());
  await expect(camera.getByRole('alert')).toContainText(`${CAMERA.sees}`);
  await expect(camera.getByLabel('Kies foto’s van je toestel')).toBeEnabled();
  await camera.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await camera.getByRole('button', { name: 'Neem een foto' }).click();
  await count(lab, 'Papier', papier + 2);
  ran(CAMERA);
});
