import { describe, expect, it } from 'vitest';
import { parseLessonMetadata } from './metadata';

const good = {
  hruid: 'org-dwengo-voorbeeld',
  version: 2,
  language: 'nl',
  title: 'Voorbeeld',
  description: 'Een voorbeeld',
  keywords: ['voorbeeld'],
  content_type: 'text/markdown',
  estimated_time: 10,
  skos_concepts: ['http://ilearn.ilabt.imec.be/vocab/tref1/ict'],
  copyright: 'Dwengo',
  licence: 'CC BY 4.0',
  available: true,
  teacher_exclusive: false,
  target_ages: [14],
  difficulty: 3,
};

describe('parseLessonMetadata', () => {
  it('accepts what Dwengo accepts', () => {
    expect(parseLessonMetadata(good, 'les.mdx')).toEqual(good);
  });

  it.each([
    ['language', 'nl-BE', /twee letters/],
    ['skos_concepts', ['https://example.org/x'], /ilearn/],
    ['target_ages', [], /target_ages/],
    ['teacher_exclusive', 'False', /teacher_exclusive/],
    ['version', '2', /version/],
  ])('names the file and the field when %s is wrong', (field, value, message) => {
    const parse = () => parseLessonMetadata({ ...good, [field]: value }, 'les.mdx');
    expect(parse).toThrow(message);
    expect(parse).toThrow(/les\.mdx/);
  });

  it('refuses a field that Dwengo does not know', () => {
    expect(() => parseLessonMetadata({ ...good, license: 'MIT' }, 'les.mdx')).toThrow(/license/);
  });
});
