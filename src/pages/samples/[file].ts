import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import manifest from '@content/samples/manifest.json';

/** The sample pictures keep their own names: an embed, a notebook and the offline cache all point to them. */
export const getStaticPaths: GetStaticPaths = () => manifest.images.map(({ file }) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const bytes = await readFile(`content/samples/images/${params.file}`);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/webp' } });
};
