import type { OptionContext } from '@core/embed/options';
import type { EmbedId } from '@core/embed/table';

/** One thing to embed, as the builder offers it. */
export interface EmbedChoice {
  /** Address from the site's root. */
  path: string;
  id: EmbedId;
  title: string;
  description: string;
  context: OptionContext;
}
