/** Type under which dragged pictures of the Lab travel; files from outside have none. */
const TYPE = 'application/x-dwengo-labo';

/** What is dragged now: browsers give the contents only at the drop, and only as text. */
export function startDrag(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer?.setData(TYPE, JSON.stringify(ids));
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
}

export const carriesPictures = (event: DragEvent): boolean => event.dataTransfer?.types.includes(TYPE) ?? false;

export const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files that were dropped, and the names of folders: those are no files, and their pictures do not come along. */
export function droppedFiles({ dataTransfer }: DragEvent): { files: File[]; folders: string[] } {
  const entries = [...(dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const files = [...(dataTransfer?.files ?? [])].filter(({ name }) => !folders.includes(name));
  return { files, folders };
}

/** Ids of the dropped pictures; none when it was something else. */
export function droppedPictures(event: DragEvent): string[] {
  try {
    const ids: unknown = JSON.parse(event.dataTransfer?.getData(TYPE) ?? '');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
