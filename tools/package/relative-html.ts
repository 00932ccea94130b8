import { createHash } from 'node:crypto';
import { wayTo, wayToRoot, pageFile } from '@core/package/paths';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/** What has to be known of the package to make a page of it relative. */
export interface Surroundings {
  /** The page's own path in the package. */
  file: string;
  /** Stands for the root in addresses: starts and ends with a slash. */
  placeholder: string;
  /** Origin that the site was built for, without slash; absolute addresses begin with it. */
  origin: string;
  /** Whether the package holds a file. */
  has: (file: string) => boolean;
}

/** A stretch of the page and what comes in its place. */
interface Edit {
  start: number;
  end: number;
  by: string;
}

function* elements(parent: DefaultTreeAdapterMap['parentNode']): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* elements(node);
    if ('content' in node) yield* elements((node as DefaultTreeAdapterMap['template']).content);
  }
}

const escapeAttribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;');

/** A link's address from the page to a page of the package; null when it leads to what the package does not have. */
function relativeLink(href: string, { file, placeholder, has }: Surroundings): string | null {
  if (href.startsWith('#') || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return href;
  const url = new URL(href, `http://package${placeholder}${file}`);
  if (!url.pathname.startsWith(placeholder)) return null;
  const target = pageFile(decodeURIComponent(url.pathname.slice(placeholder.length)), has);
  return target && wayTo(file, target) + url.search + url.hash;
}

/** An attribute's value with every address of the site made relative. */
function relativeValue(value: string, { file, placeholder, origin }: Surroundings): string {
  // An absolute address means the site on the web, also in a package.
  return value.replaceAll(origin + placeholder, `${origin}/`).replaceAll(placeholder, wayToRoot(file));
}

/** Links that have no meaning away from the site. */
const isSiteOnly = (rel: string) => /^(?:canonical|manifest|apple-touch-icon|alternate)$/.test(rel);

/** How long this build took to render an island: the one thing in a page that is different every time. */
const RENDER_TIME = 'server-render-time';

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name);

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function editsOf(element: Element, around: Surroundings): Edit[] {
  const place = element.sourceCodeLocation;
  // What the parser added itself has no place in the text.
  if (!place) return [];
  if (element.tagName === 'link' && isSiteOnly(attribute(element, 'rel')?.value ?? ''))
    return [{ start: place.startOffset, end: place.endOffset, by: '' }];
  const edits: Edit[] = [];
  for (const { name, value } of element.attrs) {
    const at = place.attrs?.[name];
    if (!at) continue;
    if (name === RENDER_TIME) {
      edits.push({ start: at.startOffset, end: at.endOffset, by: '' });
      continue;
    }
    const isLink = name === 'href' && (element.tagName === 'a' || element.tagName === 'area');
    const by = isLink ? relativeLink(value, around) : relativeValue(value, around);
    if (by === value) continue;
    edits.push({
      start: at.startOffset,
      end: at.endOffset,
      by: by === null ? 'data-left-out' : `${name}="${escapeAttribute(by)}"`,
    });
  }
  return edits;
}

/** Inline scripts and styles that name an address, with their old and new hashes. */
function inlineEdits(element: Element, around: Surroundings): { edit: Edit; hashes: [string, string] } | null {
  if (element.tagName !== 'script' && element.tagName !== 'style') return null;
  const [text] = element.childNodes;
  if (!text || !tree.isTextNode(text) || !text.sourceCodeLocation) return null;
  const by = relativeValue(text.value, around);
  if (by === text.value) return null;
  const { startOffset, endOffset } = text.sourceCodeLocation;
  return { edit: { start: startOffset, end: endOffset, by }, hashes: [sha256(text.value), sha256(by)] };
}

/**
 * A rendered page with every address of the site relative to the page, and otherwise the same, byte for byte, for every build. Links
 * to folders name their index.html; links to what the package does not have lose their address, and their text
 * stays. Where an inline script changes, its hash in the page's policy changes with it.
 */
export function relativeHtml(html: string, around: Surroundings): string {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const edits: Edit[] = [];
  const hashes: [string, string][] = [];
  for (const element of elements(document)) {
    edits.push(...editsOf(element, around));
    const inline = inlineEdits(element, around);
    if (!inline) continue;
    edits.push(inline.edit);
    hashes.push(inline.hashes);
  }
  const made = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), html);
  return hashes.reduce((text, [before, after]) => text.replaceAll(before, after), made);
}
