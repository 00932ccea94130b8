export const WINDOW: number;
export function unescapeText(text: string): string;
export function wordsOf(text: string): string[];
export function windowsOf(text: string): string[];
export function readings(text: string): string[];
export function firstMatch(
  text: string,
  windows: { has(window: string): boolean },
  vocabulary: Set<string>,
): string | undefined;
