import { getCollection } from 'astro:content';
import type { OptionContext } from '@core/embed/options';
import { EMBED_IDS, embedPath, embedSpec, type EmbedId, type EmbedSpec } from '@core/embed/table';
import { lessonParts } from '@core/lesson/parts';
import { embed, embedTitles } from '@i18n/embed';
import type { EmbedChoice } from '@islands/embed-builder/choice';
import { modelAnswersProps } from '../lesson/model-answers-props';
import { mostPerCategory } from '../lesson/samples';
import { notebooks } from '../notebook/notebooks';

/** Everything that can be embedded, with the names that the content gives: what the builder offers and editors read. */
export async function embedChoices(): Promise<EmbedChoice[]> {
  const context: OptionContext = {
    steps: 0,
    photos: modelAnswersProps().examples.map(({ id }) => id),
    most: mostPerCategory,
  };
  const experiments = (await getCollection('experiments')).sort((a, b) => a.data.order - b.data.order);
  const lessons = await getCollection('lessons');
  const named: Record<
    NonNullable<EmbedSpec['names']>,
    { name: string; title: string; steps: number; description?: string }[]
  > = {
    lessons: lessons.map(({ id, data, body }) => ({
      name: id,
      title: data.title,
      steps: lessonParts(body ?? '').length,
    })),
    notebooks: notebooks.map(({ name, notebook }) => ({ name, title: notebook.title, steps: 0 })),
    experiments: experiments.map(({ id, data }) => ({
      name: id,
      title: data.title,
      steps: 0,
      description: data.question,
    })),
  };
  const choicesOf = (id: EmbedId): EmbedChoice[] => {
    const { names } = embedSpec(id);
    const description = embed.descriptions[id];
    if (!names) return [{ path: embedPath(id), id, title: embedTitles[id], description, context }];
    return named[names].map(({ name, title, steps, description: own }) => ({
      path: embedPath(id, name),
      id,
      title: `${embedTitles[id]}: ${title}`,
      description: own ?? description,
      context: { ...context, steps },
    }));
  };
  return EMBED_IDS.flatMap(choicesOf);
}
