import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { setFiles } from '../../../components/experiment/sample-sets';

/** The pictures of the sets beside the lesson's own. */
export const getStaticPaths: GetStaticPaths = () => setFiles.map((params) => ({ params }));

export const GET: APIRoute = async ({ params: { set, file } }) => {
  const bytes = await readFile(`content/samples/${set}/images/${file}`);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': `image/${file!.split('.').at(-1)}` } });
};
