/**
 * `npm run audit`: one table of what the site promises, with figures. Exits with an error when a budget is broken.
 *
 *   npm run audit -- [--only bytes,lighthouse]
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../run/browser.mjs';
import { build } from '../run/build.mjs';
import { readReport } from '../run/counts.mjs';
import { install } from '../run/install.mjs';
import { findNode, isNewEnough, main, npm, root, RunError, say, show, toolEnvironment } from '../run/project.mjs';

const FOLDER = join(root, '.cache', 'audit');

// As for the tests: the same on every machine, with a passphrase that nobody else has.
process.env.BACKBONE = 'klein';
process.env.TEACHER_PASSPHRASE ??= randomBytes(16).toString('hex');

/** Which groups to do, in the table's order. */
function chosen(all, only) {
  if (!only) return all;
  const names = only.split(',');
  const unknown = names.find((name) => !all.includes(name));
  if (unknown)
    throw new RunError(`There is no group "${unknown}"; --only takes ${all.join(', ')}, with commas between.`);
  return all.filter((name) => names.includes(name));
}

/** Runs end-to-end tests, and gives their report; tests that fail are rows, not an error of the audit. */
async function playwright(args, name, env) {
  const file = join(FOLDER, `${name}.json`);
  rmSync(file, { force: true });
  const own = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  await npm(['run', '--silent', 'e2e', '--', ...args, '--reporter=list,json'], {
    env: toolEnvironment({ ...env, ...own }),
  });
  const report = readReport(file);
  if (!report) throw new RunError(`The end-to-end tests (${name}) ended without a report: see the lines above.`);
  return report;
}

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await install();
  // The Node that comes with the dependencies, where this one is too old for what follows.
  if (!isNewEnough(process.version)) {
    process.exitCode = await show(findNode(), process.argv.slice(1));
    return;
  }
  await build();
  const browserPath = await ensureBrowser();
  // Only now: these need what was just installed.
  const { GROUPS } = await import('./groups.mjs');
  const { browserRows, rowsOf, testsOf } = await import('./figures.mjs');
  const { auditTable, conclusion } = await import('./table.mjs');
  const env = { CHROMIUM_PATH: browserPath, E2E_SOAK: '1', E2E_PHONE: '1' };
  const names = chosen(Object.keys(GROUPS), values.only);
  mkdirSync(FOLDER, { recursive: true });

  const rows = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) {
    if (!GROUPS[name].run) continue;
    say(`Looking at ${name}.`);
    rows[name].push(...(await GROUPS[name].run({ browserPath })));
  }
  const specs = readdirSync(join(root, 'e2e'));
  const filesOf = (name) => specs.filter((file) => GROUPS[name].files?.test(file));
  const files = names.flatMap(filesOf);
  if (files.length) {
    say(`Running ${files.length} files of end-to-end tests.`);
    const where = files.map((file) => `e2e/${file}`);
    const tests = testsOf(await playwright([...where, '--project=chromium'], 'tests', env));
    for (const name of names.filter((group) => GROUPS[group].files)) {
      rows[name].push(
        ...rowsOf(
          name,
          tests.filter(({ file }) => filesOf(name).includes(file)),
        ),
      );
    }
    spread(rows);
  }
  for (const name of names.filter((group) => GROUPS[group].tag)) {
    say('Running what every browser has to pass.');
    rows[name].push(...browserRows(await playwright(['--grep', GROUPS[name].tag], name, env)));
  }

  const all = Object.values(rows).flat();
  console.log(`\n${auditTable(all).join('\n')}\n`);
  const { line, broken, ok } = conclusion(all);
  for (const { group, what, figure, limit } of broken) console.log(`Broken: ${group}: ${what}: ${figure} ${limit}`);
  console.log(line);
  writeFileSync(join(FOLDER, 'audit.json'), JSON.stringify(all, null, 1));
  if (!ok) process.exitCode = 1;
});

/** A test may measure for another group than that of its file: its figures go there, if that group is in the table. */
function spread(rows) {
  for (const [name, own] of Object.entries(rows)) {
    const elsewhere = own.filter(({ group }) => group !== name && group in rows);
    rows[name] = own.filter((row) => !elsewhere.includes(row));
    for (const row of elsewhere) rows[row.group].push(row);
  }
}
