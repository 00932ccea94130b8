import type { NotebookLanguage } from '@core/notebook/types';
import { hasSimd } from '@core/simd';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { downloadBackbone } from '../backbone/download';
import { decodePicture, pageSurface } from '../decode';
import { EngineError } from '../errors';
import kernelUrl from './kernel.ts?worker&url';
import type { KernelBoot, KernelPicture } from './protocol';

/** What to fetch for a kernel, as the page was built with it. */
export interface SupplyList {
  language: NotebookLanguage;
  modelUrl: string;
  typeNamesUrl: string;
  pictures: (Omit<KernelPicture, 'pixels'> & { url: string })[];
  /** Pyodide's files by name; empty for JavaScript. */
  python: { name: string; url: string; bytes: number }[];
  /** Bytes of everything together, not compressed. */
  bytes: number;
}

export interface Supplies {
  boot: KernelBoot;
  code: string;
}

async function fetchBytes(url: string, onBytes: (count: number) => void): Promise<ArrayBuffer> {
  const failed = (why: string) => new EngineError('offline', `Could not fetch ${url}: ${why}.`, url);
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw failed(String(error));
  }
  if (!response.ok) throw failed(`status ${response.status}`);
  if (!response.body) return response.arrayBuffer();
  const [counted, kept] = response.body.tee();
  const whole = new Response(kept).arrayBuffer();
  const reader = counted.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) onBytes(part.value.length);
  return whole;
}

/** Runs the tasks a few at a time, in order. */
async function inLanes<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/**
 * Fetches all that a kernel needs, and decodes the pictures: the kernel can fetch nothing and decodes nothing.
 *
 * @param onProgress bytes so far, of `list.bytes`
 * @throws EngineError `offline`, `weights-missing`, `weights-altered`
 */
export async function fetchSupplies(list: SupplyList, onProgress: (loaded: number) => void): Promise<Supplies> {
  let loaded = 0;
  const count = (bytes: number) => onProgress((loaded += bytes));
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  const simd = hasSimd();
  const surface = pageSurface();
  let before = 0;
  const [code, engine, names, backbone, python, pictures] = await Promise.all([
    fetchBytes(absolute(new URL(kernelUrl, import.meta.url).href), count),
    fetchBytes(new URL(simd ? simdWasm : plainWasm, import.meta.url).href, count),
    fetchBytes(absolute(list.typeNamesUrl), count),
    downloadBackbone(absolute(list.modelUrl), {
      onProgress: ({ loaded: now }) => {
        count(now - before);
        before = now;
      },
    }),
    inLanes(list.python, 3, async ({ name, url }) => [name, await fetchBytes(absolute(url), count)] as const),
    inLanes(list.pictures, 6, async ({ url, ...rest }) => {
      const bytes = await fetchBytes(absolute(url), count);
      return { ...rest, pixels: await decodePicture(new Blob([bytes]), url, surface) };
    }),
  ]);
  const text = new TextDecoder();
  const files: Record<string, ArrayBuffer> = { ...Object.fromEntries(python), 'engine.wasm': engine };
  // Only a mark: which of the two builds of the engine this is.
  if (simd) files['simd'] = new ArrayBuffer(0);
  const typeNames = JSON.parse(text.decode(names)) as string[];
  return { code: text.decode(code), boot: { language: list.language, backbone, typeNames, pictures, own: [], files } };
}
