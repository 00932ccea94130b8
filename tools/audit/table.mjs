/** The audit's one table, and what it comes to. */
import { columns } from '../bench/table.mjs';

const WIDEST = 90;
const short = (text) => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
const verdict = ({ ok }) => (ok === undefined ? 'not known' : ok ? 'yes' : 'NO');

/** Lines of the table: the group's name stands at its first row only. */
export function auditTable(rows) {
  const lines = rows.map((row, i) => [
    rows[i - 1]?.group === row.group ? '' : row.group,
    short(row.what),
    short(row.figure),
    row.limit,
    verdict(row),
  ]);
  return columns([['', 'what', 'figure', 'limit', 'holds'], ...lines], [0, 1, 2, 3, 4]);
}

/** The last line, and whether all holds. */
export function conclusion(rows) {
  const broken = rows.filter(({ ok }) => ok === false);
  const unknown = rows.filter(({ ok }) => ok === undefined);
  const line = `${rows.length - broken.length - unknown.length} hold, ${broken.length} broken, ${unknown.length} not known`;
  return { line, broken, ok: broken.length === 0 };
}
