/** One part of a lesson: what the progress line shows and where its link goes. */
export interface LessonPart {
  id: string;
  title: string;
}

/**
 * The parts of a lesson, in order, read from its MDX: `<Section id="..." title="...">`.
 *
 * @throws Error when two parts have the same id, since their links would go to the same place
 */
export function lessonParts(mdx: string): LessonPart[] {
  const parts = [...mdx.matchAll(/<Section\s+id="([^"]+)"\s+title="([^"]+)"/g)].map(([, id, title]) => ({
    id: id!,
    title: title!,
  }));
  const twice = parts.find(({ id }, i) => parts.findIndex((part) => part.id === id) !== i);
  if (twice)
    throw new Error(
      `Elk deel van een les heeft een eigen id; "${twice.id}" staat er twee keer. Geef één deel een andere id.`,
    );
  return parts;
}
