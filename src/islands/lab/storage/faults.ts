import type { LabBackend } from './backend';

/** A backend of which calls can be made to fail, for tests: what browsers do when the disk is full or a tab is old. */
export interface FaultyBackend extends LabBackend {
  /** Error for each call of this method, until set to null. */
  fail(method: keyof LabBackend, error: Error | null): void;
  /** Names of the writing calls so far, in order. */
  calls: string[];
}

export function withFaults(inner: LabBackend): FaultyBackend {
  const errors = new Map<keyof LabBackend, Error>();
  const calls: string[] = [];
  const guard = <K extends keyof LabBackend>(method: K) =>
    (async (...args: unknown[]) => {
      calls.push(method);
      const error = errors.get(method);
      if (error) throw error;
      return (inner[method] as (...args: unknown[]) => unknown)(...args);
    }) as unknown as LabBackend[K];
  return {
    kind: inner.kind,
    calls,
    fail: (method, error) => void (error ? errors.set(method, error) : errors.delete(method)),
    projects: guard('projects'),
    project: guard('project'),
    putProject: guard('putProject'),
    deleteProject: guard('deleteProject'),
    picture: guard('picture'),
    putPictures: guard('putPictures'),
    collectGarbage: guard('collectGarbage'),
    features: guard('features'),
    putFeatures: guard('putFeatures'),
    clearFeatures: guard('clearFeatures'),
    close: () => inner.close(),
  };
}
