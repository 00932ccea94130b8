/** What the bench prints. */
import { readFileSync } from 'node:fs';
import { peerTable, table } from './table.mjs';

const HEADINGS = { naive: 'naive', teachable: 'Teachable Machine', knn: 'KNN', ours: 'ours' };

/** Bytes in thousands, other values as they are. */
function readable(values) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, /Bytes$|AsServed$/.test(key) ? value / 1000 : value]),
  );
}

/** The wait for a notebook's first result, which has no naive way beside it and so no target. */
function firstResults({ notebookFirst, notebookFirstSlow, pythonFirst, pythonFirstSlow }) {
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
  return (
    `Notebooks, from address to first result, cold, median: JavaScript ${seconds(notebookFirst)}, ` +
    `on 10 Mbit/s + 40 ms ${seconds(notebookFirstSlow)}; Python ${seconds(pythonFirst)}, on that line ${seconds(pythonFirstSlow)}.`
  );
}

function growthLine(steps, { addedLast }) {
  const each = steps.map(({ total, ms, bytes }) => `${total}: ${ms.toFixed(1)} ms, ${(bytes / 1000).toFixed(1)} KB`);
  return `Per picture that was added, up to ${each.join('; ')}. One more at 2,000: ${addedLast.toFixed(1)} ms.`;
}

/**
 * Prints the tables.
 *
 * @param ways per way, a value per id of targets.json
 * @param steps of the growth
 * @param same whether ours and the naive way have the same backbone; only then do their answers have to be as good
 */
export function report(ways, steps, same) {
  const { rows } = JSON.parse(readFileSync(new URL('./targets.json', import.meta.url), 'utf8'));
  const named = Object.fromEntries(Object.entries(HEADINGS).map(([way, heading]) => [heading, readable(ways[way])]));
  const { ours, naive } = named;
  const held = rows.filter(({ id }) => same || id !== 'accuracy');
  console.log(`\n${table(held, ours, naive).join('\n')}\n`);
  if (!same) console.log('Two backbones: how well each answers is below, without a target.\n');
  console.log(`${peerTable(rows, named).join('\n')}\n`);
  console.log(
    `Read to the end, the page's HTML + CSS + JS are ${ours.readBytes.toFixed(1)} KB br; its fonts are ${ours.fontBytes.toFixed(0)} KB.\n` +
      `The weights are ${ours.weightBytes.toFixed(0)} KB br, and ${ours.weightsAsServed.toFixed(0)} KB from a host that does not compress them.\n` +
      `Main-thread time over 50 ms: naive ${naive.blocking.toFixed(0)} ms, ours ${ours.blocking.toFixed(0)} ms.\n` +
      `${growthLine(steps, ours)}\n${firstResults(ours)}`,
  );
}
