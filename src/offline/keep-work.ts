/** Writes what a reader made; false when it cannot be kept in this browser. */
type Keep = () => Promise<boolean>;

const keepers = new Set<Keep>();

/**
 * Registers work that must be written before the page is renewed.
 *
 * @returns how to take it back
 */
export function keepBeforeRenewal(keep: Keep): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Writes everything; false when some of it could not be kept. */
export async function keepAllWork(): Promise<boolean> {
  const kept = await Promise.all([...keepers].map((keep) => keep().catch(() => false)));
  return kept.every(Boolean);
}
