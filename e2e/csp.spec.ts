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

/** reveal.js writes markup as text. */
const WITHOUT_TRUSTED_TYPES = '/slides/transfer-learning/';
/** Pages with the model, with training or with a notebook. Of sealed pages nobody sees what is in them. */
const COMPUTES =
  /^\/(labo|keuring|lessen\/.+|notebooks\/.+|onderzoek\/.+|embed\/(bestaand-model|labo|leercurve|trainen|(les|notebook|onderzoek)\/.+))\/$/;
const SEALED = /^\/(leerkracht|slides)\//;

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
    if (path === WITHOUT_TRUSTED_TYPES) expect(policy).not.toContain('trusted-types');
    else {
      expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(directives.get('trusted-types')).toEqual(['dwengo', 'svelte-trusted-html', "'allow-duplicates'"]);
    }
    const compiles = directives.get('script-src')!.includes("'wasm-unsafe-eval'");
    if (!SEALED.test(path)) expect(compiles, 'may compile WebAssembly').toBe(COMPUTES.test(path));
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

test('every page opens, and each part of it comes alive, within the policy and without a cookie', async ({
  page,
  context,
}) => {
  const pages = builtPages();
  test.setTimeout(pages.length * 20_000);
  for (const { path } of pages) {
    await page.goto(path);
    const asleep = page.locator('astro-island[ssr]:visible');
    // One after the other: a part wakes in view, perhaps just before it is looked for here.
    await expect(async () => {
      if ((await asleep.count()) > 0) {
        await asleep.first().evaluate((part) => part.firstElementChild?.scrollIntoView(), null, { timeout: 2000 });
      }
      await expect(asleep, `parts of ${path} that do not wake`).toHaveCount(0, { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
  }
  expect(await context.cookies()).toEqual([]);
});

test('no text becomes markup or the address of code', async ({ page, allowErrors }) => {
  allowErrors(/require-trusted-types-for|trusted-types|TrustedHTML|TrustedScriptURL|policy violation/i);
  await page.goto(LESSON);
  const tried = await page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      markup: () => (document.createElement('p').innerHTML = '<b>vet</b>'),
      worker: () => new Worker('/_astro/x.js'),
      script: () => (document.createElement('script').src = '/x.js'),
      policy: () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('other', {}),
    };
    const refused = (attempt: () => unknown) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    return Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => [name, refused(attempt)]));
  });
  expect(tried).toEqual({ markup: true, worker: true, script: true, policy: true });
});
