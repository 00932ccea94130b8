import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { throttle, type DeviceOptions } from './device';
import { guardContext } from './guard';

export { expect };

/** Lets a test provoke errors: a problem that matches one of the patterns does not fail it. */
export type AllowErrors = (...patterns: RegExp[]) => void;

/**
 * Playwright's `test`, which also fails when the page sends a request elsewhere, violates its content security policy,
 * logs an error or leaves one uncaught.
 */
export const test = base.extend<DeviceOptions & { allowErrors: AllowErrors; allowed: RegExp[]; guarded: undefined }>({
  cpuThrottling: [1, { option: true }],
  page: async ({ page, cpuThrottling }, use) => {
    await throttle(page, cpuThrottling);
    await use(page);
  },
  // Playwright reads from the pattern which fixtures are asked for; it must be there even where none is used.
  allowed: async ({ browserName: _ }, use) => use([]),
  allowErrors: async ({ allowed }, use) => use((...patterns) => void allowed.push(...patterns)),
  guarded: [
    async ({ context, baseURL, allowed }, use) => {
      const guard = await guardContext(context, new URL(baseURL!).origin);
      await use(undefined);
      const unexpected = guard.problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(unexpected, 'problems on the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** The island with this name, in view and awake: what is done to it before that can be lost. */
export async function island(page: Page, name: string): Promise<Locator> {
  const group = page.getByRole('group', { name });
  await group.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: group })).not.toHaveAttribute('ssr');
  return group;
}

/** Fails when the page is wider than the window. */
export async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, 'width of the content, in pixels').toBeLessThanOrEqual(window);
}

type Theme = 'light' | 'dark';

/** Rules whose answer depends on colours: the others need no second look in the other theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 AA and good practice, in the colours that the page has now. */
async function faults(page: Page, theme: Theme, selector?: string) {
  // The one rule that WCAG 2.2 added, the size of targets, is off in axe unless asked for.
  const rules = { 'target-size': { enabled: true } };
  const which = theme === 'light' ? { rules } : { runOnly: { type: 'rule' as const, values: COLOUR_RULES } };
  // What is in a frame is a page of its own, and checked as one; the newer mode, which opens a page to put the results of
  // frames together, is not needed.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ iframes: false, ...which });
  const { violations } = await (selector ? builder.include(selector) : builder).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
}

/**
 * Fails on every accessibility fault that axe can see, in light and in dark: in the whole page, or in the part that
 * `selector` names. Afterwards the page has the colours of the device again.
 *
 * @param state what is on the page, for the report of a fault
 */
export async function axe(page: Page, selector?: string, state = 'the page'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect
      .soft(await faults(page, colorScheme, selector), `faults of ${state} that axe found, ${colorScheme}`)
      .toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Puts a figure that was measured into the report of the tests. */
export function figure(description: string): void {
  test.info().annotations.push({ type: 'figure', description });
}

/** Pictures of the page for people to look at, on a phone, a tablet and a laptop, in light and dark. */
export async function screenshots(page: Page, name: string): Promise<void> {
  // Other browsers would write over these.
  if (test.info().project.name !== 'chromium') return;
  const before = page.viewportSize();
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `test-results/looks/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
