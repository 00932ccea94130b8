/** Takes the picture of the README anew from the built lesson: `node tools/run/picture.mjs`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { ensureBrowser } from './browser.mjs';
import { main, root, say } from './project.mjs';
import { listenOnFreePort, siteServer } from './static-server.mjs';

const TARGET = join(root, '.github', 'lesson.png');

await main(async () => {
  const server = siteServer({ folder: join(root, 'dist') });
  const port = await listenOnFreePort(server, 4600, 100);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({
    locale: 'nl-BE',
    viewport: { width: 1120, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.goto(`http://127.0.0.1:${port}/lessen/transfer-learning/`);
  const lab = page.getByRole('group', { name: 'Train zelf een model' });
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('75');
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await lab.getByText(/\d+ van \d+ testfoto’s juist/).waitFor();
  // Under the bar that stays at the top.
  await lab.getByRole('heading', { name: 'Het resultaat' }).evaluate((heading) => {
    window.scrollTo(0, window.scrollY + heading.getBoundingClientRect().top - 80);
  });
  await page.waitForTimeout(1000);
  const picture = await page.screenshot();
  mkdirSync(join(root, '.github'), { recursive: true });
  await sharp(picture).png({ palette: true, compressionLevel: 9 }).toFile(TARGET);
  await browser.close();
  server.close();
  say(`The picture is in ${TARGET}.`);
});
