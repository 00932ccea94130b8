import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Project } from '../../../src/core/project/types';
import { add, count, menu, openLab, photo, ready, saved, step, train } from '../lab';
import { expect } from '../test';

/** What is in the browser's storage of the Lab. */
export interface Kept {
  projects: Project[];
  /** Digest of the bytes of each own picture, by blob id. */
  pictures: Record<string, string>;
}

/** A picture as it is stored. */
export interface KeptPicture {
  blobId: string;
  bytes: Buffer;
}

/** The stored pictures, as bytes. */
export async function keptPictures(page: Page): Promise<KeptPicture[]> {
  const pictures = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('dwengo-labo');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await new Promise<{ blobId: string; bytes: ArrayBuffer }[]>((resolve) => {
      const request = database.transaction('pictures').objectStore('pictures').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    const text = (bytes: ArrayBuffer) => {
      let letters = '';
      for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte);
      return btoa(letters);
    };
    return all.map(({ blobId, bytes }) => ({ blobId, base64: text(bytes) }));
  });
  return pictures.map(({ blobId, base64 }) => ({ blobId, bytes: Buffer.from(base64, 'base64') }));
}

/** Projects and pictures as they are stored now. */
export async function kept(page: Page): Promise<Kept> {
  const projects = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('dwengo-labo');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await new Promise<{ project: unknown }[]>((resolve) => {
      const request = database.transaction('projects').objectStore('projects').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return all.map(({ project }) => project);
  });
  const pictures = Object.fromEntries(
    (await keptPictures(page)).map(({ blobId, bytes }) => [blobId, createHash('sha256').update(bytes).digest('hex')]),
  );
  return { projects: projects as Project[], pictures };
}

/** Work that somebody made before something goes wrong. */
export interface Work {
  lab: Locator;
  /** Id of the project. */
  id: string;
  /** "3 van 4", as the results say it. */
  score: string;
  before: Kept;
}

export const NAME = 'Afval van 3B';
export const TRAINED_WITH = { Papier: 4, PMD: 4 } as const;

/** The Lab with a project that is worth keeping: labelled pictures of one's own and a trained model. */
export async function workInLab(page: Page): Promise<Work> {
  const lab = await openLab(page);
  await menu(lab, 'Nieuw leeg project');
  await count(lab, 'Papier', 0);
  const name = lab.getByRole('textbox', { name: 'Naam van je project' });
  await name.fill(NAME);
  await name.press('Enter');
  const target = lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' });
  for (const [role, from, many] of [
    ['Om te testen', 100, 2],
    ['Om van te leren', 0, 4],
  ] as const) {
    await lab.getByRole('radio', { name: role }).check();
    for (const [label, odd] of [
      ['Papier', 1],
      ['PMD', 0],
    ] as const) {
      await target.selectOption({ label });
      await add(lab, await Promise.all(Array.from({ length: many }, (_, n) => photo(from + 2 * n + odd))));
      await count(lab, label, many);
    }
  }
  await train(lab);
  await step(lab, 'Resultaat').click();
  const score = (await lab
    .getByText(/^\d van 4$/)
    .first()
    .textContent())!;
  await step(lab, 'Foto’s').click();
  await saved(lab);
  const before = await kept(page);
  const id = before.projects.find((project) => project.name === NAME)!.id;
  return { lab, id, score, before };
}

const projectOf = ({ projects }: Kept, id: string) => projects.find((project) => project.id === id);

/** Fails when a picture, its label or the trained model of before is not in the storage as it was. */
export async function expectStored(page: Page, { id, before }: Work): Promise<void> {
  const now = await kept(page);
  const [was, is] = [projectOf(before, id)!, projectOf(now, id)];
  expect(is, 'the project is stored').toBeDefined();
  expect(is!.trained?.head, 'the trained model').toEqual(was.trained!.head);
  expect(is!.pictures, 'pictures and labels').toEqual(expect.arrayContaining(was.pictures));
  expect(is!.categories, 'categories').toEqual(expect.arrayContaining(was.categories));
  expect(now.pictures, 'bytes of the pictures').toMatchObject(before.pictures);
  expect(now.projects.map((project) => project.id)).toEqual(expect.arrayContaining(before.projects.map((p) => p.id)));
}

/** Fails when what was made before is not there as it was: stored, and on the screen after a reload. */
export async function expectKept(page: Page, work: Work): Promise<Locator> {
  await expectStored(page, work);
  await page.reload();
  const lab = await ready(page);
  await openWork(lab);
  await step(lab, 'Resultaat').click();
  await expect(lab.getByText(work.score, { exact: true }).first()).toBeVisible();
  await step(lab, 'Foto’s').click();
  await expectStored(page, work);
  return lab;
}

/** Opens the project again where another one is open. */
async function openWork(lab: Locator): Promise<void> {
  const name = lab.getByRole('textbox', { name: 'Naam van je project' });
  if ((await name.inputValue()) === NAME) return;
  await menu(lab, `Open ${NAME}`);
  await expect(name).toHaveValue(NAME);
}

/** Closes all messages, so that the next one stands alone. */
export async function dismissAll(lab: Locator): Promise<void> {
  const close = lab.getByRole('button', { name: 'Sluit deze melding' });
  for (let left = await close.count(); left > 0; left--) await close.first().click();
}
