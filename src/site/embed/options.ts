import {
  DEFAULT_OPTIONS,
  parseOptions,
  type EmbedOptions,
  type IgnoredOption,
  type OptionContext,
} from '@core/embed/options';
import type { EmbedId } from '@core/embed/table';

/** What the server wrote about the embed on the page. */
export interface EmbedPage {
  id: EmbedId;
  title: string;
  context: OptionContext;
}

/** Reads it; null on a page that is no embed. */
export function embedPage(): EmbedPage | null {
  const { embed } = document.body.dataset;
  return embed ? (JSON.parse(embed) as EmbedPage) : null;
}

/** The options in the page's address; the usual ones on the server and on a page that is no embed. */
export function embedOptions(): { options: EmbedOptions; ignored: IgnoredOption[] } {
  const page = typeof document === 'undefined' ? null : embedPage();
  return page ? parseOptions(page.id, location.search, page.context) : { options: DEFAULT_OPTIONS, ignored: [] };
}
