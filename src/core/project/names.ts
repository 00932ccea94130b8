import { ProjectError } from './errors';
import { MAX_NAME } from './limits';

/** Form in which two names are the same: "PMD", "pmd " and a differently composed "é" do not differ. */
export const nameKey = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase('nl');

/**
 * A name as it is kept: trimmed, runs of white space made one space, Unicode composed.
 *
 * @throws ProjectError `name-empty` or `name-too-long`
 */
export function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean === '') throw new ProjectError('name-empty', 'Expected a name, found only white space.');
  if (clean.length > MAX_NAME) {
    throw new ProjectError('name-too-long', `Expected at most ${MAX_NAME} characters, found ${clean.length}.`, clean);
  }
  return clean;
}

/**
 * The name itself when it is free, else with a number: "Afval (2)". Shortened where the number needs room.
 *
 * @param taken the names that exist already
 */
export function uniqueName(name: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey));
  let candidate = name.slice(0, MAX_NAME).trim();
  for (let number = 2; keys.has(nameKey(candidate)); number++) {
    const suffix = ` (${number})`;
    candidate = name.slice(0, MAX_NAME - suffix.length).trim() + suffix;
  }
  return candidate;
}
