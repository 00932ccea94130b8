/**
 * Takes the picture that other sites show with a link to the lesson, from the figure of the built site:
 * `node tools/run/social-picture.mjs`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { ensureBrowser } from './browser.mjs';
import { main, root, say } from './project.mjs';
import { listenOnFreePort, siteServer } from './static-server.mjs';

const TARGET = join(root, 'public', 'social', 'transfer-learning.png');
/** What other sites show well. */
const SIZE = { width: 1200, height: 630 };
const FONT = join(
  root,
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
);

const dataUrl = (type, bytes) => `data:${type};base64,${bytes.toString('base64')}`;

await main(async () => {
  const server = siteServer({ folder: join(root, 'dist') });
  const port = await listenOnFreePort(server, 4600, 100);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 800, height: 900 }, deviceScaleFactor: 2, locale: 'nl-BE' });
  // The picture flows through the network to its answer.
  await page.goto(`http://127.0.0.1:${port}/embed/extra-laag/?stap=5&thema=licht`);
  await page.locator('astro-island:not([ssr]) svg.drawing').waitFor();
  const figure = await page.locator('svg.drawing').screenshot();
  const card = await browser.newPage({ viewport: SIZE });
  await card.setContent(`<!doctype html><style>
    @font-face { font-family: F; src: url(${dataUrl('font/woff2', readFileSync(FONT))}); font-weight: 200 800; }
    body { margin: 0; padding: 56px 64px; height: 630px; box-sizing: border-box; display: grid;
      grid-template-columns: 390px 1fr; gap: 40px; align-items: center; font-family: F; background: #fbfaf6; color: #16231d;
      border-top: 14px solid #0e6942; }
    h1 { margin: 0; font-size: 76px; line-height: 1.05; letter-spacing: -0.02em; font-weight: 750; }
    p { margin: 24px 0 0; font-size: 30px; line-height: 1.35; } img { width: 100%; border-radius: 14px; }
    .by { color: #0e6942; font-weight: 700; }
  </style><div><h1>Transfer learning</h1><p>Leer een bestaand AI-model een nieuwe taak. Train het zelf.</p>
  <p class="by">Dwengo</p></div><img src="${dataUrl('image/png', figure)}">`);
  await card.evaluate(() => document.fonts.ready);
  mkdirSync(join(root, 'public', 'social'), { recursive: true });
  await sharp(await card.screenshot())
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toFile(TARGET);
  await browser.close();
  server.close();
  say(`The picture is in ${TARGET}.`);
});
