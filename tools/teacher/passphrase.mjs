/** The passphrase of the teacher pages at build time: given and strong enough, made, or none. */
import { randomInt } from 'node:crypto';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';

/**
 * Guesses that a passphrase must cost, as a power of ten. Who has the site can try as often as they like: a graphics
 * card makes in the order of 10^4 guesses a second at our number of rounds, so 10^14 takes some hundreds of years of one.
 */
export const LEAST_GUESSES = 14;

/** Words that everybody who attacks this site tries first. */
const OBVIOUS = [
  'dwengo',
  'leerkracht',
  'leraar',
  'les',
  'oplossing',
  'transfer',
  'learning',
  'papier',
  'pmd',
  'afval',
];

/** Digits and letters without those that look alike (0 o, 1 i l). */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 5;
const GROUP = 4;

/** A passphrase that the build refuses; the message says what to do. */
export class PassphraseError extends Error {}

/**
 * How hard a passphrase is to guess, as zxcvbn estimates it with Dutch and common word lists.
 *
 * @returns power of ten of the number of guesses
 */
export function guessPower(passphrase) {
  const estimate = new ZxcvbnFactory({ dictionary: { ...common, ...dutch }, graphs: adjacencyGraphs });
  return estimate.check(passphrase, OBVIOUS).guessesLog10;
}

/** @throws PassphraseError when it is too easy to guess */
export function checkPassphrase(passphrase) {
  const power = guessPower(passphrase);
  if (power >= LEAST_GUESSES) return;
  throw new PassphraseError(
    `TEACHER_PASSPHRASE is too easy to guess: about 10^${Math.floor(power)} guesses, expected at least 10^${LEAST_GUESSES}. ` +
      'Take five or more words that have nothing to do with each other, or leave it out to have one made.',
  );
}

/** A random passphrase, such as `k7mq-x2vd-9rtw-h4zn-p8cs`: 20 times one of 31 signs, 99 bits. */
export function makePassphrase() {
  const group = () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/**
 * What this build does about teacher pages.
 *
 * @param env variables: TEACHER_PASSPHRASE, CI
 * @returns the passphrase, whether it was made here, or undefined where the pages are left out
 * @throws PassphraseError when the one that was given is weak
 */
export function choosePassphrase(env) {
  const given = env.TEACHER_PASSPHRASE?.trim();
  if (given) {
    checkPassphrase(given);
    return { passphrase: given, made: false };
  }
  if (env.CI) return undefined;
  return { passphrase: makePassphrase(), made: true };
}
