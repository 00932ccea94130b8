import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { listenOnFreePort, siteServer } from '../tools/run/static-server.mjs';
import { openLab, ready as labReady, saved, train } from './support/lab';
import { NotebookPage } from './support/notebook';
import { expect, island, test as guarded } from './support/test';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** A copy of the built site with a server of its own, which a test can change and stop. */
class OwnSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'les-offline-'));
  private server: Server | undefined;
  port = 0;

  constructor() {
    cpSync(dist, this.folder, { recursive: true });
  }

  async start(first = 4700): Promise<void> {
    this.server = siteServer({ folder: this.folder });
    this.port = await listenOnFreePort(this.server, this.port || first, this.port ? 1 : 100);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server?.close(() => resolve());
      this.server?.closeAllConnections();
    });
  }

  /** Deploys a next version: other words on every page, other names for every part that is loaded later. */
  deployNext(): void {
    const assets = join(this.folder, '_astro');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const next = (text: string) =>
      scripts.reduce((all, name) => all.replaceAll(name, name.replace(/\.js$/, 'X2.js')), text);
    const files = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(html|js)$/.test(name))) {
      const path = join(this.folder, file);
      const text = next(readFileSync(path, 'utf8'));
      rmSync(path);
      const altered = file.endsWith('.html') ? text.replace('Lessen van Dwengo</span>', 'Versie twee</span>') : text;
      // Same sources, same name of the version: it has to differ, and so have the names of files.
      writeFileSync(next(path), altered.replaceAll(VERSION, 'versie-2'));
    }
    const worker = join(this.folder, 'sw.js');
    const renewed = readFileSync(worker, 'utf8').replace(/"?revision"?:(["`])\w+\1/g, 'revision:"2"');
    writeFileSync(worker, renewed);
  }
}

const VERSION = /version:[`"](\w{8})[`"]/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))![1]!;

const test = guarded.extend<{ site: OwnSite }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new OwnSite();
    await site.start();
    await use(site);
    await site.stop();
    rmSync(site.folder, { recursive: true, force: true });
  },
  baseURL: async ({ site }, use) => use(`http://127.0.0.1:${site.port}/`),
  serviceWorkers: 'allow',
});

// Hundreds of files and several trainings, one after the other: on a machine that does more at once they take minutes.
test.describe.configure({ timeout: 400_000 });
const KEEPING = { timeout: 180_000 };

const LESSON = '/lessen/transfer-learning/';
const line = (page: Page) => page.getByText('Klaar voor offline');

async function trainInLesson(page: Page): Promise<void> {
  const workbench = await island(page, 'Train zelf een model');
  await workbench.getByRole('slider', { name: 'Hoeveel procent' }).fill('75');
  await workbench.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await workbench.getByRole('button', { name: 'Naar het einde' }).click();
  await expect(workbench.getByText(/\d+ van \d+ testfoto’s juist/)).toBeVisible({ timeout: 60_000 });
}

test('after one visit the lesson, the lab and the notebook work without network and without server', async ({
  page,
  context,
  site,
}) => {
  await page.goto(LESSON);
  await expect(page.getByText(/bezig: \d+ %/)).toBeAttached();
  await expect(line(page)).toBeAttached(KEEPING);
  await context.setOffline(true);
  await site.stop();

  // Also without the reload: the parts that come later are there.
  await trainInLesson(page);
  await page.reload();
  await trainInLesson(page);

  const lab = await openLab(page);
  await train(lab);

  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  expect(await (await notebook.runCode(await firstCode(page), 'toon(1 + 1)')).innerText()).toContain('2');

  // A QR code on paper leads to an embed, with options.
  await page.goto('/embed/trainen/?aantal=5&thema=donker');
  await trainInLesson(page);

  await page.goto('/leerkracht/');
  await expect(page.getByRole('heading', { name: 'Geen internet' })).toBeVisible();
  await page.getByRole('link', { name: 'De les' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transfer learning');
});

async function firstCode(page: Page): Promise<string> {
  const id = await page.locator('[id^="cel-"]:has([role="textbox"])').first().getAttribute('id');
  return id!.replace('cel-', '');
}

test('a next version breaks no open page, loses no work, and comes when the reader wants', async ({
  page,
  context,
  site,
}) => {
  await page.goto(LESSON);
  await expect(line(page)).toBeAttached(KEEPING);
  const lesson = await context.newPage();
  await lesson.goto(LESSON);
  await expect(line(lesson)).toBeAttached();
  const embed = await context.newPage();
  await embed.goto('/embed/trainen/');
  await expect(embed.getByRole('button', { name: 'Train de nieuwe laag' })).toBeVisible();
  const lab = await openLab(page);

  site.deployNext();
  await lesson.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  const offer = page.getByRole('status').filter({ hasText: 'Er is een nieuwe versie' });
  await expect(offer).toBeVisible(KEEPING);

  // Still the old one, and whole: the lab's later parts are no longer on the server under their old names.
  await expect(page.getByText('Versie twee')).toHaveCount(0);
  await train(lab);
  await saved(lab);
  // Changed at the last moment: written before the page goes.
  await lab.getByRole('textbox', { name: 'Naam van je project' }).fill('Net op tijd');
  await lab.getByRole('textbox', { name: 'Naam van je project' }).press('Enter');
  await offer.getByRole('button', { name: 'Vernieuwen' }).click();
  await expect(page.getByText('Versie twee')).toBeAttached({ timeout: 30_000 });
  const again = await labReady(page);
  await expect(again.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue('Net op tijd');

  // The other page is of the old version, under the new service worker.
  await trainInLesson(lesson);
  await expect(lesson.getByText('Versie twee')).toHaveCount(0);
  await lesson.close();

  // An embed, which keeps nothing itself, can count on them as well; they go once the last one is closed.
  const oldFiles = () =>
    page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return all.flat().filter(({ url }) => /_astro\/.*(?<!X2)\.js$/.test(url)).length;
    });
  expect(await oldFiles()).toBeGreaterThan(0);
  await page.reload();
  await expect(line(page)).toBeAttached();
  await trainInLesson(embed);
  await embed.close();
  await page.reload();
  await expect(line(page)).toBeAttached();
  await expect.poll(oldFiles).toBe(0);
});
