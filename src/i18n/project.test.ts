import { describe, expect, it } from 'vitest';
import type { Command, Effect } from '@core/project/commands';
import { exampleProject, picture } from '@core/project/fixture';
import type { StorageStatus } from '@islands/lab/storage/status';
import { changeErrors, commandLabel, copyEnding, effectText, obstacleText, storageText } from './project';

describe('commandLabel', () => {
  it.each<[Command, string]>([
    [{ kind: 'add-pictures', pictures: [picture('a', 0)] }, '1 foto toevoegen'],
    [{ kind: 'move-pictures', ids: ['a', 'b', 'c'], category: null }, '3 foto’s verplaatsen'],
    [{ kind: 'change-role', ids: ['a'], role: 'test' }, '1 foto gebruiken om te testen'],
    [{ kind: 'rename-category', id: 'pmd', name: 'Plastic' }, 'categorie hernoemen tot Plastic'],
    [{ kind: 'reset', start: exampleProject() }, 'terug naar het begin'],
  ])('%#', (command, label) => expect(commandLabel(command)).toBe(label));
});

describe('effectText', () => {
  it.each<[Effect, string]>([
    [
      { kind: 'views-moved-along', role: 'test', ids: ['a', 'b'] },
      '2 foto’s van dezelfde voorwerpen verhuisden mee: nu om te testen.',
    ],
    [
      { kind: 'role-follows-object', role: 'train', ids: ['a'] },
      '1 foto staat bij de andere foto’s van hetzelfde voorwerp: om van te leren.',
    ],
    [{ kind: 'duplicates-skipped', ids: ['a'] }, '1 foto had je al.'],
    [
      { kind: 'pictures-unsorted', category: 'PMD', ids: ['a', 'b'] },
      '2 foto’s van PMD staan nu bij de foto’s zonder categorie.',
    ],
  ])('%#', (effect, start) => expect(effectText(effect).startsWith(start)).toBe(true));
});

describe('storageText', () => {
  it.each<[StorageStatus, string]>([
    [{ state: 'saved', reason: null }, 'Alles is bewaard'],
    [{ state: 'memory-only', reason: 'blocked' }, 'Je browser mag hier niets bewaren'],
    [{ state: 'full', reason: 'no-room' }, 'Er is geen plaats meer'],
  ])('%#', (status, start) => expect(storageText(status).startsWith(start)).toBe(true));

  it('says how to keep the work when it is not stored', () => {
    for (const state of ['memory-only', 'full'] as const)
      expect(storageText({ state, reason: 'no-room' })).toContain('als bestand');
  });
});

it('names the category that is in the way', () => {
  expect(changeErrors['name-taken']('PMD')).toContain('PMD');
  expect(obstacleText({ kind: 'category-empty', category: { id: 'glas', name: 'Glas' } })).toMatch(
    /^Glas heeft nog geen/,
  );
});

it('numbers copies from the second on', () => expect([1, 2].map(copyEnding)).toEqual([' (kopie)', ' (kopie 2)']));
