import { rmSync } from 'node:fs';
import { add, count, menu, openLab, photos, step, train } from './support/lab';
import { NotebookPage } from './support/notebook';
import { tensorsOf, variants, weigh, type Weight } from './support/soak';
import { expect, test } from './support/test';

/** An hour of a class, in rounds: each with new pictures, trainings, results and cells. */
const ROUNDS = 20;
const PICTURES = 100;
const TRAININGS = 10;
const CELLS = ['laad', 'kijk', 'verzamel', 'laag', 'opdracht-2'];

test('an hour of the lab and a notebook leaves heap, tensors, workers and listeners as they were', async ({
  page: labPage,
  context,
}) => {
  test.setTimeout(900_000);
  const page = await context.newPage();
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  const lab = await openLab(labPage);
  await menu(lab, 'Nieuw leeg project');
  const target = lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' });
  await lab.getByRole('radio', { name: 'Om te testen' }).check();
  for (const [at, label] of ['Papier', 'PMD'].entries()) {
    await target.selectOption({ label });
    await add(lab, await photos(4, 500 + 10 * at));
    await count(lab, label, 4);
  }
  await lab.getByRole('radio', { name: 'Om van te leren' }).check();
  const [labSession, notebookSession] = await Promise.all([labPage, page].map((one) => context.newCDPSession(one)));
  await Promise.all([labSession!, notebookSession!].map((session) => session.send('Performance.enable')));

  /** Half of the pictures into each category. */
  async function addPictures(round: number): Promise<void> {
    const folder = test.info().outputPath(`foto-${round}`);
    const files = await variants(folder, round * PICTURES, PICTURES);
    for (const [at, label] of ['Papier', 'PMD'].entries()) {
      await target.selectOption({ label });
      await add(
        lab,
        files.filter((_, index) => index % 2 === at),
      );
      await count(lab, label, PICTURES / 2);
    }
    rmSync(folder, { recursive: true });
  }

  async function removePictures(): Promise<void> {
    await step(lab, 'Foto’s').click();
    for (const label of ['Papier', 'PMD'])
      await lab.getByRole('button', { name: `Selecteer alles in ${label}` }).click();
    await lab
      .getByRole('group', { name: 'Met de geselecteerde foto’s' })
      .getByRole('button', { name: 'Verwijder', exact: true })
      .click();
    for (const label of ['Papier', 'PMD']) await count(lab, label, 0);
  }

  const rounds: { lab: Weight; notebook: Weight; tensors: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await addPictures(round);
    for (let training = 0; training < TRAININGS; training++) await train(lab);
    await step(lab, 'Resultaat').click();
    await expect(lab.getByText(/^\d van 8$/).first()).toBeVisible();
    await step(lab, 'Waarom').click();
    await lab
      .getByRole('button', { name: /^Bekijk: / })
      .first()
      .click();
    await expect(lab.getByText(/^Het model zegt/)).toBeVisible();
    await removePictures();
    await notebook.runCells(CELLS);
    await expect(notebook.output(notebook.cell(CELLS.at(-1)!)).getByRole('table')).toBeVisible();
    rounds.push({
      tensors: await tensorsOf(labPage),
      lab: await weigh(labPage, labSession!),
      notebook: await weigh(page, notebookSession!),
    });
  }

  const tenth = ROUNDS / 10;
  const [first, last] = [rounds.slice(0, tenth), rounds.slice(-tenth)];
  const { trainings, pictures, cells } = {
    trainings: ROUNDS * TRAININGS,
    pictures: ROUNDS * PICTURES,
    cells: ROUNDS * CELLS.length,
  };
  test.info().annotations.push({
    type: 'figure',
    description: `${trainings} trainings, ${pictures} pictures, ${cells} cells; ${JSON.stringify({ first, last })}`,
  });
  const most = (of: typeof rounds, what: (round: (typeof rounds)[number]) => number) => Math.max(...of.map(what));
  expect(
    most(last, ({ tensors }) => tensors),
    'tensors',
  ).toBe(most(first, ({ tensors }) => tensors));
  for (const where of ['lab', 'notebook'] as const) {
    for (const [what, room] of [
      ['heap', 3],
      ['listeners', 50],
      ['nodes', 500],
      ['workers', 0],
    ] as const) {
      const before = most(first, (round) => round[where][what]);
      const after = most(last, (round) => round[where][what]);
      // A tenth for what the browser itself keeps; workers are counted exactly.
      expect(after, `${what} of the ${where}`).toBeLessThanOrEqual(what === 'workers' ? before : before * 1.1 + room);
    }
  }
});
