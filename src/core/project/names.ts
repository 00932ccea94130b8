import { ProjectError } from './errors';
import { MAX_NAME } from './limits';

/** Form in which two names are the same: "PMD", "pmd " and a differently composed "é" do not differ. */
export const nameKey = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase('nl');

/**
 * A text without the characters that turn the reading direction around (UAX 9): in a name they would turn the sentence
 * around it too, and make "exe.jpg" out of "gpj.exe".
 */
export const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/**
 * A name as it is kept: trimmed, runs of white space made one space, Unicode composed, reading from left to right unless
 * its letters say otherwise.
 *
 * @throws ProjectError `name-empty` or `name-too-long`
 */
export function cleanName(name: string): string {
  const clean = withoutTurns(name).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean === '') throw new ProjectError('name-empty', 'Expected a name, found only white space.');
  if (clean.length > MAX_NAME) {
    throw new ProjectError('name-too-long', `Expected at most ${MAX_NAME} characters, found ${clean.length}.`, clean);
  }
  return clean;
}

/**
 * The name when it is free, else with a number: "Afval (2)". Shortened where the ending needs room.
 *
 * @param taken the names that exist already
 * @param ending what follows the name at the first try (1), the second (2), ...
 */
export function uniqueName(
  name: string,
  taken: readonly string[],
  ending: (attempt: number) => string = (attempt) => (attempt === 1 ? '' : ` (${attempt})`),
): string {
  const keys = new Set(taken.map(nameKey));
  for (let attempt = 1; ; attempt++) {
    const end = ending(attempt);
    const candidate = name.slice(0, MAX_NAME - end.length).trim() + end;
    if (!keys.has(nameKey(candidate))) return candidate;
  }
}
