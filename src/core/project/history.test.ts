import { describe, expect, it } from 'vitest';
import { createRng, type Rng } from '../math/rng';
import { checkProject } from './check';
import type { Command } from './commands';
import { ProjectError } from './errors';
import { exampleProject, picture, START } from './fixture';
import * as history from './history';
import type { Project, TrainedRecord } from './types';

const project = exampleProject();
const trained = { backboneId: 'klein' } as TrainedRecord;
/** What undo must give back; the date of the last change is that of the undo. */
const content = (state: Project) => ({ ...state, updatedAt: 0 });

const pick = <T>(rng: Rng, items: readonly T[]): T => items[rng.int(items.length)]!;

/** A random change, one in five of them impossible. */
function randomCommand(rng: Rng, { pictures, categories }: Project, number: number): Command {
  const ids = Array.from({ length: 1 + rng.int(3) }, () => pick(rng, pictures)?.id ?? 'geen');
  const category = pick(rng, [...categories.map(({ id }) => id), null, 'onbekend']);
  const object = pick(rng, pictures)?.objectId ?? 'los';
  return pick<() => Command>(rng, [
    () => ({
      kind: 'add-pictures',
      pictures: [
        picture(pick(rng, [object, `o${number}`]), number, { category, role: pick(rng, ['train', 'test', 'ask']) }),
      ],
    }),
    () => ({ kind: 'remove-pictures', ids }),
    () => ({ kind: 'move-pictures', ids, category }),
    () => ({ kind: 'change-role', ids, role: pick(rng, ['train', 'test', 'ask']) }),
    () => ({ kind: 'split', testShare: rng.next(), seed: number }),
    () => ({ kind: 'add-category', id: `c${number}`, name: `Bak ${rng.int(9)}` }),
    () => ({ kind: 'rename-category', id: category ?? 'pmd', name: `Bak ${rng.int(9)}` }),
    () => ({ kind: 'remove-category', id: category ?? 'pmd' }),
    () => ({ kind: 'change-settings', settings: { l2: rng.next() - 0.2 } }),
    () => ({ kind: 'reset', start: project }),
  ])();
}

describe('undo and redo', () => {
  it.each([1, 2, 3, 4, 5])(
    'walks back and forth through 100 random changes, always a valid project (seed %i)',
    (seed) => {
      const rng = createRng(seed);
      let state = history.startHistory(project);
      const states = [content(project)];
      let refused = 0;
      for (let number = 0; number < 100; number++) {
        try {
          const { history: next } = history.apply(state, randomCommand(rng, state.present, number), START + number);
          checkProject(next.present);
          if (next !== state) states.push(content(next.present));
          state = next;
        } catch (error) {
          expect(error).toBeInstanceOf(ProjectError);
          refused++;
        }
      }
      expect(states.length).toBeGreaterThan(30);
      expect(refused).toBeGreaterThan(3);
      for (const expected of states.toReversed()) {
        expect(content(state.present)).toEqual(expected);
        state = history.undo(state, START);
      }
      for (const expected of states) {
        expect(content(state.present)).toEqual(expected);
        state = history.redo(state, START);
      }
    },
  );

  it('forgets what was undone after a new change', () => {
    let state = history.apply(history.startHistory(project), { kind: 'rename-project', name: 'A' }, START).history;
    state = history.undo(state, START + 1);
    expect(state.present.updatedAt).toBe(START + 1);
    expect(history.nextRedo(state)).toEqual({ kind: 'rename-project', name: 'A' });
    state = history.apply(state, { kind: 'rename-project', name: 'B' }, START).history;
    expect(history.nextRedo(state)).toBeNull();
    expect(history.redo(state, START)).toBe(state);
  });

  it('does nothing where there is nothing to undo', () => {
    const state = history.startHistory(project);
    expect(history.undo(state, START + 1)).toBe(state);
    expect(history.nextUndo(state)).toBeNull();
  });

  it('keeps the last 200 steps', () => {
    let state = history.startHistory(project);
    for (let i = 0; i < 210; i++)
      state = history.apply(state, { kind: 'rename-project', name: `N${i}` }, START).history;
    for (let i = 0; i < 210; i++) state = history.undo(state, START);
    expect(state.present.name).toBe('N9');
  });
});

describe('the trained model', () => {
  it('stays when an older change is undone', () => {
    let state = history.apply(history.startHistory(project), { kind: 'rename-project', name: 'A' }, START).history;
    state = history.recordTraining(state, trained, START);
    expect(history.undo(state, START).present).toMatchObject({ name: 'Proef', trained });
  });

  it('comes back when a reset is undone, and goes again on redo', () => {
    let state = history.recordTraining(history.startHistory(project), trained, START);
    state = history.apply(state, { kind: 'reset', start: project }, START).history;
    expect(state.present.trained).toBeNull();
    state = history.undo(state, START);
    expect(state.present.trained).toBe(trained);
    expect(history.redo(state, START).present.trained).toBeNull();
  });
});

it('keeps the id and name of a copy through undo, but undoes a change of name', () => {
  let state = history.apply(history.startHistory(project), { kind: 'rename-project', name: 'A' }, START).history;
  state = history.apply(state, { kind: 'remove-category', id: 'pmd' }, START).history;
  state = history.undo(history.adoptIdentity(state, { id: 'kopie', name: 'A (kopie)' }), START);
  expect(state.present).toMatchObject({ id: 'kopie', name: 'A (kopie)' });
  expect(history.undo(state, START).present).toMatchObject({ id: 'kopie', name: 'Proef' });
});

it('needs the blobs of what can be undone and redone', () => {
  let state = history.startHistory(project);
  state = history.apply(state, { kind: 'remove-pictures', ids: ['papier0-0'] }, START).history;
  state = history.apply(state, { kind: 'add-pictures', pictures: [picture('nieuw', 0)] }, START).history;
  state = history.undo(state, START);
  const needed = history.neededBlobs(state);
  expect(needed).toContain('papier0-0');
  expect(needed).toContain('nieuw-0');
  expect(needed.size).toBe(17);
});
