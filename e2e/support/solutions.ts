import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teacherFolder } from '../../tools/teacher/sources.mjs';

/** The teachers' solutions of the first two exercises of both notebooks, in their order; they are in no public file. */
export function solutions(language: 'js' | 'python'): string[] {
  const text = readFileSync(join(teacherFolder(), 'oplossingen.mdx'), 'utf8').replace(/^[^]*?## De notebooks/, '');
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code!);
}
