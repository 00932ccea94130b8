export class SourceError extends Error {}

export interface TeacherSource {
  /** Relative to the folder, with slashes. */
  file: string;
  exclusive: boolean;
  frontMatter: string;
  body: string;
}

export function teacherFolder(env?: Record<string, string | undefined>): string;
export function readSources(folder: string): { pages: TeacherSource[]; files: string[] };
