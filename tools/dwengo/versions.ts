import { z } from 'zod';

/** The lock file: per object the version that was last exported and the hash of its content. */
export const versionsSchema = z.record(
  z.string(),
  z.strictObject({ version: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{16}$/) }),
);
export type Versions = z.infer<typeof versionsSchema>;

/** An object as it is now. */
export interface Current {
  hruid: string;
  /** Version that its source says; null when only the lock file says it. */
  version: number | null;
  hash: string;
}

/** What has to happen to the version of an object before it can be exported. */
export interface Change {
  hruid: string;
  from: number;
  to: number;
}

/**
 * Objects whose content changed while their version did not; the platform would go on showing the old content.
 *
 * @returns empty when all is in order
 */
export function staleVersions(current: readonly Current[], locked: Versions): Change[] {
  return current.flatMap(({ hruid, version, hash }) => {
    const before = locked[hruid];
    if (!before || before.hash === hash || (version ?? before.version) > before.version) return [];
    return [{ hruid, from: before.version, to: before.version + 1 }];
  });
}

/** The version to export an object with: what its source says, else what the lock file says, else 1. */
export function versionOf({ hruid, version }: Current, locked: Versions): number {
  return version ?? locked[hruid]?.version ?? 1;
}

/**
 * The lock file after an export. Objects that are gone stay in it, because their versions were used.
 *
 * @param current with the versions that were exported
 */
export function lockedVersions(current: readonly Current[], locked: Versions): Versions {
  const next = { ...locked };
  for (const object of current) next[object.hruid] = { version: versionOf(object, locked), hash: object.hash };
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A source with another version in its front matter.
 *
 * @throws Error when it has none
 */
export function withVersion(text: string, version: number): string {
  const made = text.replace(/^(---(?:(?!\n---)[^])*?\nversion:\s*)\d+/, `$1${version}`);
  if (made === text) throw new Error('Expected a line "version: N" in the front matter.');
  return made;
}
