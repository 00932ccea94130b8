import { subgroups, type Subgroup, type Tie } from '@core/experiments';
import type { Share } from '@core/metrics';
import { backgroundName, lightName } from '@i18n/experiments/pictures';
import type { LabelledPicture } from '../shared/picture';
import type { Tested } from './measure';

/** By what test pictures can be divided. */
export const PROPERTIES = ['background', 'light', 'kind'] as const;
export type Property = (typeof PROPERTIES)[number];

/** One value of a property with the accuracy per category (null: no test picture of it). */
export interface GroupRow {
  key: string;
  name: string;
  cells: (Subgroup | null)[];
}

const nameOf = (
  property: Property,
  value: string | null,
  pictures: ReadonlyMap<string, LabelledPicture>,
  id: string,
) => {
  if (property === 'background') return backgroundName(value);
  if (property === 'light') return lightName(value);
  return pictures.get(id)?.kindName ?? value ?? '';
};

const rowsOf = (groups: readonly Subgroup[], categories: number, name: (group: Subgroup) => string): GroupRow[] =>
  [...new Set(groups.map(({ value }) => value))].map((value) => {
    const members = groups.filter((group) => group.value === value);
    return {
      key: String(value),
      name: name(members[0]!),
      cells: Array.from({ length: categories }, (_, label) => members.find((group) => group.label === label) ?? null),
    };
  });

/** Accuracy of each category for each value of a property. */
export function groupRows(
  tested: readonly Tested[],
  pictures: ReadonlyMap<string, LabelledPicture>,
  property: Property,
  categories: number,
): GroupRow[] {
  const known = tested.filter(({ id }) => pictures.has(id));
  const groups = subgroups(known, ({ id }) => pictures.get(id)![property]);
  return rowsOf(groups, categories, ({ value, ids }) => nameOf(property, value, pictures, ids[0]!));
}

/** Accuracy of each category where the tied property has the tied value, and elsewhere. */
export function tieRows(
  tested: readonly Tested[],
  pictures: ReadonlyMap<string, LabelledPicture>,
  tie: Tie,
  categories: number,
  names: { same: string; other: string },
): GroupRow[] {
  const known = tested.filter(({ id }) => pictures.get(id)?.[tie.property] != null);
  const groups = subgroups(known, ({ id }) => (pictures.get(id)![tie.property] === tie.value ? 'same' : 'other'));
  return rowsOf(groups, categories, ({ value }) => names[value as 'same' | 'other']).sort((a) =>
    a.key === 'same' ? -1 : 1,
  );
}

/** How the pictures of one category were answered that have what another category always had; null where there are none. */
export function mistaken(
  tested: readonly Tested[],
  pictures: ReadonlyMap<string, LabelledPicture>,
  { property, value }: Tie,
  label: number,
): Share | null {
  const rows = subgroups(tested, ({ id }) => pictures.get(id)?.[property] ?? null);
  return rows.find((group) => group.label === label && group.value === value) ?? null;
}
