import { embedMarkdown } from '@core/embed/snippet';
import { EMBED_IDS, embedPath, embedSpec, type EmbedId } from '@core/embed/table';
import { dwengo as words } from '@i18n/dwengo';
import { embedTitles } from '@i18n/embed';

/** What each island of a lesson becomes: a figure that needs no scripts, where there is one, and an embed. */
const ISLANDS: Record<string, { embed: EmbedId; figure?: 'network' | 'extraLayer' }> = {
  SortYourself: { embed: 'sorteren' },
  ModelAnswers: { embed: 'bestaand-model' },
  NetworkDiagram: { embed: 'netwerk', figure: 'network' },
  ExtraLayer: { embed: 'extra-laag', figure: 'extraLayer' },
  FirstTraining: { embed: 'trainen' },
  // Asks the model that the reader trained in the same frame; with the camera, that is the Lab.
  AskModel: { embed: 'labo' },
  // All its cells: an embed has no fewer.
  Notebook: { embed: 'notebook' },
  Quiz: { embed: 'quiz' },
};

const isEmbed = (id: string | undefined): id is EmbedId => (EMBED_IDS as string[]).includes(id ?? '');

/**
 * An island in the Markdown of a learning object: its figure, its frame and a plain link to the same page.
 *
 * @param base address of the site, with a slash at the end
 * @param figures the still figures as SVG
 * @returns null for a name that is no island
 */
export function islandMarkdown(
  name: string,
  attributes: Record<string, string>,
  base: string,
  figures: Record<'network' | 'extraLayer', string>,
): string | null {
  const known = ISLANDS[name];
  const id = name === 'Embed' ? attributes.id : known?.embed;
  if (!isEmbed(id)) return null;
  const title = attributes.title ?? embedTitles[id];
  const { height, camera } = embedSpec(id);
  const url = new URL(embedPath(id, attributes.name ?? null), base).href;
  const frame = embedMarkdown({ url, title, height, camera, link: words.open(title) });
  return known?.figure ? `${figures[known.figure]}\n\n${frame}` : frame;
}
