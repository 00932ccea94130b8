import { rmSync } from 'node:fs';
import { figure } from './support/figure';
import { add, count, menu, openLab, photos, step, train } from './support/lab';
import { NotebookPage } from './support/notebook';
import { tensorsOf, variants, weigh, type Weight } from './support/soak';
import { expect, test } from './support/test';

/** An hour of a class, in rounds: each with new pictures, trainings, results and cells. */
const ROUNDS = 20;
const PICTURES = 100;
const TRAININGS = 10;
const CELLS = ['laad', 'kijk', 'verzamel', 'laag', 'opdracht-2'];
/** Rounds at the start and at the end that are compared, each by its highest. */
const COMPARED = 3;
/** How much more the last rounds may have of each: a tenth, and this for what a browser itself keeps. Workers: none. */
const ROOM: Record<keyof Weight, number> = { heap: 3, listeners: 50, nodes: 500, workers: 0 };
const UNIT: Partial<Record<keyof Weight, string>> = { heap: 'MB' };

test('an hour of the lab and a notebook leaves heap, tensors, workers and listeners as they were', async ({
  page: labPage,
  context,
}) => {
  test.setTimeout(1_800_000);
  const page = await context.newPage();
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  const lab = await openLab(labPage);
  const target = lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' });
  const sessions = { lab: await context.newCDPSession(labPage), notebook: await context.newCDPSession(page) };
  for (const session of Object.values(sessions)) await session.send('Performance.enable');

  /** A project for the next group of pupils: half of its pictures in each category, and eight to test with. */
  async function newProject(round: number): Promise<void> {
    await step(lab, 'Foto’s').click();
    await menu(lab, 'Nieuw leeg project');
    const folder = test.info().outputPath(`foto-${round}`);
    const files = await variants(folder, round * PICTURES, PICTURES);
    const tests = await photos(8, 8 * round);
    for (const [at, label] of ['Papier', 'PMD'].entries()) {
      const half = (_: unknown, index: number) => index % 2 === at;
      await target.selectOption({ label });
      await lab.getByRole('radio', { name: 'Om te testen' }).check();
      await add(lab, tests.filter(half));
      await count(lab, label, 4);
      await lab.getByRole('radio', { name: 'Om van te leren' }).check();
      await add(lab, files.filter(half));
      await count(lab, label, PICTURES / 2);
    }
    rmSync(folder, { recursive: true });
  }

  const rounds: Record<'lab' | 'notebook', Weight>[] = [];
  const tensors: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await labPage.bringToFront();
    await newProject(round);
    for (let training = 0; training < TRAININGS; training++) await train(lab);
    await step(lab, 'Resultaat').click();
    await expect(lab.getByText(/^\d van 8$/).first()).toBeVisible();
    tensors.push(await tensorsOf(labPage));
    await page.bringToFront();
    await notebook.runCells(CELLS);
    await expect(notebook.output(notebook.cell(CELLS.at(-1)!)).getByRole('table')).toBeVisible();
    rounds.push({ lab: await weigh(labPage, sessions.lab), notebook: await weigh(page, sessions.notebook) });
  }

  const peak = (of: typeof rounds, where: 'lab' | 'notebook', key: keyof Weight) =>
    Math.max(...of.map((round) => round[where][key]));
  for (const where of ['lab', 'notebook'] as const)
    for (const [key, room] of Object.entries(ROOM) as [keyof Weight, number][]) {
      // Not the very first: code that comes in with its first use is no leak.
      const early = peak(rounds.slice(1, 1 + COMPARED), where, key);
      const value = peak(rounds.slice(-COMPARED), where, key);
      const max = room === 0 ? early : Math.round(early * 1.1 + room);
      figure('soak', {
        what: `${where}: ${key} after an hour (${early} at its start)`,
        value,
        unit: UNIT[key] ?? '',
        max,
      });
      expect.soft(value, `${where}: ${key}, of which there were ${early}`).toBeLessThanOrEqual(max);
    }
  figure('soak', { what: 'lab: tensors after an hour', value: tensors.at(-1)!, unit: '', max: tensors[0]! });
  expect(new Set(tensors), 'tensors after each round').toEqual(new Set([tensors[0]]));
});
