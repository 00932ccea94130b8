import { getCollection, type CollectionEntry } from 'astro:content';
import { teacherMode } from './vault';

export type TeacherEntry = CollectionEntry<'teacher'>;

const SLIDES = 'slides/';

/** Everything in the teacher's folder that this build shows: exclusive entries only where they can be sealed. */
async function visible(): Promise<TeacherEntry[]> {
  const sealable = teacherMode() !== 'left-out';
  return getCollection('teacher', ({ data }) => sealable || !data.teacher_exclusive);
}

/** Pages of /leerkracht/, in the order of their front matter. */
export async function teacherPages(): Promise<TeacherEntry[]> {
  const pages = (await visible()).filter(({ id }) => !id.startsWith(SLIDES));
  return pages.sort((a, b) => a.data.order - b.data.order);
}

/** Slides by the name of their lesson: the files in the folder `slides`. */
export async function teacherSlides(): Promise<{ name: string; entry: TeacherEntry }[]> {
  const entries = (await visible()).filter(({ id }) => id.startsWith(SLIDES));
  return entries.map((entry) => ({ name: entry.id.slice(SLIDES.length), entry }));
}
