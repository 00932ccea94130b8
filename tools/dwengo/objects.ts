import { createHash } from 'node:crypto';
import { lessonMetadata } from '@core/lesson/metadata';
import { EMBED_IDS, embedPath, embedSpec, type EmbedId } from '@core/embed/table';
import { dwengo as words } from '@i18n/dwengo';
import { embed, embedTitles } from '@i18n/embed';
import { stringify } from 'yaml';
import { frontMatter } from '../lesson/source';
import { islandMarkdown } from './islands';
import { lessonMarkdown } from './to-markdown';
import type { LearningObject, ObjectMetadata } from './types';

/** What an export is made of. */
export interface Sources {
  /** Texts by path from the project's root, in the order of the learning path; then those outside it. */
  texts: { file: string; name: string; page: string; text: string }[];
  figures: Record<'network' | 'extraLayer', string>;
}

/** Objects of which the platform shows only a frame. Not those with the camera: its own frames do not allow it. */
const EXTERN: EmbedId[] = EMBED_IDS.filter((id) => embedSpec(id).names === null && !embedSpec(id).camera);

/** Of what the platform offers, the shape that shows the most of an embed at the platform's widest column. */
const aspectOf = (height: number) => (height > 850 ? 'iframe-1-2' : height > 500 ? 'iframe-1-1' : 'iframe-16-9');

/** The learning object that a text makes. */
function fromText({ file, name, page, text }: Sources['texts'][number], base: string, figures: Sources['figures']) {
  const { data, body } = frontMatter(text);
  const metadata = lessonMetadata.parse(data);
  const island = (of: string, attributes: Record<string, string>) => islandMarkdown(of, attributes, base, figures);
  const markdown = lessonMarkdown(body, metadata.title, { page: new URL(page, base).href, island });
  return { name, metadata, body: markdown, source: file } satisfies LearningObject;
}

function fromEmbed(id: EmbedId, base: string, lesson: ObjectMetadata): LearningObject {
  return {
    name: id,
    body: '',
    source: null,
    metadata: {
      hruid: `org-dwengo-waisda-beelden-transfer-learning-${id}`,
      version: 1,
      language: lesson.language,
      title: embedTitles[id],
      description: words.externDescription(embed.descriptions[id]),
      keywords: lesson.keywords,
      content_type: 'extern',
      content_location: new URL(embedPath(id), base).href,
      aspect_ratio: aspectOf(embedSpec(id).height),
      estimated_time: 5,
      skos_concepts: lesson.skos_concepts,
      copyright: lesson.copyright,
      licence: lesson.licence,
      available: true,
      teacher_exclusive: false,
      target_ages: lesson.target_ages,
      difficulty: lesson.difficulty,
    },
  };
}

/**
 * All learning objects, first those of the texts in their order, then one per island.
 *
 * @param base address of the site, https, with a slash at the end
 */
export function makeObjects({ texts, figures }: Sources, base: string): LearningObject[] {
  const written = texts.map((text) => fromText(text, base, figures));
  const lesson = written.find(({ name }) => name === 'transfer-learning')!.metadata;
  return [...written, ...EXTERN.map((id) => fromEmbed(id, base, lesson))];
}

/** The one Markdown file of an object. */
export function objectFile({ metadata, body }: LearningObject): { file: 'index.md' | 'metadata.md'; text: string } {
  // Numbers of goals must stay text ("04.05"), so all text is quoted.
  const head = stringify(metadata, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  const text = `---\n${head}---\n${body ? `\n${body}` : ''}`;
  return { file: metadata.content_type === 'extern' ? 'metadata.md' : 'index.md', text };
}

/** What an object is made of, apart from its version: another hash means another version. */
export function contentHash(object: LearningObject): string {
  const { text } = objectFile({ ...object, metadata: { ...object.metadata, version: 0 } });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
