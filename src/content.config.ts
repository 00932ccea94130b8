import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonMetadata } from '@core/lesson/metadata';

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '**/*.mdx' }),
    schema: lessonMetadata,
  }),
};
