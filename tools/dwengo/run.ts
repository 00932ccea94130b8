import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OUT, writeFolder, writeOut } from '../package/output';
import type { Files } from '../package/site-files';
import { packZip } from '../package/zip';
import { root, RunError, say } from '../run/project.mjs';
import { checkExport } from './checks';
import { makeExport, type Export } from './make-export';
import { reportJson, reportMarkdown } from './report';
import { pathImage, readSources } from './sources';
import { lockedVersions, versionsSchema, withVersion, type Versions } from './versions';

const LOCK = join(root, 'content/export/versions.json');

const readLock = (): Versions => (existsSync(LOCK) ? versionsSchema.parse(JSON.parse(readFileSync(LOCK, 'utf8'))) : {});

const writeLock = (versions: Versions) => writeFileSync(LOCK, `${JSON.stringify(versions, null, 2)}\n`);

/** The site's address from what was typed. */
function baseOf(typed: string | undefined): string {
  if (!typed || !URL.canParse(typed) || !typed.startsWith('https://'))
    throw new RunError('Say where the site is: npm run export:dwengo -- --base https://lessen.example.org/');
  return typed.endsWith('/') ? typed : `${typed}/`;
}

/** Raises the versions of what changed, in the texts and in the lock file. */
function accept({ stale, objects }: Export, locked: Versions): Versions {
  const next = { ...locked };
  for (const { hruid, from, to } of stale) {
    const source = objects.find(({ metadata }) => metadata.hruid === hruid)?.source;
    if (source) writeFileSync(join(root, source), withVersion(readFileSync(join(root, source), 'utf8'), to));
    else next[hruid] = { ...next[hruid]!, version: to };
    say(`${hruid}: version ${from} -> ${to}${source ? ` (${source})` : ''}.`);
  }
  return next;
}

function refuseStale({ stale }: Export): void {
  if (stale.length === 0) return;
  const lines = stale.map(({ hruid, from }) => `  - ${hruid} (version ${from})`);
  throw new RunError(
    'The content of these objects changed, but their version did not, so Dwengo would go on showing the old one:\n' +
      `${lines.join('\n')}\nRaise them with: npm run export:dwengo -- --base <address> --accept`,
  );
}

/** `npm run export:dwengo -- --base https://<site> [--accept]`. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { base: { type: 'string' }, accept: { type: 'boolean' } } });
  const base = baseOf(values.base);
  const image = await pathImage();
  let locked = readLock();
  let made = makeExport(readSources(), base, locked, image);
  if (values.accept && made.stale.length) {
    locked = accept(made, locked);
    const raised = makeExport(readSources(), base, locked, image);
    // Objects without a source have their version in the lock only, with the hash of before.
    made = { ...raised, stale: [] };
  }
  refuseStale(made);
  const checks = checkExport(made.files);
  const encode = (text: string) => new TextEncoder().encode(text);
  const files: Files = new Map([...made.files].map(([file, text]) => [file, encode(text)]));
  files.set('rapport.md', encode(reportMarkdown(made, checks, base)));
  files.set('report.json', encode(reportJson(made, checks, base)));
  writeFolder(join(OUT, 'dwengo'), files);
  writeOut('dwengo.zip', packZip(files));
  const faults = checks.flatMap(({ number, faults: found }) => found.map((fault) => `  ${number}. ${fault}`));
  if (faults.length) throw new RunError(`The export has faults (out/dwengo/rapport.md):\n${faults.join('\n')}`);
  writeLock(lockedVersions(made.current, locked));
  say(`out/dwengo: ${made.objects.length} learning objects, ${checks.length} checks in order.`);
}
