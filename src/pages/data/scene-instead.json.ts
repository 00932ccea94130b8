import type { APIRoute } from 'astro';
import { exampleScene } from '../../components/lesson/extra-layer-props';

/** The scene with the new layer in place of the last one: most readers only see it on top. */
export const GET: APIRoute = () => Response.json(exampleScene('instead'));
