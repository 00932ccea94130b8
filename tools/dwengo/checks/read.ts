import { marked } from 'marked';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { parse } from 'yaml';
import { OBJECTS, PATHS, type ExportFiles, type LearningPath } from '../types';

export type Element = DefaultTreeAdapterMap['element'];

/** A learning object as a check reads it back from the export. */
export interface ReadObject {
  folder: string;
  /** Its Markdown files, from its folder. */
  markdown: string[];
  /** All its files, from its folder. */
  files: string[];
  text: string;
  /** Text between the first `---` and the next, as the platform reads it. */
  head: string;
  /** What YAML makes of the front matter; {} when it cannot be read. */
  metadata: Record<string, unknown>;
  body: string;
  /** What the platform shows: rendered as it renders, with marked 4. */
  html: string;
  elements: Element[];
}

export interface ReadExport {
  objects: ReadObject[];
  /** Learning paths by file; null where the file holds no JSON. */
  paths: Map<string, LearningPath | null>;
}

function* walk(parent: DefaultTreeAdapterMap['parentNode']): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* walk(node);
  }
}

/** An attribute of an element, undefined when it has none. */
export const attribute = (element: Element, name: string) =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

function yaml(text: string): Record<string, unknown> {
  try {
    const found: unknown = parse(text);
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function json(text: string): LearningPath | null {
  try {
    return JSON.parse(text) as LearningPath;
  } catch {
    return null;
  }
}

function readObject(folder: string, files: Map<string, string>): ReadObject {
  const names = [...files.keys()];
  const markdown = names.filter((file) => file.endsWith('.md'));
  const text = files.get(markdown[0] ?? '') ?? '';
  const [, head = '', ...rest] = text.split('---');
  const body = rest.join('---');
  const html = marked.parse(body, { headerIds: false, mangle: false });
  const elements = [...walk(parseFragment(html))];
  return { folder, markdown, files: names, text, head, metadata: yaml(head), body, html, elements };
}

/** Reads an export back as the platform would. */
export function readExport(files: ExportFiles): ReadExport {
  const folders = new Map<string, Map<string, string>>();
  const paths = new Map<string, LearningPath | null>();
  for (const [path, text] of files) {
    const [top, folder, ...rest] = path.split('/');
    if (top === PATHS) paths.set(path, json(text));
    if (top !== OBJECTS || !rest.length) continue;
    if (!folders.has(folder!)) folders.set(folder!, new Map());
    folders.get(folder!)!.set(rest.join('/'), text);
  }
  return { objects: [...folders].map(([folder, found]) => readObject(folder, found)), paths };
}
