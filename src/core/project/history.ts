import { applyCommand } from './apply';
import type { Command, Effect } from './commands';
import type { Project, TrainedRecord } from './types';

/** Most changes that can be undone. Projects share what did not change, so a step costs little. */
export const MAX_STEPS = 200;

interface Step {
  command: Command;
  before: Project;
  after: Project;
}

/** A project with what was done to it; plain data, never changed in place. */
export interface History {
  present: Project;
  /** Steps to undo, the latest last. */
  past: readonly Step[];
  /** Steps to redo, the next one last. */
  future: readonly Step[];
}

export function startHistory(project: Project): History {
  return { present: project, past: [], future: [] };
}

/**
 * Carries out a change that can be undone. One that changes nothing leaves the history as it is.
 *
 * @param at now, in milliseconds since 1970
 * @throws ProjectError when the change is refused; the history stays as it was
 */
export function apply(history: History, command: Command, at: number): { history: History; effects: Effect[] } {
  const { project, effects } = applyCommand(history.present, command, at);
  if (project === history.present) return { history, effects };
  const step: Step = { command, before: history.present, after: project };
  return { history: { present: project, past: [...history.past, step].slice(-MAX_STEPS), future: [] }, effects };
}

/** The command that `undo` would take back, or null. */
export const nextUndo = ({ past }: History): Command | null => past.at(-1)?.command ?? null;

/** The command that `redo` would do again, or null. */
export const nextRedo = ({ future }: History): Command | null => future.at(-1)?.command ?? null;

/**
 * Another state of the same project. A training is a result and no change, so taking back an older change does not
 * take it away; only a step that itself removed the model (reset) brings that model back.
 */
function travel(present: Project, step: Step, to: Project, at: number): Project {
  const trained = step.before.trained === step.after.trained ? present.trained : to.trained;
  // The work may have been saved as a copy since, under another id and name.
  const name = step.command.kind === 'rename-project' ? to.name : present.name;
  return { ...to, id: present.id, name, trained, updatedAt: at };
}

/** Takes the latest change back; the history itself when there is none. */
export function undo(history: History, at: number): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const present = travel(history.present, step, step.before, at);
  return { present, past: history.past.slice(0, -1), future: [...history.future, step] };
}

/** Does the change again that was taken back last; the history itself when there is none. */
export function redo(history: History, at: number): History {
  const step = history.future.at(-1);
  if (!step) return history;
  const present = travel(history.present, step, step.after, at);
  return { present, past: [...history.past, step], future: history.future.slice(0, -1) };
}

/** Keeps the result of a training; no step to undo. */
export function recordTraining(history: History, trained: TrainedRecord, at: number): History {
  return { ...history, present: { ...history.present, trained, updatedAt: at } };
}

/** The same history under another id, for when the work had to be saved as a copy. */
export function adoptIdentity(history: History, { id, name }: Pick<Project, 'id' | 'name'>): History {
  return { ...history, present: { ...history.present, id, name } };
}

/** Ids of the blobs that the project or any step of its history needs: what must not be cleared away. */
export function neededBlobs({ present, past, future }: History): Set<string> {
  const blobs = new Set<string>();
  const seen = new Set<readonly unknown[]>();
  for (const { pictures } of [
    present,
    ...past.map(({ before }) => before),
    ...future.flatMap(({ before, after }) => [before, after]),
  ]) {
    if (seen.has(pictures)) continue;
    seen.add(pictures);
    for (const { source } of pictures) if (source.kind === 'own') blobs.add(source.blobId);
  }
  // "Back to the start" can be undone, redone and asked for again: its pictures stay too.
  for (const { command } of [...past, ...future]) {
    if (command.kind !== 'reset') continue;
    for (const { source } of command.start.pictures) if (source.kind === 'own') blobs.add(source.blobId);
  }
  return blobs;
}
