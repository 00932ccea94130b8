import { findBrowser } from '../tools/run/browser.mjs';
import { bin, count, openLab, saved, PAPIER } from './support/lab';
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

test('takes a picture, and five of one object that stay together', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('button', { name: 'Camera', exact: true }).click();
  const camera = lab.getByRole('region', { name: 'Camera' });
  const video = camera.locator('video');
  await expect(camera.getByRole('button', { name: 'Neem een foto' })).toBeEnabled();
  expect(
    await video.evaluate((element: HTMLVideoElement) => [
      element.muted,
      element.playsInline,
      element.isConnected,
      element.videoWidth > 0,
    ]),
  ).toEqual([true, true, true, true]);
  await expect(video).not.toHaveClass(/mirrored/);
  await screenshots(page, 'lab-camera');
  await axe(page, '.camera');

  await camera.getByRole('button', { name: 'Neem een foto' }).click();
  await count(lab, 'Papier', PAPIER + 1);
  await camera.getByRole('button', { name: 'Neem er vijf na elkaar' }).click();
  await expect(bin(lab, 'Papier')).toHaveAccessibleName(
    new RegExp(`(${PAPIER + 4}|${PAPIER + 5}|${PAPIER + 6}) foto’s`),
  );
  await expect(camera.getByRole('button', { name: 'Neem een foto' })).toBeEnabled();

  // One of the burst goes to the test: the others of the same object go along.
  await bin(lab, 'Papier').getByRole('checkbox').last().check();
  await lab.getByRole('combobox', { name: 'Gebruik' }).selectOption({ label: 'om te testen' });
  await expect(lab.getByText(/van dezelfde voorwerpen verhuisden? mee/)).toBeVisible();

  await camera.getByRole('radio', { name: 'Voorkant' }).check();
  await expect(video).toHaveClass(/mirrored/);

  // The tab hides: the camera stops for real.
  const track = () => video.evaluate((element: HTMLVideoElement) => element.srcObject !== null);
  expect(await track()).toBe(true);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(camera.getByText('De camera is gestopt omdat je een ander venster opende.')).toBeVisible();
  expect(await track()).toBe(false);
  await page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }),
  );
  await camera.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(camera.getByRole('button', { name: 'Neem een foto' })).toBeEnabled();
  await camera.getByRole('button', { name: 'Sluit de camera' }).click();
  await expect(camera).toHaveCount(0);
  await saved(lab);
});

for (const [name, message] of [
  ['NotAllowedError', 'Je browser mag de camera niet gebruiken.'],
  ['NotFoundError', 'Er is geen camera gevonden.'],
  ['NotReadableError', 'De camera is bezig in een ander programma.'],
] as const) {
  test(`shows a way on when the camera gives ${name}`, async ({ page }) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
    }, name);
    const lab = await openLab(page);
    await lab.getByRole('button', { name: 'Camera', exact: true }).click();
    const camera = lab.getByRole('region', { name: 'Camera' });
    await expect(camera.getByRole('alert')).toContainText(message);
    await expect(camera.getByLabel('Kies foto’s van je toestel')).toBeEnabled();
    await expect(camera.getByRole('button', { name: 'Probeer opnieuw' })).toBeEnabled();
    await axe(page, '.camera');
  });
}
