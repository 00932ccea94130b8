/** Text inside a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|_([^_]+)_|\[([^\]]+)\]\(([^)\s]+)\)/;

/** Addresses on this site only: a notebook from somebody else must not lead elsewhere. */
const isLocal = (href: string) => /^(?:\.{0,2}\/(?!\/)|#|[\w-]+(?:\/|$))/.test(href) && !href.includes(':');

/** Pieces of one line of Markdown. */
export function parseInline(text: string): Inline[] {
  const match = INLINE.exec(text);
  if (!match) return text ? [{ kind: 'text', text }] : [];
  const before: Inline[] = match.index > 0 ? [{ kind: 'text', text: text.slice(0, match.index) }] : [];
  const [, code, strong, star, under, label, href] = match;
  let piece: Inline;
  if (code !== undefined) piece = { kind: 'code', text: code };
  else if (strong !== undefined) piece = { kind: 'strong', children: parseInline(strong) };
  else if (label !== undefined && href !== undefined)
    piece = isLocal(href) ? { kind: 'link', href, children: parseInline(label) } : { kind: 'text', text: label };
  else piece = { kind: 'em', children: parseInline(star ?? under ?? '') };
  return [...before, piece, ...parseInline(text.slice(match.index + match[0].length))];
}

/**
 * The part of Markdown that notebooks use, as plain data: headings, paragraphs, lists, code, bold, italics and links
 * within the site. Anything else, markup included, stays the text that it is.
 */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const rows = source.replace(/\r/g, '').split('\n');
  for (let i = 0; i < rows.length;) {
    const row = rows[i]!;
    const heading = /^(#{1,6})\s+(.*)$/.exec(row);
    const item = /^\s*(?:[-*]|(\d+)[.)])\s+(.*)$/.exec(row);
    if (row.trim() === '') {
      i++;
    } else if (row.startsWith('```')) {
      const end = rows.findIndex((line, at) => at > i && line.startsWith('```'));
      const stop = end < 0 ? rows.length : end;
      blocks.push({ kind: 'code', text: rows.slice(i + 1, stop).join('\n') });
      i = stop + 1;
    } else if (heading) {
      const level = Math.min(3, heading[1]!.length) as 1 | 2 | 3;
      blocks.push({ kind: 'heading', level, children: parseInline(heading[2]!) });
      i++;
    } else if (item) {
      const items: Inline[][] = [];
      const ordered = item[1] !== undefined;
      for (; i < rows.length; i++) {
        const next = /^\s*(?:[-*]|\d+[.)])\s+(.*)$/.exec(rows[i]!);
        if (!next) break;
        items.push(parseInline(next[1]!));
      }
      blocks.push({ kind: 'list', ordered, items });
    } else {
      const from = i;
      while (
        i < rows.length &&
        rows[i]!.trim() !== '' &&
        (i === from || !/^(#{1,6}\s|```|\s*(?:[-*]|\d+[.)])\s)/.test(rows[i]!))
      )
        i++;
      blocks.push({ kind: 'paragraph', children: parseInline(rows.slice(from, i).join(' ')) });
    }
  }
  return blocks;
}
