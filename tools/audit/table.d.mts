import type { Row } from './figures.mjs';

/** Lines of the table. */
export function auditTable(rows: readonly Row[]): string[];
/** The last line, the rows that do not hold, and whether there are none. */
export function conclusion(rows: readonly Row[]): { line: string; broken: Row[]; ok: boolean };
