import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import sharp from 'sharp';
import { sample } from './lab';

const SOURCES = ['pmd_pet_0032.webp', 'papier_newspaper_0012.webp'];

/**
 * Writes pictures that all differ, made from two samples by another cut, hue and lightness.
 *
 * @param first number of the first; none is ever made twice
 * @returns their paths
 */
export async function variants(folder: string, first: number, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const sources = SOURCES.map((name) => readFileSync(sample(name)));
  const one = async (number: number): Promise<string> => {
    const path = join(folder, `soak-${number}.jpg`);
    const bytes = await sharp(sources[number % 2])
      .resize(260, 200, { fit: 'cover' })
      .extract({ left: number % 30, top: Math.floor(number / 30) % 30, width: 224, height: 168 })
      .modulate({ hue: (number * 7) % 360, brightness: 0.8 + (number % 41) / 100 })
      .jpeg({ quality: 80 })
      .toBuffer();
    writeFileSync(path, bytes);
    return path;
  };
  return Promise.all(Array.from({ length: count }, (_, index) => one(first + index)));
}

/** What a page takes up. */
export interface Weight {
  /** Megabytes of the page's memory after collecting garbage: objects, typed arrays, elements. */
  heap: number;
  listeners: number;
  nodes: number;
  workers: number;
}

/** Reads it, from the browser's own counters. */
export async function weigh(page: Page, session: CDPSession): Promise<Weight> {
  // Twice: what a first collection lets go of can hold on to more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  // Typed arrays and what the page itself holds are not in the first.
  const bytes = heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)!.value;
  return {
    heap: Math.round(bytes / 1e4) / 100,
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    workers: page.workers().length,
  };
}

/** The engine's own count of tensors, as the Lab's menu says it. */
export async function tensorsOf(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  const text = await page.getByText(/geheugen \(\d+ tensors\)/).textContent();
  await page.keyboard.press('Escape');
  return Number(/\((\d+) tensors/.exec(text!)![1]);
}
