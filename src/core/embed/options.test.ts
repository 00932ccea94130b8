import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS, parseOptions, ruleOf, writeOptions, type OptionContext } from './options';
import { EMBED_IDS, optionsOf, type EmbedId } from './table';

const context: OptionContext = { steps: 7, photos: ['papier_box_010', 'pmd_can_040'], most: 52 };
const parse = (id: EmbedId, search: string) => parseOptions(id, search, context);
const read = (id: EmbedId, search: string) => parse(id, search).options;
const whyNot = (id: EmbedId, search: string) => parse(id, search).ignored.map(({ why }) => why);

it('without a query, is as usual', () => {
  for (const id of EMBED_IDS) expect(parse(id, '')).toEqual({ options: DEFAULT_OPTIONS, ignored: [] });
});

it('reads every option where it exists', () => {
  const search =
    '?lang=nl&thema=donker&letters=ruim&xapi=1&stap=4&zaad=12&categorieen=Glas,+Restafval%20,Groen%20%20afval';
  expect(parse('labo', search)).toEqual({
    options: {
      ...DEFAULT_OPTIONS,
      thema: 'donker',
      letters: 'ruim',
      xapi: true,
      stap: 4,
      zaad: 12,
      categorieen: ['Glas', 'Restafval', 'Groen afval'],
    },
    ignored: [],
  });
  expect(read('bestaand-model', 'foto=pmd_can_040').foto).toBe('pmd_can_040');
  expect(read('trainen', 'aantal=52').aantal).toBe(52);
  expect(read('extra-laag', 'verberg=keuzes,tekst').verberg).toEqual(['keuzes', 'tekst']);
});

it('takes the number of steps from the scene, or from the content', () => {
  expect(read('extra-laag', 'stap=5').stap).toBe(5);
  expect(whyNot('extra-laag', 'stap=6')).toEqual(['value']);
  expect(read('les', 'stap=7').stap).toBe(7);
  expect(whyNot('les', 'stap=8')).toEqual(['value']);
});

it.each([
  ['labo', 'lang=fr', 'value'],
  ['labo', 'thema=roze', 'value'],
  ['labo', 'letters=groot', 'value'],
  ['labo', 'stap=0', 'value'],
  ['labo', 'stap=1.5', 'value'],
  ['labo', 'stap=-1', 'value'],
  ['labo', 'stap=', 'value'],
  ['labo', 'zaad=1000000', 'value'],
  ['labo', 'zaad=1e3', 'value'],
  ['labo', 'categorieen=Glas', 'value'],
  ['labo', 'categorieen=Glas,glas', 'value'],
  ['labo', `categorieen=Glas,${'x'.repeat(41)}`, 'value'],
  ['labo', `categorieen=${Array.from({ length: 13 }, (_, i) => `c${i}`).join(',')}`, 'value'],
  ['extra-laag', 'verberg=keuzes,alles', 'value'],
  ['bestaand-model', 'foto=../../x', 'value'],
  ['quiz', 'stap=1', 'elsewhere'],
  ['quiz', 'utm_source=x', 'unknown'],
  ['quiz', '__proto__=x', 'unknown'],
  ['quiz', 'constructor=x', 'unknown'],
] as const)('in %s, ignores %s and says why: %s', (id, search, why) => {
  expect(parse(id, search).options).toEqual(DEFAULT_OPTIONS);
  expect(whyNot(id, search)).toEqual([why]);
});

it('shortens what it repeats of an address', () => {
  const [ignored] = parse('quiz', `${'n'.repeat(500)}=${'v'.repeat(500)}`).ignored;
  expect(ignored!.name).toHaveLength(30);
  expect(ignored!.value).toHaveLength(60);
});

it('knows a rule for each option of each embed, and hides only where there is something to hide', () => {
  for (const id of EMBED_IDS)
    for (const name of optionsOf(id)) {
      const rule = ruleOf(name, id, context);
      if (rule.kind === 'choice' || rule.kind === 'list')
        expect(rule.values.length, `${id} ${name}`).toBeGreaterThan(0);
      if (rule.kind === 'number') expect(rule.to, `${id} ${name}`).toBeGreaterThan(rule.from);
    }
});

it('writes what it can read again, and leaves out what is as usual', () => {
  expect(writeOptions(DEFAULT_OPTIONS)).toBe('');
  const { options } = parse('labo', 'categorieen=Glas,Thee+%26+koffie&stap=2&xapi=1&thema=licht');
  const query = writeOptions(options);
  expect(query).toContain('categorieen=Glas,Thee+%26+koffie');
  expect(parse('labo', query)).toEqual({ options, ignored: [] });
});
