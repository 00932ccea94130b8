import type { LessonMetadata } from './metadata';

/** Addresses of licences as search engines know them. */
const LICENCES: Record<string, string> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * A lesson as schema.org describes learning material (https://schema.org/LearningResource), made from its front matter.
 *
 * @param url absolute address of the lesson
 * @param image absolute address of a picture
 */
export function learningResource(lesson: LessonMetadata, url: string, image: string): Record<string, unknown> {
  const { title, description, language, estimated_time: minutes, target_ages: ages, licence, keywords } = lesson;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    url,
    image,
    inLanguage: language,
    typicalAgeRange: `${Math.min(...ages)}-${Math.max(...ages)}`,
    // ISO 8601: a period of time of so many minutes.
    timeRequired: `PT${minutes}M`,
    license: LICENCES[licence] ?? licence,
    isAccessibleForFree: true,
    teaches: keywords,
    publisher: { '@type': 'Organization', name: 'Dwengo vzw', url: 'https://dwengo.org' },
  };
}

/** JSON that can stand in a script element: nothing in it can end that element. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
