import { test } from '@playwright/test';

/** What `npm run audit` may have rows of; the names are those of tools/audit/groups.mjs. */
export type AuditGroup = 'bytes' | 'layout' | 'tasks' | 'privacy' | 'soak' | 'offline';

/** What the figure was measured for, and the largest value that is good enough. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  max: number;
}

/** Puts a figure into the report, for the table of the audit: of figures with the same `what` it shows the largest. */
export function figure(group: AuditGroup, { what, value, unit, max }: Figure): void {
  const description = `${group} | ${what} | ${value} ${unit} | ${max}`;
  test.info().annotations.push({ type: 'figure', description });
}
