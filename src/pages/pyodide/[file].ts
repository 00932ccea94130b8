import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { PYODIDE_FILES, PYODIDE_FOLDER } from '../../components/notebook/notebooks';

export const getStaticPaths = () => PYODIDE_FILES.map((file) => ({ params: { file } }));

/** Python for the notebooks, from our own origin: the package's own files as they are. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(join(PYODIDE_FOLDER, String(params.file))));
