/** Turns the data of one version into that of the next; `migrations[1]` goes from version 1 to 2. */
export type Migrations = Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;

/** What `migrate` found. */
export type Migrated =
  | { kind: 'current'; data: Record<string, unknown> }
  /** Made by newer software. */
  | { kind: 'too-new'; version: number }
  /** No version in it, or one that never was. */
  | { kind: 'unknown' };

/**
 * Brings data to the current version, one version at a time; the data that goes in stays as it was.
 *
 * @param data something with a `version`, a whole number from 1 up
 */
export function migrate(data: unknown, migrations: Migrations, current: number): Migrated {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { kind: 'unknown' };
  let now = data as Record<string, unknown>;
  const { version } = now;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'unknown' };
  if (version > current) return { kind: 'too-new', version };
  for (let from = version; from < current; from++) {
    const step = migrations[from];
    if (!step) return { kind: 'unknown' };
    now = { ...step(now), version: from + 1 };
  }
  return { kind: 'current', data: now };
}

/** From every older version of a project to the next. Version 1 is the first, so there is none yet. */
export const PROJECT_MIGRATIONS: Migrations = {};
