import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect } from './test';

/** A sample picture of the lesson, as a file. */
export const sample = (file: string) => fileURLToPath(new URL(`../../content/samples/images/${file}`, import.meta.url));

interface Manifest {
  images: { category: string; split: string }[];
}
const manifest = JSON.parse(
  readFileSync(new URL('../../content/samples/manifest.json', import.meta.url), 'utf8'),
) as Manifest;
const samples = (category: string, split: string) =>
  manifest.images.filter((image) => image.category === category && image.split === split).length;

/** Sample pictures that a new project starts with, to learn from and to test with. */
export const PAPIER = samples('papier', 'train');
export const PMD = samples('pmd', 'train');
export const PMD_TESTS = samples('pmd', 'test');
export const TESTS = samples('papier', 'test') + PMD_TESTS;
/** "26 van 36": a score on the test pictures. */
export const TEST_SCORE = new RegExp(`^\\d+ van ${TESTS}$`);

/** A file as a picker gives it. */
export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A real JPEG, different for each number. */
export async function photo(number: number, name = `foto-${number}.jpg`): Promise<TestFile> {
  const source = number % 2 === 0 ? 'pmd_pet_0032.webp' : 'papier_newspaper_0012.webp';
  const [red, green, blue] = [1, 7, 13].map((step) => 0.7 + ((number * step) % 60) / 100);
  const buffer = await sharp(sample(source))
    .resize(320, 240, { fit: 'cover' })
    .linear([red!, green!, blue!], [number % 17, 0, 0])
    .jpeg({ quality: 82 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

export const photos = (count: number, from = 0) =>
  Promise.all(Array.from({ length: count }, (_, index) => photo(from + index)));

/** The Lab, ready for use. */
export async function openLab(page: Page): Promise<Locator> {
  await page.goto('/labo/');
  return ready(page);
}

export async function ready(page: Page): Promise<Locator> {
  const lab = page.getByRole('group', { name: 'Labo', exact: true });
  await expect(lab.getByRole('region', { name: 'Je project' })).toBeVisible();
  return lab;
}

export const step = (lab: Locator, name: string) =>
  lab.getByRole('navigation', { name: 'Stappen van het labo' }).getByRole('button', { name });

/** Trains on what is there and waits for the end. */
export async function train(lab: Locator): Promise<void> {
  await step(lab, 'Train').click();
  await lab.getByRole('button', { name: /^Train (de nieuwe laag|opnieuw)/ }).click();
  await expect(lab.getByRole('button', { name: 'Stop' })).toHaveCount(0, { timeout: 60_000 });
  await expect(lab.getByText(/^Klaar\. Rekentijd/)).toBeVisible();
}

/** Chooses something in the project's menu. */
export async function menu(lab: Locator, item: string): Promise<void> {
  await lab.getByRole('button', { name: 'Project', exact: true }).click();
  await lab.getByRole('button', { name: item }).click();
}

/** Gives a file to the menu's import. */
export async function importFile(lab: Locator, file: TestFile | string): Promise<void> {
  await lab.getByRole('button', { name: 'Project', exact: true }).click();
  await lab.getByLabel('Open een bestand of zip').setInputFiles(file);
}

/** The bin of a category, whatever its number of pictures. */
export const bin = (lab: Locator, name: string) => lab.getByRole('region', { name: new RegExp(`^${name}: `) });

export const count = (lab: Locator, name: string, pictures: number) =>
  expect(
    lab.getByRole('region', { name: `${name}: ${pictures === 1 ? '1 foto' : `${pictures} foto’s`}`, exact: true }),
  ).toBeVisible();

export const add = (lab: Locator, files: string | string[] | TestFile[]) =>
  lab.getByLabel('Kies foto’s', { exact: true }).setInputFiles(files as string[]);

export const saved = (lab: Locator) => expect(lab.getByText('Alles is bewaard op dit toestel.')).toBeVisible();

/** Answers of the model on a picture, as text. */
export const answer = (lab: Locator) => lab.getByText(/^Het model zegt/);
