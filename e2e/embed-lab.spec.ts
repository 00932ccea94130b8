import { findBrowser } from '../tools/run/browser.mjs';
import { message, OtherSite } from './support/host-page';
import { expect, test } from './support/test';

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

const site = new OtherSite();
test.afterAll(() => site.close());
test.beforeEach(({ allowErrors }) => {
  for (const name of ['localhost', '127.0.0.1'] as const)
    allowErrors(new RegExp(`^request leaves the site: ${site.origin(name)}/`));
});

test('the lab in a frame without camera and storage says so, offers a way out and works', async ({ page, baseURL }) => {
  const address = new URL('/embed/labo/?categorieen=Glas,PMD', baseURL).href;
  const frame = await site.show(page, address, { width: 450, height: 900 });
  await message(page, 'ready');
  await expect(frame.getByText('Je browser mag hier niets bewaren')).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Glas: 0 foto’s' })).toBeVisible();
  await expect(frame.getByRole('region', { name: /^PMD: \d+ foto’s$/ })).not.toHaveAccessibleName('PMD: 0 foto’s');
  await frame.getByRole('button', { name: 'Camera', exact: true }).click();
  const camera = frame.getByRole('region', { name: 'Camera' });
  await expect(camera.getByRole('alert')).toContainText('geeft de camera niet vrij');
  await expect(camera.getByRole('link', { name: 'Open de pagina in een nieuw tabblad' })).toHaveAttribute(
    'href',
    address,
  );
  await expect(camera.getByLabel('Kies foto’s van je toestel')).toBeEnabled();
});

test('the lab in a frame that allows them uses the camera and keeps the work', async ({ page, baseURL }) => {
  const show = () =>
    site.show(
      page,
      new URL('/embed/labo/?categorieen=Glas,PMD', baseURL).href,
      { allow: 'camera; fullscreen' },
      '127.0.0.1',
    );
  let frame = await show();
  await frame.getByRole('button', { name: 'Camera', exact: true }).click();
  await frame.getByRole('button', { name: 'Neem een foto' }).click();
  await expect(frame.getByRole('region', { name: 'Glas: 1 foto', exact: true })).toBeVisible();
  await expect(frame.getByText('Alles is bewaard op dit toestel.')).toBeVisible();
  frame = await show();
  await expect(frame.getByRole('region', { name: 'Glas: 1 foto', exact: true })).toBeVisible();
});
