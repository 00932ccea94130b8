import { describe, expect, it } from 'vitest';
import { ProjectError } from './errors';
import { cleanName, nameKey, uniqueName } from './names';

describe('cleanName', () => {
  it('trims, makes one space of many and composes letters', () => {
    expect(cleanName('  Groente  en\n fruit ')).toBe('Groente en fruit');
    expect(cleanName('cafe\u0301')).toBe('caf\u00e9');
  });

  it('leaves out what turns the reading around, and letters that are read from the right as they are', () => {
    expect(cleanName('\u202egpj.exe\u202c')).toBe('gpj.exe');
    expect(cleanName('\u2067Papier\u2069')).toBe('Papier');
    expect(cleanName('ورق')).toBe('ورق');
  });

  it.each([
    ['\u202e', 'name-empty'],
    ['   ', 'name-empty'],
    ['x'.repeat(41), 'name-too-long'],
  ])('refuses %j', (name, code) => {
    expect(() => cleanName(name)).toThrow(expect.objectContaining({ code }) as ProjectError);
  });

  it('takes 40 characters', () => expect(cleanName('x'.repeat(40))).toHaveLength(40));
});

it('sees no difference in case, space around or composition', () => {
  expect(nameKey(' PMD')).toBe(nameKey('pmd'));
  expect(nameKey('CAFE\u0301')).toBe(nameKey('caf\u00e9'));
});

describe('uniqueName', () => {
  it('keeps a free name and numbers a taken one', () => {
    expect(uniqueName('Afval', [])).toBe('Afval');
    expect(uniqueName('Afval', ['afval'])).toBe('Afval (2)');
    expect(uniqueName('Afval', ['AFVAL', 'Afval (2)'])).toBe('Afval (3)');
  });

  it('makes room for the number in a long name', () => {
    const long = 'x'.repeat(40);
    const name = uniqueName(long, [long]);
    expect(name).toBe(`${'x'.repeat(36)} (2)`);
    expect(cleanName(name)).toBe(name);
  });

  it('takes another ending', () => {
    const ending = (attempt: number) => (attempt === 1 ? ' (kopie)' : ` (kopie ${attempt})`);
    expect(uniqueName('Afval', ['Afval'], ending)).toBe('Afval (kopie)');
    expect(uniqueName('Afval', ['afval (kopie)'], ending)).toBe('Afval (kopie 2)');
  });
});
