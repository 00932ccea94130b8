import { describe, expect, it } from 'vitest';
import { checkPassphrase, choosePassphrase, guessPower, LEAST_GUESSES, makePassphrase } from './passphrase.mjs';

describe('a passphrase that was given', () => {
  it.each([
    'leerkracht',
    'Dwengo2026!',
    'transfer learning',
    'papier pmd les',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'qwertyuiopasdfghjklzxcvbnm',
    'januari februari',
  ])('is refused when it is weak: %s', (weak) => {
    expect(() => checkPassphrase(weak)).toThrow(/too easy to guess.*Take five or more words/);
  });

  it('is taken when it is strong', () => {
    const given = 'trage fietsen koken paarse soep';
    expect(choosePassphrase({ TEACHER_PASSPHRASE: ` ${given} ` })).toEqual({ passphrase: given, made: false });
    expect(choosePassphrase({ TEACHER_PASSPHRASE: given, CI: 'true' })?.passphrase).toBe(given);
  });

  it('is not told in the refusal', () => {
    expect(() => checkPassphrase('geheimpje')).toThrow(expect.not.stringContaining('geheimpje'));
  });
});

describe('no passphrase', () => {
  it('means a strong one is made, another each time', () => {
    const made = choosePassphrase({})!;
    expect(made.made).toBe(true);
    // 31 signs, 20 of them: 99 bits.
    expect(made.passphrase).toMatch(/^([2-9a-hjkmnp-z]{4}-){4}[2-9a-hjkmnp-z]{4}$/);
    expect(guessPower(made.passphrase)).toBeGreaterThan(LEAST_GUESSES);
    expect(makePassphrase()).not.toBe(made.passphrase);
  });

  it('means no teacher pages where CI is set', () => {
    expect(choosePassphrase({ CI: '1' })).toBeUndefined();
    expect(choosePassphrase({ CI: 'true', TEACHER_PASSPHRASE: '  ' })).toBeUndefined();
  });
});
