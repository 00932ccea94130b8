import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { kindOf, sizeOf, type FileKind } from '../../tools/audit/weigh.mjs';

/** A file of the site that a browser asked for. */
export interface Loaded {
  /** Path on the site. */
  path: string;
  kind: FileKind;
  /** Bytes in brotli. */
  br: number;
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

function builtFile(url: URL): string | undefined {
  const file = join(dist, decodeURIComponent(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Starts to note what a browser asks for, its workers too; the function gives what came since the last time, each file once. */
export function watchLoads(context: BrowserContext, origin: string): () => Loaded[] {
  let files = new Map<string, Loaded>();
  context.on('request', (request) => {
    const url = new URL(request.url());
    const file = url.origin === origin ? builtFile(url) : undefined;
    if (file) files.set(file, { path: url.pathname, kind: kindOf(file), br: sizeOf(file).br });
  });
  return () => {
    const taken = [...files.values()];
    files = new Map();
    return taken;
  };
}

/** Thousands of bytes in brotli of files of these kinds, with one decimal. */
export function kilobytes(files: readonly Loaded[], ...kinds: FileKind[]): number {
  const bytes = files.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { br }) => sum + br, 0);
  return Math.round(bytes / 100) / 10;
}

/** What only an answer of the model or a running notebook needs: megabytes that no reader of a page should pay for. */
const HEAVY = /\.wasm$|\.bin$|\/models\/|pyodide|tfjs|tensorflow|\/(kernel|worker)[.-]/i;

export const heavyOnes = (files: readonly Loaded[]): string[] =>
  files.filter(({ path, kind }) => HEAVY.test(path) && kind !== 'html').map(({ path }) => path);

const shortName = (path: string) => path.split('/').at(-1)!.split(/[.-]/)[0]!;

/** The heavy files beside those that a page opens by itself. */
export const uninvited = (files: readonly Loaded[], opens: readonly string[]): string[] =>
  heavyOnes(files).filter((path) => !opens.includes(shortName(path)));

/** Which of the files that a page opens by itself did not come. */
export const missing = (files: readonly Loaded[], opens: readonly string[]): string[] =>
  opens.filter((name) => !heavyOnes(files).some((path) => shortName(path) === name));

/** Scrolls to the end as a reader does, so that every part has been in view. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A window of a test may for once draw no more: the reader then goes on without a frame.
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 250);
      });
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  await page.waitForLoadState('networkidle');
  // What came last is drawn, and a browser tells of its shifts only then.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

/** Addresses of the code of islands that wait until they are in view, and are further down than two windows. */
export function farIslands(page: Page): Promise<string[]> {
  return page
    .locator('astro-island[client="visible"]')
    .evaluateAll((islands) =>
      islands
        .filter((island) => (island.firstElementChild ?? island).getBoundingClientRect().top > 2 * innerHeight)
        .map((island) => new URL(island.getAttribute('component-url')!, location.href).pathname),
    );
}
