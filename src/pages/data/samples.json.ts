import type { APIRoute } from 'astro';
import { categories, lessonSamples } from '../../components/lesson/samples';

/** The sample pictures of the lesson, as its islands take them. */
export const GET: APIRoute = () => Response.json({ categories, samples: lessonSamples });
