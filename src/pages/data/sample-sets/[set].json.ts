import type { APIRoute, GetStaticPaths } from 'astro';
import { sampleSets } from '../../../components/experiment/sample-sets';

/** Every set of sample pictures, as the experiments take it. */
export const getStaticPaths: GetStaticPaths = () => sampleSets.map(({ name }) => ({ params: { set: name } }));

export const GET: APIRoute = ({ params }) => Response.json(sampleSets.find(({ name }) => name === params.set));
