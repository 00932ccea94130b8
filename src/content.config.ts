import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { experimentMetadata } from '@core/experiment/metadata';
import { lessonMetadata } from '@core/lesson/metadata';
import { teacherFolder } from '../tools/teacher/sources.mjs';

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
  /** What teachers get: `slides/` are slides, everything else is a page of /leerkracht/. */
  teacher: defineCollection({
    loader: glob({ base: teacherFolder(), pattern: '**/*.{md,mdx}' }),
    schema: z.strictObject({
      title: z.string().min(1).describe('public, also of an exclusive page'),
      description: z.string().min(1).describe('exclusive where the page is'),
      teacher_exclusive: z.boolean(),
      order: z.number().default(0).describe('place in the list of pages, from small to large'),
    }),
  }),
  /** Model cards: one file per model and language, named `<model>.<language>.md`. */
  models: defineCollection({
    loader: glob({ base: './content/models', pattern: '*.md', generateId: ({ entry }) => entry.replace(/\.md$/, '') }),
    schema: z.strictObject({ title: z.string().min(1), description: z.string().min(1) }),
  }),
};
