import type { Picture, PictureRole, Project, ProjectSettings } from './types';

/** What "terug naar het begin" restores; name, id and date of birth of the project stay. */
export type StartContent = Pick<Project, 'categories' | 'pictures' | 'settings'>;

/** Every change that a pupil can make, as data: it can be named, undone and tested. */
export type Command =
  | { kind: 'add-pictures'; pictures: Picture[] }
  | { kind: 'remove-pictures'; ids: string[] }
  /** Into a category, or out of all of them (null). */
  | { kind: 'move-pictures'; ids: string[]; category: string | null }
  /** A move of one picture because its label was wrong. */
  | { kind: 'relabel'; id: string; category: string }
  | { kind: 'change-role'; ids: string[]; role: PictureRole }
  /** Divides the sorted pictures anew into train and test, by object and per category; `testShare` from 0 to 1. */
  | { kind: 'split'; testShare: number; seed: number }
  | { kind: 'add-category'; id: string; name: string }
  | { kind: 'rename-category'; id: string; name: string }
  | { kind: 'remove-category'; id: string }
  | { kind: 'rename-project'; name: string }
  | { kind: 'change-settings'; settings: Partial<ProjectSettings> }
  | { kind: 'reset'; start: StartContent };

/** What a change did beyond what was asked, for the page to say. */
export type Effect =
  /** Other views of the same objects got the same role: an object is never in both train and test. */
  | { kind: 'views-moved-along'; role: PictureRole; ids: string[] }
  /** New views took the role that their object has already. */
  | { kind: 'role-follows-object'; role: PictureRole; ids: string[] }
  /** Pictures that are in the project already were not added again. */
  | { kind: 'duplicates-skipped'; ids: string[] }
  /** Pictures of a removed category wait to be sorted. */
  | { kind: 'pictures-unsorted'; ids: string[]; category: string };

/** A changed project with what else happened. */
export interface Applied {
  /** The same object as before when nothing changed. */
  project: Project;
  effects: Effect[];
}
