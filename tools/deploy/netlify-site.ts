import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { netlifyHeaders } from './headers.mjs';

/**
 * What Netlify would send: our `_headers`, read by Netlify's own parser.
 *
 * @param pages HTML files of the build, from its root
 * @returns the headers for an address; values of rules that fit it both are joined by a comma, as Netlify does
 * @throws Error with what the parser finds wrong
 */
export async function netlifySite(pages: readonly string[]): Promise<(path: string) => Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'netlify-'));
  const file = join(folder, '_headers');
  writeFileSync(file, netlifyHeaders(pages));
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: false,
  });
  rmSync(folder, { recursive: true });
  if (errors.length) throw new Error(`Expected headers that Netlify can read, found:\n${errors.join('\n')}`);
  return (path) => {
    const sent: Record<string, string> = {};
    for (const rule of headers)
      if ('forRegExp' in rule && rule.forRegExp.test(path))
        for (const [name, value] of Object.entries(rule.values)) {
          const key = name.toLowerCase();
          sent[key] = key in sent ? `${sent[key]}, ${value}` : value;
        }
    return sent;
  };
}
