import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileName, sealFile, teacherMode } from '../../../components/teacher/vault';
import { readSources, teacherFolder } from '../../../../tools/teacher/sources.mjs';

/** The teacher's pictures and data, sealed, under names that say nothing. */
export const getStaticPaths: GetStaticPaths = () => {
  if (teacherMode() === 'left-out') return [];
  return readSources(teacherFolder()).files.map((file) => ({ params: { file: fileName(file) }, props: { file } }));
};

export const GET: APIRoute = async ({ props }) => {
  const file = props.file as string;
  const bytes = new Uint8Array(await readFile(join(teacherFolder(), file)));
  return new Response(teacherMode() === 'open' ? bytes : await sealFile(file, bytes));
};
