export interface Secrets {
  /** Rows of words, each with the source that it is from. */
  windows: Map<string, string>;
  vocabulary: Set<string>;
  /** SHA-256 of exclusive files, each with its name. */
  bytes: Map<string, string>;
  names: string[];
}

export function secretsOf(folder: string, publicPaths?: string[]): Secrets;
export function leaksIn(name: string, content: Uint8Array, secrets: Secrets): string[];
export function searchLeaks(paths: string[], secrets: Secrets): { leaks: string[]; files: number };
