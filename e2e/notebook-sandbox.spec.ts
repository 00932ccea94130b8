import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { siteServer } from '../tools/run/static-server.mjs';
import { NotebookPage } from './support/notebook';
import { expect, test } from './support/test';

/** What the browser logs of an attempt that the policy refused; the attempts are the point of these tests. */
const REFUSED = /Content Security|violat|Refused|Failed to|sandbox|denied|not allowed/i;

test.describe('code in a cell', () => {
  test.beforeEach(async ({ page }) => new NotebookPage(page).open('transfer-learning'));

  test('reaches neither page, storage, other tabs nor network', async ({ page, allowErrors }) => {
    // Playwright also names requests that the policy then refuses; the other server counts what arrives.
    allowErrors(REFUSED, /request leaves the site/);
    let hits = 0;
    const elsewhere = createServer((_, response) => {
      hits++;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('export default 1;');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const site = new URL('/icon.svg', page.url()).href;
    const notebook = new NotebookPage(page);
    const code = `
const attempts = {
  window: () => window, document: () => document, parent: () => parent.document, localStorage: () => localStorage,
  indexedDB: () => indexedDB.open('notebooks'), caches: () => caches.keys(), cookies: () => cookieStore.getAll(),
  channel: () => new BroadcastChannel('x'), shared: () => new SharedWorker('${site}'), socket: () => new WebSocket('${url.replace('http', 'ws')}'),
  xhr: () => new XMLHttpRequest(), worker: () => new Worker('${url}'), fetch: () => fetch('${url}'),
  site: () => fetch('${site}'), importing: () => import('${url}'), importSite: () => import('${site}'),
  scripts: () => importScripts('${url}'), evaluate: () => (0, eval)('1'), make: () => new Function('return 1')(),
  start: () => $start.port, port: () => postMessage({ kind: 'ready' }),
  inner: () => (class extends fetch.constructor {})('return 1')(),
};
for (const [name, attempt] of Object.entries(attempts)) {
  try { await attempt(); console.log('OPEN', name); } catch { console.log('dicht', name); }
}`;
    const output = await notebook.runCode('laad', code);
    await expect(output).toContainText('dicht inner');
    expect((await output.innerText()).match(/OPEN.*/g)).toBeNull();
    expect(hits).toBe(0);
    // A fetch says in Dutch why it does not work.
    await expect(await notebook.runCode('laad', `await fetch('${url}');`)).toContainText(
      'Dat mag code in een notebook niet',
    );
    elsewhere.close();
  });

  test('cannot reach out with the browser’s own functions after putting them back', async ({ page, allowErrors }) => {
    allowErrors(REFUSED);
    const notebook = new NotebookPage(page);
    const code = `
const code = 'try { await fetch("${new URL('/icon.svg', page.url()).href}"); postMessage("OPEN"); } catch { postMessage("dicht"); }';
const source = URL.createObjectURL(new Blob([code.replace('postMessage', 'globalThis.uitslag = String')], { type: 'text/javascript' }));
try { await import(source); } catch {}
console.log('uitslag', String(globalThis.uitslag).includes('OPEN'));`;
    await expect(await notebook.runCode('laad', code)).toContainText('uitslag false');
  });

  test('that never ends is stopped, with its text kept and its variables gone', async ({ page }) => {
    const notebook = new NotebookPage(page);
    await notebook.runCode('fotos', 'const bewaard = 5;');
    const cell = notebook.cell('laad');
    await notebook.write(cell, 'while (true) {}');
    await cell.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await expect(page.getByText('Duurt het te lang?')).toBeVisible();
    await notebook.button('Stop').click();
    await expect(notebook.output(cell)).toContainText('Gestopt. De tekst staat er nog, de variabelen zijn weg.');
    await expect(notebook.editor(cell)).toHaveText('while (true) {}');
    await notebook.idle();
    await expect(await notebook.runCode('fotos', 'bewaard')).toContainText('De naam ‘bewaard’ bestaat niet');
    await expect(await notebook.runCode('fotos', '1 + 1')).toHaveText('2');
  });

  test('that takes all memory is refused', async ({ page }) => {
    const notebook = new NotebookPage(page);
    const hog = 'const alles = [];\nwhile (true) alles.push(new Float64Array(5_000_000).fill(1));';
    await expect(await notebook.runCode('laad', hog)).toContainText('Je code vraagt te veel geheugen');
    await expect(notebook.editor(notebook.cell('laad'))).toContainText('while (true)');
    await notebook.button('Opnieuw starten').click();
    await expect(await notebook.runCode('fotos', '2 + 2')).toHaveText('4');
  });

  test('that fills memory with small things can be stopped', async ({ page }) => {
    const notebook = new NotebookPage(page);
    const cell = notebook.cell('laad');
    await notebook.write(cell, 'const alles = [];\nfor (let i = 0; ; i++) alles.push({ i });');
    await cell.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await page.waitForTimeout(1500);
    await notebook.button('Stop').click();
    await expect(notebook.output(cell)).toContainText('Gestopt');
    await expect(notebook.editor(cell)).toContainText('alles.push({ i })');
    await expect(await notebook.runCode('fotos', '3 + 3')).toHaveText('6');
  });

  test('that prints or draws far too much is cut, with a note', async ({ page }) => {
    const notebook = new NotebookPage(page);
    const text = await notebook.runCode('laad', "for (let i = 0; i < 200_000; i++) console.log('regel', i);");
    await expect(text).toContainText('Er was meer uitvoer');
    expect((await text.innerText()).length).toBeLessThan(25_000);
    const rows = await notebook.runCode('laad', 'tabel(Array.from({ length: 5000 }, (_, i) => ({ i })));');
    await expect(rows.locator('tbody tr')).toHaveCount(200);
    await expect(rows).toContainText('Er was meer uitvoer');
    const charts = await notebook.runCode('laad', "for (let i = 0; i < 5000; i++) lijngrafiek('g', { a: [1, 2] });");
    await expect(charts).toContainText('Er was meer uitvoer');
    expect(await charts.locator('figure').count()).toBeLessThan(70);
  });

  test('never becomes markup', async ({ page }) => {
    const notebook = new NotebookPage(page);
    const html = '<img src=x onerror=alert(1)>';
    const output = await notebook.runCode(
      'laad',
      `console.log('${html}'); tabel([{ '${html}': '${html}' }]); lijngrafiek('${html}', { a: [1, 2] }); '${html}'`,
    );
    await expect(output.locator('pre').first()).toHaveText(html);
    await expect(output.locator('img')).toHaveCount(0);
  });
});

test('Python: endless loop, memory, network, wrong import, help and mistakes', async ({ page, allowErrors }) => {
  allowErrors(REFUSED);
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning-python');
  const said = async (code: string) => (await notebook.runCode('laad', code)).innerText();
  expect(await said('a = 1\nprint(ftos)')).toMatch(/Regel 2: De naam ‘ftos’ bestaat niet.\s+Bedoelde je ‘fotos’\?/);
  expect(await said('if True\n    print(1)')).toMatch(/Regel 1: Er ontbreekt een dubbelepunt/);
  expect(await said('print((1)')).toMatch(/De haakjes kloppen niet/);
  expect(await said('import numpy')).toMatch(/De bibliotheek ‘numpy’ is er niet/);
  expect(await said('laad_model().trian(fotos)')).toMatch(/‘trian’ bestaat hier niet.\s+Bedoelde je ‘train’\?/);
  expect(await said('laad_model().train(fotos)')).toMatch(/Je model heeft nog geen nieuwe laag/);
  expect(await said('fotos[999]')).toMatch(/groter dan de lijst lang is/);
  expect(await said('help(laad_model)')).toMatch(/Laad het bestaande model/);
  expect(await said('import js\njs.eval("1")')).not.toMatch(/^1$/);
  expect(await said('import js\nawait js.fetch("/icon.svg")')).toMatch(
    /werkt niet in een notebook|mag code in een notebook niet/,
  );
  expect(await said('x = []\nwhile True:\n    x.append(bytearray(50_000_000))')).toMatch(/te veel geheugen/);
  const cell = notebook.cell('laad');
  await notebook.write(cell, 'while True:\n    pass');
  await cell.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
  await page.waitForTimeout(1000);
  await notebook.button('Stop').click();
  await expect(notebook.output(cell)).toContainText('Gestopt');
  await expect(notebook.editor(cell)).toContainText('while True');
  expect(await said('1 + 1')).toBe('2');
});

const READY = 'Het model is klaar';
for (const name of ['transfer-learning', 'transfer-learning-python']) {
  test(`${name} works with the server switched off once it was loaded`, async ({ page, allowErrors }) => {
    // Its own server, which is another origin to the guard.
    allowErrors(/request leaves the site/);
    const folder = fileURLToPath(new URL('../dist', import.meta.url));
    const server = siteServer({ folder });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    // Comes some seconds after the page; a server that is gone by then makes the browser complain.
    const last = page.waitForResponse(/\/_astro\/status-/);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/notebooks/${name}/`);
    const notebook = new NotebookPage(page);
    // JavaScript is fetched at once; Python, which is large, with the first cell.
    if (name.endsWith('python')) await notebook.run('laad');
    await notebook.idle();
    await (await last).finished();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(await notebook.run('laad')).toContainText(READY);
    // A new kernel starts from what is in memory.
    await notebook.button('Opnieuw starten').click();
    await notebook.idle();
    await expect(await notebook.run('laad')).toContainText(READY);
  });
}
