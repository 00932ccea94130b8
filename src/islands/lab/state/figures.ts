import { layerInput, layerRows, predictHead, type Head, type LabelledRows, type TrainingResult } from '@core/head';
import { argmax } from '@core/math';
import { trainingFingerprint } from '@core/project/fingerprint';
import type { Selection, SortedPicture } from '@core/project/selection';
import type { Answer, Project, ProjectCategory, TrainingFigures } from '@core/project/types';
import type { Features } from '@engine/types';

type Look = (id: string) => Features;

/** What the head says of each picture. */
export function answersOf(
  head: Head,
  pictures: readonly SortedPicture[],
  categories: readonly ProjectCategory[],
  look: Look,
): Answer[] {
  return pictures.map(({ id, category }) => {
    const { probabilities } = predictHead(head, layerInput(look(id), head.layer));
    const chosen = categories[argmax(probabilities)]!.id;
    return { picture: id, truth: category, chosen, probabilities: [...probabilities] };
  });
}

/** Pictures as the training takes them: features under each other, and the index of each one's category. */
export function labelledRows(
  pictures: readonly SortedPicture[],
  categories: readonly ProjectCategory[],
  layer: Head['layer'],
  look: Look,
): LabelledRows {
  return {
    features: layerRows(
      pictures.map(({ id }) => look(id)),
      layer,
    ),
    labels: pictures.map(({ category }) => categories.findIndex(({ id }) => id === category)),
  };
}

/** The figures of a training, to keep with the project. */
export function figuresOf(
  project: Project,
  { categories, train, test }: Selection,
  { head, steps, converged }: TrainingResult,
  look: Look,
  at: number,
): TrainingFigures {
  return {
    at,
    settings: project.settings,
    categories,
    train: answersOf(head, train, categories, look),
    test: answersOf(head, test, categories, look),
    loss: steps.at(-1)!.loss,
    converged,
    fingerprint: trainingFingerprint(project),
  };
}
