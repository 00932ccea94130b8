import type { Row } from './figures.mjs';

interface LighthouseResult {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; details?: unknown }>;
}

/** What keeps a category from 100, a line each. */
export function faultsOf(result: LighthouseResult, category: string): string[];
/** Rows of one visit: its scores, and the faults that keep one of the first three from 100. */
export function rowsOfVisit(name: string, result: LighthouseResult): Row[];
/** Visits each page on a phone's and on a laptop's screen. */
export function lighthouseRows(options: { browserPath: string }): Promise<Row[]>;
