/** Counts of tests, from the reports that Vitest and Playwright write. */
import { existsSync, readFileSync } from 'node:fs';

/** Reads a report; undefined when the run ended before it was written. */
export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Counts of a Vitest report (its json reporter).
 *
 * @returns passed and failed, and the names of the skipped tests
 */
export function vitestCounts(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status));
  // A file that fails to load has no tests in it, and is a failure all the same.
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: skipped.map(({ fullName }) => fullName),
  };
}

/** All tests in a Playwright suite and the suites in it, with their full names. */
function playwrightTests(suite, path = []) {
  const here = suite.title ? [...path, suite.title] : path;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status, projectName }) => ({
      name: [...(projectName && projectName !== 'chromium' ? [projectName] : []), ...here, spec.title].join(' > '),
      status,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => playwrightTests(inner, here))];
}

/** Counts of a Playwright report (its json reporter). A test that only passed on a retry counts as failed. */
export function playwrightCounts(report) {
  const tests = playwrightTests({ suites: report.suites });
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length,
    skipped: [
      ...tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
      // Projects of browsers that are not installed: see playwright.config.ts.
      ...(report.config?.metadata?.skippedProjects ?? []),
    ],
  };
}

/** The last line of a run: `N passed, N failed`, and `, N skipped` when there are any. */
export function summary(counts) {
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  const skipped = counts.flatMap((count) => count.skipped).length;
  return `${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
