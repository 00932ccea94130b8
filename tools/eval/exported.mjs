/**
 * `npm run eval:export`: whether a model that the lab exports gives, on the page that the README shows, what the lab
 * says. Trains in the lab, saves the model, takes the page out of the README and asks both about the same test pictures.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBrowser } from '../run/browser.mjs';
import { build } from '../run/build.mjs';
import { install } from '../run/install.mjs';
import { main, root, RunError, say } from '../run/project.mjs';
import { listenOnFreePort, siteServer } from '../run/static-server.mjs';

process.env.BACKBONE = 'klein';

/** Percent points that the two may differ: the lab shows whole percents, and each decodes and shrinks by itself. */
const MOST = 3;
const PICTURES = 12;
const folder = join(root, '.cache', 'exported');

/** The page in the README: its one block of HTML. */
function readmePage() {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const [block, more] = [...text.matchAll(/```html\n(.*?)```/gs)].map(([, code]) => code);
  if (!block || more) throw new RunError('Expected one block of HTML in README.md.');
  return block;
}

/** Trains in the lab; gives its model file, and what it says of test pictures: percent per category by file name. */
async function askLab(browser, address) {
  const page = await browser.newPage({ acceptDownloads: true });
  await page.goto(`${address}labo/`);
  const step = (name) => page.getByRole('navigation', { name: 'Stappen van het labo' }).getByRole('button', { name });
  await step('Train').click();
  await page.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await page.getByText(/^Klaar\. Rekentijd/).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar het model' }).click();
  const model = readFileSync(await (await downloading).path());
  await step('Waarom').click();
  const chooser = page.getByRole('region', { name: 'Kies een foto' });
  const option = await chooser.locator('option', { hasText: /^Testfoto/ }).innerText();
  await chooser.getByRole('combobox').selectOption({ label: option });
  const said = new Map();
  for (let i = 0; i < PICTURES; i++) {
    const button = chooser.getByRole('listitem').nth(i).getByRole('button');
    await button.click();
    await page.getByText(/^Het model zegt/).waitFor();
    const source = await button.locator('img').getAttribute('src');
    const numbers = page.getByRole('list', { name: 'Kans per categorie' }).first().locator('.number');
    said.set(basename(source), (await numbers.allInnerTexts()).map(percent));
  }
  await page.close();
  return { model, said };
}

const percent = (text) => Number(/[\d.,]+/.exec(text)[0].replace(',', '.'));

/** What the README's page says of one picture after the other. */
async function askPage(browser, address, files) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address, { waitUntil: 'networkidle' });
  const answers = new Map();
  for (const file of files) {
    await page.locator('pre').evaluate((element) => (element.textContent = ''));
    await page.locator('input').setInputFiles(join(root, 'content', 'samples', 'images', file));
    await page
      .locator('pre', { hasText: '%' })
      .waitFor({ timeout: 30_000 })
      .catch(() => {
        throw new RunError(`The README's page gave no answer for ${file}. ${errors.join(' ')}`);
      });
    const lines = (await page.locator('pre').innerText()).split('\n');
    answers.set(
      file,
      lines.map((line) => percent(line.slice(line.lastIndexOf(':')))),
    );
  }
  await page.close();
  return answers;
}

async function layOut(model) {
  const { unzipSync } = await import('fflate');
  const { cache, installNaive } = await import('../bench/build.mjs');
  await installNaive();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'model'), { recursive: true });
  for (const [name, bytes] of Object.entries(unzipSync(model))) writeFileSync(join(folder, 'model', name), bytes);
  cpSync(join(root, 'public', 'models', 'klein'), join(folder, 'backbone'), { recursive: true });
  cpSync(join(cache, 'node_modules', '@tensorflow', 'tfjs', 'dist', 'tf.min.js'), join(folder, 'tf.min.js'));
  writeFileSync(join(folder, 'index.html'), readmePage());
}

await main(async () => {
  await install();
  await build();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const site = siteServer({ folder: join(root, 'dist') });
  const page = siteServer({ folder });
  try {
    say('Training in the lab.');
    const { model, said } = await askLab(browser, `http://127.0.0.1:${await listenOnFreePort(site, 4600, 100)}/`);
    await layOut(model);
    say("Asking the README's page.");
    const answers = await askPage(browser, `http://127.0.0.1:${await listenOnFreePort(page, 4700, 100)}/`, said.keys());
    let most = 0;
    for (const [file, mine] of said) {
      const theirs = answers.get(file);
      const difference = Math.max(...mine.map((value, i) => Math.abs(value - theirs[i])));
      most = Math.max(most, difference);
      console.log(`${file.padEnd(32)} lab ${mine.join(' / ')} %   page ${theirs.join(' / ')} %`);
    }
    console.log(`Largest difference on ${said.size} pictures: ${most.toFixed(1)} percent points (at most ${MOST}).`);
    if (most > MOST) throw new RunError("The README's page does not give what the lab says.");
  } finally {
    await browser.close();
    site.close();
    page.close();
  }
});
