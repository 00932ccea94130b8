import { cancelled, EngineError } from '../errors';
import type { LoadProgress } from '../types';
import { parseDescription, type BackboneDescription, type BackboneFile } from './description';
import { digest } from '../digest';

/** The backbone's files, all checked. */
export interface DownloadedBackbone {
  description: BackboneDescription;
  /** Parsed model.json. */
  model: unknown;
  /** Content of the weight files, one after the other. */
  weights: ArrayBuffer;
}

export interface DownloadOptions {
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
  /** Only for tests in Node, where files are read from disk. */
  fetch?: typeof globalThis.fetch;
}

/**
 * Downloads a backbone and checks each file against the digests of backbone.json.
 *
 * @param folderUrl absolute URL of the folder, ending in "/"
 * @throws EngineError `weights-missing` (not on the server), `weights-altered` (not what was published), `offline`
 */
export async function downloadBackbone(folderUrl: string, options: DownloadOptions = {}): Promise<DownloadedBackbone> {
  const fetchBytes = (path: string, onBytes?: (count: number) => void) => download(folderUrl, path, options, onBytes);
  const description = parseDescription(parseJson(await fetchBytes('backbone.json'), 'backbone.json'));
  const files = [description.model, ...description.weights];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const report = (count: number) => options.onProgress?.({ loaded: (loaded += count), total });
  report(0);
  const [model, ...weights] = await Promise.all(
    files.map(async (file) => checked(file, await fetchBytes(file.path, report))),
  );
  return { description, model: parseJson(model!, description.model.path), weights: join(weights) };
}

async function download(
  folderUrl: string,
  path: string,
  { signal, fetch = globalThis.fetch }: DownloadOptions,
  onBytes?: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(path, folderUrl).href;
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (!response.ok) {
      throw new EngineError('weights-missing', `Expected ${url} on the server, found status ${response.status}.`, path);
    }
    return await readAll(response, onBytes);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    if (signal?.aborted) throw cancelled();
    throw new EngineError('offline', `Could not fetch ${url}: ${String(error)}. Is the network there?`, path);
  }
}

async function readAll(response: Response, onBytes?: (count: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(join(parts));
    parts.push(value);
    onBytes?.(value.length);
  }
}

function join(parts: Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

async function checked(
  { path, bytes, sha256: expected }: BackboneFile,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const found = await digest(content);
  if (found !== expected) {
    throw new EngineError(
      'weights-altered',
      `${path}: expected ${bytes} bytes with SHA-256 ${expected}, found ${content.length} bytes with ${found}. Publish the file again.`,
      path,
    );
  }
  return content;
}

function parseJson(content: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new EngineError('weights-altered', `${path}: expected JSON, found something else.`, path);
  }
}
