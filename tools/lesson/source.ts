import { parse } from 'yaml';

/**
 * Splits a text into its front matter and the rest, as Dwengo's platform does: the front matter ends at the first
 * `---` after its start.
 *
 * @throws Error when it does not begin with `---` or never ends it
 */
export function frontMatter(text: string): { data: unknown; body: string } {
  const match = /^---\r?\n([^]*?)---/.exec(text);
  if (!match) throw new Error('Expected front matter between two lines "---" at the start of the file.');
  return { data: parse(match[1]!), body: text.slice(match[0].length).trimStart() };
}
