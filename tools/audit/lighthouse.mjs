/** Lighthouse on the built site, in the browser of this machine: three categories have to be perfect, speed is told. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../run/project.mjs';
import { listenOnFreePort, siteServer } from '../run/static-server.mjs';

const PAGES = {
  lesson: '/lessen/transfer-learning/',
  notebook: '/notebooks/transfer-learning/',
  teachers: '/leerkracht/',
  'lesson plan': '/leerkracht/lesplan/',
};
const PERFECT = ['accessibility', 'best-practices', 'seo'];
const CATEGORIES = [...PERFECT, 'performance'];
const SCREENS = ['mobile', 'desktop'];

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** What keeps a category from 100, a line for each audit: its title, and the first part of the page it is about. */
export function faultsOf(result, category) {
  return result.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && result.audits[id].score !== null && result.audits[id].score < 1)
    .map(({ id }) => {
      const { title, details } = result.audits[id];
      const item = details?.items?.[0] ?? {};
      const where = item.node?.snippet ?? item.description ?? item.source ?? item.url ?? '';
      return `${id}: ${title}${where ? ` (${String(where).slice(0, 120)})` : ''}`;
    });
}

/** Rows of one visit. */
export function rowsOfVisit(name, result) {
  const score = (category) => Math.round(100 * result.categories[category].score);
  const perfect = PERFECT.every((category) => score(category) === 100);
  const scores = CATEGORIES.map((category) => `${category} ${score(category)}`).join(', ');
  const row = { group: 'lighthouse', what: name, figure: scores, limit: `first three 100`, ok: perfect };
  const faults = PERFECT.flatMap((category) => faultsOf(result, category));
  return [row, ...faults.map((fault) => ({ ...row, what: `${name}: fault`, figure: fault, limit: '', ok: false }))];
}

/** Visits each page on a phone's and on a laptop's screen. */
export async function lighthouseRows({ browserPath }) {
  const { default: lighthouse, desktopConfig } = await import('lighthouse');
  const { chromium } = await import('playwright-core');
  const server = siteServer({ folder: join(root, 'dist'), brotli: true });
  const site = await listenOnFreePort(server, 4600, 200);
  const port = await freePort();
  const args = ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  const rows = [];
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      for (const screen of SCREENS) {
        const flags = { port, onlyCategories: CATEGORIES, output: 'json', logLevel: 'error', locale: 'en' };
        const config = screen === 'desktop' ? desktopConfig : undefined;
        const answer = await lighthouse(`http://127.0.0.1:${site}${path}`, flags, config);
        rows.push(...rowsOfVisit(`${name}, ${screen}`, answer.lhr));
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
}
