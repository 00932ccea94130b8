import { expect, it } from 'vitest';
import { learningResource, scriptJson } from './learning-resource';
import type { LessonMetadata } from './metadata';

const lesson: LessonMetadata = {
  hruid: 'les',
  version: 1,
  language: 'nl',
  title: 'Transfer learning',
  description: 'Train het zelf.',
  keywords: ['Neurale netwerken', 'ImageNet'],
  content_type: 'text/markdown',
  estimated_time: 10,
  skos_concepts: ['http://ilearn.ilabt.imec.be/x'],
  copyright: 'Dwengo vzw',
  licence: 'CC BY 4.0',
  available: true,
  teacher_exclusive: false,
  target_ages: [16, 14, 18],
  difficulty: 3,
};

it('says of a lesson what its front matter says', () => {
  expect(learningResource(lesson, 'https://x/les/', 'https://x/les.png')).toMatchObject({
    '@type': 'LearningResource',
    name: 'Transfer learning',
    url: 'https://x/les/',
    image: 'https://x/les.png',
    inLanguage: 'nl',
    typicalAgeRange: '14-18',
    timeRequired: 'PT10M',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    teaches: ['Neurale netwerken', 'ImageNet'],
  });
});

it('keeps the name of a licence that it has no address for', () => {
  expect(learningResource({ ...lesson, licence: 'Eigen' }, '', '')).toMatchObject({ license: 'Eigen' });
});

it('gives JSON that cannot end the script that it stands in', () => {
  const text = scriptJson({ title: '</script><script>alert(1)' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ title: '</script><script>alert(1)' });
});
