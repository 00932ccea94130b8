/** What the lesson's own page costs: bytes at each moment, and its main-thread tasks. */
import { bytesOf } from './served.mjs';

const LESSON = 'lessen/transfer-learning/';

/** The island with this name, in view and awake. */
async function island(page, name) {
  const group = page.getByRole('group', { name });
  await group.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr])', { has: group }).waitFor();
  return group;
}

/** Waits until nothing more is asked for. */
const settle = async (page) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
};

/** Scrolls to the end as a reader does, so that every island has been in view. */
async function readOn(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 300) {
      window.scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  await settle(page);
}

/** Asks the small model what is on the first picture. */
async function askModel(page) {
  const group = await island(page, 'Wat ziet een bestaand model?');
  await group.getByRole('button', { name: 'Vraag het aan het kleine model' }).click();
  const answers = group.getByRole('region', { name: 'Zo antwoordt het kleine model op deze pagina' });
  await answers.getByRole('listitem').nth(4).waitFor();
}

/** Trains with what the page proposes. */
async function train(page) {
  const lab = await island(page, 'Train zelf een model');
  await lab.getByRole('slider', { name: 'Hoeveel procent' }).fill('80');
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await lab.getByRole('button', { name: 'Naar het einde' }).click();
  await lab.getByText(/\d+ van \d+ testfoto’s juist/).waitFor();
}

/** Bytes and longest tasks of one visit. */
export async function visitLesson(browser, { port, take }) {
  // What is kept for offline use comes when the page is idle, at low priority: it is no part of what a click costs.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  await context.addInitScript(() => {
    globalThis.longTasks = [];
    const observer = new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
  });
  const page = await context.newPage();
  take();
  await page.goto(`http://127.0.0.1:${port}/${LESSON}`);
  await settle(page);
  const opened = take();
  await readOn(page);
  const read = take();
  await askModel(page);
  await settle(page);
  const asked = take();
  await train(page);
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks.map(({ duration }) => duration)));
  await context.close();
  const code = ['html', 'css', 'js'];
  const all = [...opened, ...read, ...asked];
  return {
    pageBytes: bytesOf(opened, ...code),
    pageScriptBytes: bytesOf(opened, 'js'),
    readBytes: bytesOf([...opened, ...read], ...code),
    engineBytes: bytesOf(asked, 'js', 'wasm'),
    firstAnswerBytes: bytesOf(all, ...code, 'wasm', 'data'),
    weightsAsServed: asked.filter(({ file }) => file.endsWith('.bin')).reduce((sum, { raw }) => sum + raw, 0),
    weightBytes: bytesOf(
      asked.filter(({ file }) => file.endsWith('.bin')),
      'data',
    ),
    fontBytes: bytesOf(all, 'font'),
    longestTaskLesson: longest,
  };
}
