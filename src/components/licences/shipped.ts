import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package whose code reaches the reader. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As SPDX writes it. */
  licence: string;
  /** Where its source is, '' when it does not say. */
  home: string;
  /** Its own licence file, '' when it has none. */
  text: string;
}

/** What is read of a package.json. */
interface PackageFile {
  name: string;
  version: string;
  license?: unknown;
  licenses?: unknown;
  homepage?: unknown;
  repository?: unknown;
  dependencies?: Record<string, string>;
}

/** Tools that write the pages and are not in them, and Node itself. */
const TOOLS = /^(@astrojs\/(mdx|markdown-remark)|node-)/;
/** Of these a small part of their own is in the pages, and nothing of what they are made with. */
const OWN_PART_ONLY = /^(astro|@astrojs\/svelte)$/;
/** Types hold no code. */
const NO_CODE = /^@types\/|^@webgpu\/types$/;

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as PackageFile;

const nameOf = (licence: unknown): string => {
  if (typeof licence === 'string') return licence;
  const type = (licence as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type : '';
};

/**
 * The licence that a package names.
 *
 * @throws Error when it names none: what may not be passed on must not be built in
 */
export function licenceOf({ name, version, license, licenses }: PackageFile): string {
  const found = Array.isArray(licenses) ? licenses.map(nameOf).filter(Boolean).join(' OR ') : nameOf(license);
  if (found && !/^(UNLICENSED|SEE LICENSE IN)/i.test(found)) return found;
  throw new Error(
    `Expected a licence in the package.json of ${name} ${version}, found ${JSON.stringify(license ?? licenses ?? null)}. ` +
      'Look up under which licence it comes, or use another package.',
  );
}

/** Web address of a package's source. */
export function homeOf({ homepage, repository }: Pick<PackageFile, 'homepage' | 'repository'>): string {
  const url = typeof repository === 'string' ? repository : (repository as { url?: string } | undefined)?.url;
  const address = (url ?? (typeof homepage === 'string' ? homepage : ''))
    .replace(/^git\+/, '')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/^github:/, 'https://github.com/')
    .replace(/\.git$/, '');
  if (/^[\w.-]+\/[\w.-]+$/.test(address)) return `https://github.com/${address}`;
  return address.startsWith('http') ? address : '';
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** The package.json that Node would find for `name` from a folder; undefined for what is not installed. */
function resolve(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Every package behind the pages: the dependencies of the project and theirs, each version once, by name.
 *
 * @param project folder with package.json and node_modules
 * @throws Error for a package without a known licence
 */
export function shippedPackages(project: string): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const visit = (name: string, from: string): void => {
    const file = resolve(name, from);
    if (!file || NO_CODE.test(name)) return;
    const about = read(file);
    const key = `${about.name} ${about.version}`;
    if (found.has(key)) return;
    const folder = dirname(file);
    found.set(key, {
      name: about.name,
      version: about.version,
      licence: licenceOf(about),
      home: homeOf(about),
      text: textIn(folder),
    });
    if (OWN_PART_ONLY.test(name)) return;
    for (const inner of Object.keys(about.dependencies ?? {})) visit(inner, folder);
  };
  for (const name of Object.keys(read(join(project, 'package.json')).dependencies ?? {})) {
    if (!TOOLS.test(name)) visit(name, project);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
