import type { Page } from '@playwright/test';
import { ran } from './support/hostile/row';
import { CAMERA, TWICE } from './support/hostile/use';
import { expectKept, kept, workInLab } from './support/hostile/session';
import { bin, count, openLab, step } from './support/lab';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

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
