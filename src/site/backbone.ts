import { siteUrl } from './urls';

/** The existing models that the lesson can run on: ours, and the real MobileNet where it is installed. */
export type BackboneId = 'klein' | 'mobilenet';

/** The one that this build runs on, chosen when it was built (tools/vite/backbone.mjs); ours outside a build. */
export const backboneId: BackboneId = import.meta.env.BACKBONE === 'mobilenet' ? 'mobilenet' : 'klein';

/** Address of its files. */
export const backboneFolder = (): string => siteUrl(`models/${backboneId}/`);

/** Address of a model's card. */
export const cardUrl = (id: BackboneId): string => siteUrl(`modellen/${id}/`);
