import { statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseNotebook } from '@core/notebook/file';
import type { Notebook } from '@core/notebook/types';
import { BOOTSTRAP } from '@engine/notebook/boot';
import type { SupplyList } from '@engine/notebook/supplies';
import { siteUrl } from '../../site/urls';
import { categories, kinds, samples } from '../lesson/samples';

/** Pyodide's files as its package has them: the core, without any package of its own. */
export const PYODIDE_FILES = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];
export const PYODIDE_FOLDER = join(process.cwd(), 'node_modules', 'pyodide');

const sources = import.meta.glob<string>('/content/notebooks/*.ipynb', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every notebook of the site by the name in its address. */
export const notebooks: { name: string; notebook: Notebook }[] = Object.entries(sources).map(([path, text]) => ({
  name: path.replace(/^.*\/|\.ipynb$/g, ''),
  notebook: parseNotebook(text),
}));

/**
 * A notebook with only these cells, in its own order; with all when no ids are given.
 * @throws when the notebook or a cell is not there: a lesson's text names it
 */
export function findNotebook(name: string, ids: readonly string[]): Notebook {
  const found = notebooks.find((one) => one.name === name)?.notebook;
  if (!found) throw new Error(`Notebook "${name}" staat niet in content/notebooks/.`);
  const missing = ids.find((id) => !found.cells.some((cell) => cell.id === id));
  if (missing) throw new Error(`Notebook "${name}" heeft geen cel met id "${missing}".`);
  return ids.length === 0 ? found : { ...found, cells: found.cells.filter(({ id }) => ids.includes(id)) };
}

interface Policy {
  insertScriptResource: (resource: string) => void;
  insertScriptHash: (hash: typeof bootstrapHash) => void;
}

/** Lets a page run kernels: the sandbox's one script, and the cells that it imports from blobs; no address anywhere. */
export function allowKernels(csp: Policy | undefined): void {
  csp?.insertScriptResource('blob:');
  csp?.insertScriptHash(bootstrapHash);
}

/** Whether the text of a lesson shows a notebook. */
export const usesNotebook = (body: string | undefined): boolean => /<Notebook\b/.test(body ?? '');

/** Hash of the sandbox's bootstrap, as a policy names it. */
export const bootstrapHash = `sha256-${createHash('sha256').update(BOOTSTRAP).digest('base64')}` as const;

const size = (...path: string[]) => statSync(join(process.cwd(), ...path)).size;
/** What the engine weighs in a kernel: code, WebAssembly and weights. Measured on the built files, for the progress bar. */
const ENGINE_BYTES = 1_600_000;

/** What a kernel of this notebook fetches. */
export function suppliesOf({ language }: Notebook): SupplyList {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const kindNames = new Map(kinds.map(({ id, name }) => [id, name]));
  const python = language === 'python' ? PYODIDE_FILES : [];
  const files = python.map((name) => ({
    name,
    url: siteUrl(`pyodide/${name}`),
    bytes: size('node_modules', 'pyodide', name),
  }));
  const pictures = samples.map(({ id, url, kind, objectId: object, category, split }) => ({
    id,
    url,
    kind: kindNames.get(kind) ?? kind,
    name: `${kindNames.get(kind) ?? kind} ${id.replace(/^.*_/, '')}`,
    category: names.get(category) ?? category,
    categoryKey: category,
    object,
    shown: true,
    split,
  }));
  const pictureBytes = samples.reduce(
    (sum, { url }) => sum + size('content', 'samples', 'images', url.replace(/^.*\//, '')),
    0,
  );
  const bytes = ENGINE_BYTES + pictureBytes + files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    language,
    modelUrl: siteUrl('models/klein/'),
    typeNamesUrl: siteUrl('data/object-types.json'),
    pictures,
    python: files,
    bytes,
  };
}

/** Alternative texts of the lesson's pictures, by id. */
export const alts = Object.fromEntries(samples.map(({ id, alt }) => [id, alt]));
