/** The budgets that checks hold the built site to: tools/audit/budgets.json. */
import { readFileSync } from 'node:fs';

export const budgets = () => JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8'));

/**
 * The budget of a page.
 *
 * @param path on the site, such as `/lessen/transfer-learning/`
 * @returns its pattern in the table, with thousands of bytes; undefined when no pattern is for it
 */
export function pageBudget(path) {
  const matches = (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(path);
  const found = Object.entries(budgets().pages).find(([pattern]) => matches(pattern));
  return found && { pattern: found[0], ...found[1] };
}
