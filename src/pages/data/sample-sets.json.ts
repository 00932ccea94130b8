import type { APIRoute } from 'astro';
import { sampleSets } from '../../components/experiment/sample-sets';

/** Which sets of sample pictures there are. */
export const GET: APIRoute = () => Response.json(sampleSets.map(({ name }) => name));
