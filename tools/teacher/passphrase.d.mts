export const LEAST_GUESSES: number;
export class PassphraseError extends Error {}
export function guessPower(passphrase: string): number;
export function checkPassphrase(passphrase: string): void;
export function makePassphrase(): string;
export function choosePassphrase(
  env: Record<string, string | undefined>,
): { passphrase: string; made: boolean } | undefined;
