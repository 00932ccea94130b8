import type { APIRoute } from 'astro';
import { alts, bootstrapHash, notebooks, suppliesOf } from '../../../components/notebook/notebooks';
import type { NotebookParts } from '@islands/notebook/parts';

export function getStaticPaths() {
  return notebooks.map(({ name, notebook }) => ({ params: { name }, props: { notebook } }));
}

/** What an island of a notebook needs, fetched when somebody wants to run it: a lesson does not carry it. */
export const GET: APIRoute<{ notebook: NotebookParts['original'] }> = ({ props: { notebook } }) => {
  const parts: NotebookParts = { original: notebook, supplies: suppliesOf(notebook), alts, hash: bootstrapHash };
  return new Response(JSON.stringify(parts), { headers: { 'content-type': 'application/json' } });
};
