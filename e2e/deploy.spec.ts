import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, test, WWW, type ServerName } from './support/deploy/test';
import { expect } from './support/test';

const assets = (folder: string) => readdirSync(join(WWW, FOLDER, folder)).filter((file) => !/\.(?:br|gz)$/.test(file));

/** The answer to a request as it is on the line: not followed, not unpacked. */
function answer(origin: string, path: string, encoding = ''): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    ask(`${origin}${path}`, { headers: encoding ? { 'accept-encoding': encoding } : {} }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

for (const serverName of ['nginx', 'caddy'] satisfies ServerName[])
  test.describe(`behind ${serverName}, with the shipped configuration, in a folder of a site`, () => {
    test.use({ serverName });

    test('every kind of file comes with its headers, its type and compressed', async ({ served }) => {
      const { origin, brotli } = served;
      const get = (file: string, encoding?: string) => answer(origin, FOLDER + file, encoding);
      const page = await get('lessen/transfer-learning/', 'gzip');
      expect(page.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-encoding': 'gzip',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(page.headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/);
      expect(page.headers['permissions-policy']).toContain('camera=(self)');
      expect((await get('embed/labo/')).headers['content-security-policy']).toMatch(/frame-ancestors \*$/);

      const script = assets('_astro').find((file) => /^engine.*\.js$/.test(file))!;
      const wasm = assets('_astro').find((file) => file.endsWith('.wasm'))!;
      expect((await get(`_astro/${script}`, 'gzip')).headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-encoding': 'gzip',
      });
      const packed = brotli ? 'br' : 'gzip';
      expect((await get(`_astro/${wasm}`, `gzip, ${packed}`)).headers).toMatchObject({
        'content-type': 'application/wasm',
        'content-encoding': packed,
      });
      const types = {
        'sw.js': 'text/javascript',
        'pyodide/pyodide.mjs': 'text/javascript',
        'models/klein/model.json': 'application/json',
        'models/klein/group1-shard1of1.bin': 'application/octet-stream',
        'icon.svg': 'image/svg+xml',
      };
      // Caddy would tell its name, nginx its version.
      expect(page.headers.server ?? '').not.toMatch(/caddy/i);
      for (const [file, type] of Object.entries(types)) {
        const { statusCode, headers } = await get(file);
        expect(statusCode, file).toBe(200);
        expect(headers['content-type'], file).toContain(type);
        expect(headers['cache-control'], file).toBe('no-cache');
      }
    });

    test('every page has one policy: open to frames for embeds, closed for the others', async ({ served }) => {
      const pages = readdirSync(join(WWW, FOLDER), { recursive: true }).map(String);
      for (const page of pages.filter((file) => file.endsWith('.html'))) {
        const path = page.replace(/index\.html$/, '');
        const { headers } = await answer(served.origin, FOLDER + path);
        const frames = page.startsWith('embed/') ? '*' : "'self'";
        expect(headers['content-security-policy'], page).toMatch(/^[^,]+; frame-ancestors \S+$/);
        expect(headers['content-security-policy'], page).toContain(`frame-ancestors ${frames}`);
      }
    });

    test('an address without its slash is led on, and what is not there is said by a page of the site', async ({
      served,
    }) => {
      const { origin } = served;
      const moved = await answer(origin, `${FOLDER}labo`);
      expect(moved.statusCode).toBe(serverName === 'caddy' ? 308 : 301);
      expect(moved.headers.location).toBe(`${FOLDER}labo/`);
      const missing = await fetch(`${origin}${FOLDER}nergens/`);
      expect(missing.status).toBe(404);
      expect(missing.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(missing.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect(missing.headers.get('x-content-type-options')).toBe('nosniff');
      // While a build is being copied: what is not there yet must not stay away for ever.
      const early = await answer(origin, `${FOLDER}_astro/straks.js`);
      expect([early.statusCode, early.headers['cache-control'] ?? 'no-cache']).toEqual([404, 'no-cache']);
      expect(await missing.text()).toContain(`href="${FOLDER}"`);
    });

    test('the lesson trains', async ({ page }) => {
      await page.goto('lessen/transfer-learning/');
      const lab = page.getByRole('group', { name: 'Train zelf een model' });
      await lab.scrollIntoViewIfNeeded();
      await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
      await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
      await lab.getByRole('button', { name: 'Naar het einde' }).click();
      await expect(lab.getByText(/\d+ van \d+ testfoto’s juist/)).toBeVisible();
    });

    test('another site can frame an embed, and no other page', async ({ page, served, allowErrors }) => {
      allowErrors(/frame-ancestors|refused to connect|request leaves the site|chrome-error/i);
      const frame = (name: string, path: string) =>
        `<iframe title="${name}" src="${served.origin}${FOLDER}${path}"></iframe>`;
      const host = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(
          `<!doctype html><title>Elders</title>${frame('open', 'embed/sorteren/')}${frame('dicht', 'labo/')}`,
        );
      });
      await once(host.listen(0, '127.0.0.1'), 'listening');
      await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
      await expect(page.frameLocator('iframe[title="open"]').getByRole('button', { name: 'Papier' })).toBeVisible();
      await expect(page.frameLocator('iframe[title="dicht"]').getByRole('group', { name: 'Labo' })).toHaveCount(0);
      expect(page.frames().find((found) => found.url().endsWith('/labo/'))).toBeUndefined();
      host.close();
    });
  });
