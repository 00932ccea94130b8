import { forceSpacing, misfits, openAwake } from './support/accessibility';
import { builtPages } from './support/built-pages';
import { axe, expect, figure, test } from './support/test';

// Screenshots of a trace would cost more than the test: the window is 12,000 px high.
test.use({ trace: 'off' });

/** Folders whose pages are looked at elsewhere: e2e/slides.spec.ts opens each slide. */
const ELSEWHERE = ['slides'];
/** The other pages, by the folder that they are in. */
const groups = new Map<string, string[]>();
for (const { path } of builtPages()) {
  const group = path.split('/')[1]!;
  if (ELSEWHERE.includes(group)) continue;
  groups.set(group, [...(groups.get(group) ?? []), path]);
}

for (const [group, paths] of groups) {
  const count = `${paths.length} ${paths.length === 1 ? 'page' : 'pages'}`;
  test(`${count} in /${group}: no faults, with every part alive, and room for any spacing and zoom`, async ({
    page,
  }) => {
    test.setTimeout(60_000 * paths.length);
    for (const path of paths) {
      await test.step(path, async () => {
        await openAwake(page, path);
        await axe(page, undefined, path);
        // 320 px is 1280 at 400 %; 640 px is 1280 at 200 %.
        for (const width of [640, 320]) {
          await page.setViewportSize({ width, height: 720 });
          expect.soft(await misfits(page), `${path} at ${width} px`).toEqual([]);
        }
        await forceSpacing(page);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 720 });
          expect.soft(await misfits(page), `${path} at ${width} px, with more spacing`).toEqual([]);
        }
      });
    }
    if (test.info().errors.length === 0)
      figure(`${count} x 2 themes, 0 faults; 320 and 640 px, and with the spacing of WCAG 1.4.12: all fits`);
  });
}
