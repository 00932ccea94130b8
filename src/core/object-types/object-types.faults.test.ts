import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OBJECT_TYPE_COUNT, parseObjectTypes, type ObjectType } from './object-types';

const file = new URL('../../../content/data/object-types.json', import.meta.url);
const types = parseObjectTypes(JSON.parse(readFileSync(file, 'utf8')));

describe('parseObjectTypes', () => {
  /** The real list with one entry changed. */
  const changed = (position: number, change: Record<string, unknown>): unknown[] =>
    types.map((type, index): unknown => (index === position ? { ...type, ...change } : type));
  const { en: _, ...withoutEnglish } = types[5] as ObjectType;

  it.each<[fault: string, json: unknown, ...messages: RegExp[]]>([
    ['no list', { types }, /verwacht een lijst/],
    ['nothing', null, /verwacht een lijst/],
    ['too few', types.slice(0, -1), /verwacht 1000 objecttypes, gevonden 999/],
    ['too many', [...types, types[0]], /verwacht 1000 objecttypes, gevonden 1001/],
    ['an index twice', changed(8, { index: 7 }), /objecttype 8: verwacht index 8, gevonden 7/],
    [
      'an index as text',
      changed(8, { index: '8' }),
      /objecttype 8, index: verwacht een geheel getal \(gevonden: "8"\)/,
    ],
    ['a synset twice', changed(8, { synset: types[3]?.synset }), /objecttype 8: synset \w+ staat al bij objecttype 3/],
    [
      'a synset too early',
      changed(8, { synset: 'n00000001' }),
      /objecttype 8: verwacht een synset na n01514668, gevonden n0+1/,
    ],
    [
      'no synset',
      changed(8, { synset: '01514859' }),
      /objecttype 8, synset: verwacht een n en acht cijfers \(gevonden: "01514859"\)/,
    ],
    ['a name twice', changed(8, { nl: 'Haan' }), /objecttype 8: de naam "Haan" staat al bij objecttype 7/],
    ['an empty name', changed(8, { nl: '' }), /objecttype 8, nl: verwacht een Nederlandse naam \(gevonden: ""\)/],
    ['a long name', changed(8, { nl: 'k'.repeat(36) }), /objecttype 8, nl: verwacht hoogstens 35 tekens/],
    [
      'a space too many',
      changed(8, { nl: 'hen ' }),
      /objecttype 8, nl: verwacht geen overtollige spaties \(gevonden: "hen "\)/,
    ],
    [
      'an unknown field',
      changed(8, { fr: 'poule' }),
      /objecttype 8: verwacht een object met alleen index, en, synset en nl .*poule/,
    ],
    [
      'a missing field',
      types.with(5, withoutEnglish as ObjectType),
      /objecttype 5, en: verwacht tekst \(gevonden: niets\)/,
    ],
    [
      'an entry that is null',
      types.with(5, null as unknown as ObjectType),
      /objecttype 5: verwacht een object met .*\(gevonden: null\)/,
    ],
  ])('refuses %s and says where', (_fault, json, ...messages) => {
    for (const message of messages) expect(() => parseObjectTypes(json)).toThrow(message);
  });

  it('accepts a name of 35 characters', () => {
    expect(parseObjectTypes(changed(8, { nl: 'k'.repeat(35) }))).toHaveLength(OBJECT_TYPE_COUNT);
  });

  it('lists ten faults at most and counts the others', () => {
    let message = '';
    try {
      parseObjectTypes(types.slice(1));
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split('\n')).toHaveLength(12);
    expect(message).toContain('en nog 990 andere');
  });
});
