import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../test';

/** One hostile or broken input, and what the reader sees of it. */
export interface Row {
  /** Short and unique: it names the file that says that the row has run. */
  id: string;
  /** What goes in. */
  input: string;
  /** What the reader reads, or '' when it simply works. */
  sees: string | RegExp;
}

const folder = () => join(test.info().project.outputDir, 'hostile');

/** Says that a row ended as the table expects. Playwright empties the folder at the start of each run. */
export function ran(...rows: readonly Pick<Row, 'id'>[]): void {
  mkdirSync(folder(), { recursive: true });
  for (const { id } of rows) writeFileSync(join(folder(), id), '');
}

/** Ids of the rows that ended as expected in this run. */
export const rowsThatRan = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);

/** The row with this id, for tests that go through them one by one. */
export function rowOf<R extends Row>(rows: readonly R[], id: string): R {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`Expected a row "${id}" in the table, found none.`);
  return found;
}
