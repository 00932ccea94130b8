/** What computers add to a zip by themselves: macOS's resource forks, thumbnails and folder settings, hidden files. */
const isJunk = (name: string) =>
  name.split('/').some((part) => part === '__MACOSX' || part.startsWith('.')) ||
  /(^|\/)(thumbs\.db|desktop\.ini)$/i.test(name);

/** The files that somebody put in a zip, without those that a computer added. */
export function realFiles<T extends { name: string }>(files: readonly T[]): T[] {
  return files.filter(({ name }) => !isJunk(name));
}

/** The one folder that holds all files, with its slash ("Mijn labo/"); "" when there is none. */
export function commonRoot(files: readonly { name: string }[]): string {
  const first = files[0]?.name ?? '';
  const root = first.slice(0, first.indexOf('/') + 1);
  return files.every(({ name }) => name.startsWith(root)) ? root : '';
}
