/** The teacher's sources as files: which are exclusive, and whether they can be kept so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = new Set(['.md', '.mdx']);

/** What would reach a public file whatever else we do: code becomes a chunk, a picture by Markdown becomes a public file. */
const LEAKS = [
  { found: /^(import|export)\s/m, what: 'an import or export', instead: 'use the components that need no import' },
  { found: /<(script|style)\b/i, what: 'a script or style', instead: 'use the components that need no import' },
  {
    found: /!\[[^\]]*\]\((?!https?:|\/)/,
    what: 'a Markdown picture',
    instead: 'write <Picture file="naam.png" alt="…" />',
  },
];

/** A source that the build refuses; the message names the file and what to do. */
export class SourceError extends Error {}

/** The folder of the teacher's sources, absolute: TEACHER_CONTENT, else `content/teacher`. */
export function teacherFolder(env = process.env) {
  const given = env.TEACHER_CONTENT?.trim();
  if (!given) return join(root, 'content', 'teacher');
  const folder = isAbsolute(given) ? given : resolve(root, given);
  if (!existsSync(folder)) throw new SourceError(`TEACHER_CONTENT names "${folder}", which is not there.`);
  return folder;
}

/** Splits a page into front matter and text. */
function parts(text, file) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  const exclusive = /^teacher_exclusive:\s*(true|false)\s*$/m.exec(match?.[1] ?? '')?.[1];
  if (!match || !exclusive) {
    throw new SourceError(`${file}: expected "teacher_exclusive: true" or "false" between the --- lines at the top.`);
  }
  return { exclusive: exclusive === 'true', frontMatter: match[1], body: match[2] };
}

/** Text of Markdown without code, in which anything may be shown. */
const withoutCode = (body) => body.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** @throws SourceError naming the line of thought that would leak */
function checkExclusive(file, body) {
  for (const { found, what, instead } of LEAKS) {
    if (!found.test(withoutCode(body))) continue;
    throw new SourceError(
      `${file} is for teachers only but holds ${what}, which would end up in a public file: ${instead}.`,
    );
  }
}

/**
 * Reads the teacher's sources. Whatever is no page (pictures, data) is exclusive.
 *
 * @returns pages (`file`, `exclusive`, `frontMatter`, `body`) and the names of all other files, relative to the folder
 * @throws SourceError when a page does not say whether it is exclusive, or is and cannot be kept so
 */
export function readSources(folder) {
  if (!existsSync(folder)) return { pages: [], files: [] };
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const all = names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')));
  const pages = all
    .filter((name) => PAGES.has(extname(name)))
    .map((file) => ({ file, ...parts(readFileSync(join(folder, file), 'utf8'), file) }));
  for (const { file, exclusive, body } of pages) if (exclusive) checkExclusive(file, body);
  return { pages, files: all.filter((name) => !PAGES.has(extname(name))) };
}
