import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { builtPages } from './support/built-pages';
import { expect, island, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';

/** Another origin, which answers anything to anyone and counts who asked. */
class Elsewhere {
  hits = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((_, response) => {
      this.hits++;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached');
    }).listen(0, '127.0.0.1');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.server.close();
  }
}

/** Runs in the page or in a worker: what came of a request. */
async function tryFetch(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}

/** Whatever the refusal makes the browser say is what these tests provoke. */
const REFUSAL = /violat|Refused to|Fetch API cannot load|Failed to fetch|request leaves the site/i;

/** Starts the engine by training, and gives its worker. */
async function engineWorker(page: Page) {
  const started = page.waitForEvent('worker');
  await page.goto(LESSON);
  const lab = await island(page, 'Train zelf een model');
  await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  return started;
}

for (const { path, html } of builtPages()) {
  test(`${path} has a strict policy and no inline style`, () => {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
    expect(policy, 'the page has a policy').toBeDefined();
    const directives = new Map(
      policy!.split(';').map((part) => [part.trim().split(/\s+/)[0], part.trim().split(/\s+/).slice(1)]),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|\*/);
    // The policy does not bind what came before it.
    const beforePolicy = html.slice(0, html.search(/http-equiv="content-security-policy"/i));
    expect(beforePolicy).not.toMatch(/<script|<style|rel="(stylesheet|modulepreload|preload)"/i);
    expect(html.match(/<[^>]*\sstyle\s*=/gi)).toBeNull();
    expect(html.match(/<[^>]*\son[a-z]+\s*=\s*"/gi)).toBeNull();
  });
}

test.describe('a request to elsewhere', () => {
  test('is refused on the page', async ({ page, allowErrors }) => {
    allowErrors(REFUSAL);
    const elsewhere = new Elsewhere();
    await page.goto(LESSON);
    expect(await page.evaluate(tryFetch, elsewhere.url)).toMatch(/^refused/);
    expect(elsewhere.hits).toBe(0);
    elsewhere.close();
  });

  test('is refused inside the engine’s worker', async ({ page, allowErrors }) => {
    allowErrors(REFUSAL);
    const elsewhere = new Elsewhere();
    const worker = await engineWorker(page);
    expect(await worker.evaluate(tryFetch, elsewhere.url)).toMatch(/^refused/);
    expect(elsewhere.hits).toBe(0);
    // The worker can still reach the site itself, so the refusal is the policy's and not a broken network.
    expect(await worker.evaluate(tryFetch, new URL('/icon.svg', page.url()).href)).toContain('<svg');
    elsewhere.close();
  });
});
