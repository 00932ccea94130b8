import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the configuration for servers. */
export const DEPLOY = fileURLToPath(new URL('../../../tools/deploy', import.meta.url));

/**
 * A shipped file with only those lines changed that it asks to change.
 *
 * @throws when it does not have one of them any more
 */
export function shipped(file: string, changes: readonly [from: RegExp, to: string][]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`Expected ${String(from)} in tools/deploy/${file}, found no such line.`);
      return text.replace(from, to);
    },
    readFileSync(join(DEPLOY, file), 'utf8'),
  );
}
