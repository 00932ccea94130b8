import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { experimentMetadata } from '@core/experiment/metadata';
import { lessonMetadata } from '@core/lesson/metadata';

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '**/*.mdx' }),
    schema: lessonMetadata,
  }),
  /** Pages of text only. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.md' }),
    schema: z.strictObject({ title: z.string().min(1), description: z.string().min(1) }),
  }),
  experiments: defineCollection({
    loader: glob({ base: './content/experiments', pattern: '*.mdx' }),
    schema: experimentMetadata,
  }),
  /** Model cards: one file per model and language, named `<model>.<language>.md`. */
  models: defineCollection({
    loader: glob({ base: './content/models', pattern: '*.md', generateId: ({ entry }) => entry.replace(/\.md$/, '') }),
    schema: z.strictObject({ title: z.string().min(1), description: z.string().min(1) }),
  }),
};
