import type { APIRoute } from 'astro';
import { categories, samples } from '../../components/lesson/samples';

/** The sample pictures as the islands take them. */
export const GET: APIRoute = () => Response.json({ categories, samples });
