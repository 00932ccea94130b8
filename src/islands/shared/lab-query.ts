import type { PictureRole, Project } from '@core/project/types';
import { LAB_ACTIONS, type LabAction } from '@i18n/lab-code/facts';

const ROLES: readonly PictureRole[] = ['train', 'test', 'ask'];

/** What was asked for in the lab. */
export interface LabRequest {
  /** One button, or all of them. */
  action: LabAction | 'all';
  /** Picture that is looked at. */
  picture: string | null;
  /** Name of the category that is explained. */
  category: string | null;
  /** What pictures that are taken are for. */
  role: PictureRole;
}

/** Query of the notebook's address that brings the cells of a button there. */
export function labQuery({ id }: Pick<Project, 'id'>, { action, picture, category, role }: LabRequest): string {
  const query = new URLSearchParams({ labo: action, project: id });
  if (picture !== null) query.set('foto', picture);
  if (category !== null) query.set('categorie', category);
  if (role !== 'train') query.set('deel', role);
  return query.toString();
}

/** What an address asks for; null when it asks for nothing that there is. */
export function readLabQuery(search: string): (LabRequest & { project: string }) | null {
  const query = new URLSearchParams(search);
  const action = [...LAB_ACTIONS, 'all' as const].find((one) => one === query.get('labo'));
  if (!action) return null;
  return {
    action,
    project: query.get('project') ?? '',
    picture: query.get('foto'),
    category: query.get('categorie'),
    role: ROLES.find((one) => one === query.get('deel')) ?? 'train',
  };
}
