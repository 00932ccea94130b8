export interface Lockfile {
  packages: Record<string, { version?: string; optional?: boolean }>;
}

/** Why an install is needed: a reason to print, or undefined when all is there. */
export function staleReason(lock: Lockfile, installed: Lockfile | undefined): string | undefined;

/** Brings node_modules in line with package-lock.json. */
export function install(): Promise<void>;
