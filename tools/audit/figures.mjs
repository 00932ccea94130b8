/** Rows of the audit's table from a report of Playwright (its json reporter). */
import { basename } from 'node:path';

/**
 * All tests of a report.
 *
 * @returns per test: file (its name), title, project, status (expected, unexpected, flaky, skipped), figures (texts)
 */
export function testsOf(report) {
  const inside = (suite, file, path) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({
        file,
        title: [...path, spec.title].join(' > '),
        project: test.projectName,
        status: test.status,
        figures: test.annotations.filter(({ type }) => type === 'figure').map(({ description }) => description ?? ''),
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => inside(inner, file, [...path, inner.title])),
  ];
  return report.suites.flatMap((suite) => inside(suite, basename(suite.file), []));
}

/** `group | what | 12.3 KB | 40`, as e2e/support/figure.ts writes it; undefined for a text that is not so. */
export function parseFigure(text) {
  const [group, what, measured, max, more] = text.split(' | ');
  const [, value, unit] = /^(-?\d+(?:\.\d+)?) ?(.*)$/.exec(measured ?? '') ?? [];
  if (value === undefined || max === undefined || more !== undefined || Number.isNaN(Number(max))) return undefined;
  return { group, what, value: Number(value), unit, max: Number(max) };
}

/** Rows for measured figures: of those with the same name the largest, and of how many it is the largest. */
function measuredRows(figures) {
  const rows = Map.groupBy(figures, ({ group, what }) => `${group} | ${what}`);
  return [...rows.values()].map((same) => {
    const worst = same.reduce((a, b) => (b.value / b.max > a.value / a.max || b.value > b.max ? b : a));
    const of = same.length > 1 ? `, the most of ${same.length}` : '';
    return {
      group: worst.group,
      what: worst.what,
      figure: `${worst.value} ${worst.unit}`.trim() + of,
      limit: `<= ${worst.max}`,
      ok: same.every(({ value, max }) => value <= max),
    };
  });
}

/** Rows for figures in words: one for each text, however many tests say it. */
function spokenRows(group, tests) {
  const said = tests.flatMap(({ title, figures, status }) =>
    figures.filter((text) => !parseFigure(text)).map((text) => ({ title, text, ok: status !== 'unexpected' })),
  );
  return [...Map.groupBy(said, ({ text }) => text)].map(([text, same]) => ({
    group,
    what: same.length > 1 ? `${same[0].title}, and ${same.length - 1} more` : same[0].title,
    figure: text,
    limit: '',
    ok: same.every(({ ok }) => ok),
  }));
}

/**
 * Rows of one group: how its tests went, which failed, and what they measured.
 *
 * @param group name in the table
 * @param tests of that group, as `testsOf` gives them
 */
export function rowsOf(group, tests) {
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const [passed, failed] = [count('expected'), count('unexpected', 'flaky')];
  const skipped = tests.filter(({ status }) => status === 'skipped');
  const row = (what, figure, ok) => ({ group, what, figure, limit: '', ok });
  return [
    { ...row('tests', `${tests.length} run, ${passed} passed`, passed > 0 && failed === 0), limit: 'all pass' },
    ...tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ title }) => row(title, 'failed', false)),
    ...skipped.map(({ title, project }) => row(`${title} (${project})`, 'skipped', true)),
    ...measuredRows(tests.flatMap(({ figures }) => figures.map(parseFigure).filter(Boolean))),
    ...spokenRows(group, tests),
  ];
}

/** Rows of browsers: what ran in each project, and which were skipped, by name and with the reason. */
export function browserRows(report) {
  const ran = [...Map.groupBy(testsOf(report), ({ project }) => project)].map(([project, tests]) => {
    const count = (state) => tests.filter(({ status }) => status === state).length;
    const figure = `${count('expected')} of ${tests.length} passed, ${count('skipped')} skipped`;
    const failed = tests.some(({ status }) => status === 'unexpected' || status === 'flaky');
    return { group: 'browsers', what: project, figure, limit: 'none fails', ok: !failed && count('expected') > 0 };
  });
  const skipped = (report.config?.metadata?.skippedProjects ?? []).map((line) => {
    const [, what, why] = /^(?:project )?([^:]+): (.*)$/.exec(line) ?? [undefined, line, ''];
    return { group: 'browsers', what, figure: `skipped: ${why}`, limit: '', ok: true };
  });
  return [...ran, ...skipped];
}
