import { describe, expect, it } from 'vitest';
import { fileFetch, KLEIN_FOLDER } from '../testing';
import { downloadBackbone } from './download';
import { parseDescription } from './description';

/** Disk, with one file replaced by something else. */
const withFile = (name: string, answer: () => Response | Promise<Response>): typeof fetch => {
  return (input, init) => (String(input).endsWith(name) ? Promise.resolve(answer()) : fileFetch(input, init));
};

const attempt = (fetch: typeof globalThis.fetch) => downloadBackbone(KLEIN_FOLDER, { fetch });
const WEIGHTS = 'group1-shard1of1.bin';

describe('downloadBackbone', () => {
  it('reads and checks the embedded backbone, with progress in bytes to the end', async () => {
    const progress: number[] = [];
    let total = 0;
    const { description, weights } = await downloadBackbone(KLEIN_FOLDER, {
      fetch: fileFetch,
      onProgress: (step) => {
        progress.push(step.loaded);
        total = step.total;
      },
    });
    expect(weights.byteLength).toBe(description.weights[0]!.bytes);
    expect(total).toBe(description.model.bytes + weights.byteLength);
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(total);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  it('notices one changed byte', async () => {
    const altered = withFile(WEIGHTS, async () => {
      const bytes = new Uint8Array(await (await fileFetch(KLEIN_FOLDER + WEIGHTS)).arrayBuffer());
      bytes[1000]! ^= 1;
      return new Response(bytes);
    });
    await expect(attempt(altered)).rejects.toMatchObject({
      name: 'EngineError',
      code: 'weights-altered',
      subject: WEIGHTS,
    });
  });

  it('notices a changed graph', async () => {
    await expect(attempt(withFile('model.json', () => new Response('{}')))).rejects.toMatchObject({
      code: 'weights-altered',
      subject: 'model.json',
    });
  });

  it.each(['backbone.json', 'model.json', WEIGHTS])('says that %s is missing', async (name) => {
    const missing = withFile(name, () => new Response(null, { status: 404 }));
    await expect(attempt(missing)).rejects.toMatchObject({ code: 'weights-missing', subject: name });
  });

  it('says that there is no network', async () => {
    const offline = withFile(WEIGHTS, () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(attempt(offline)).rejects.toMatchObject({ code: 'offline' });
  });

  it('does not take an HTML page for a description', async () => {
    await expect(attempt(withFile('backbone.json', () => new Response('<html>')))).rejects.toMatchObject({
      code: 'weights-altered',
    });
  });

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort();
    const aborting: typeof fetch = (_, init) => Promise.reject(init?.signal?.reason ?? new Error('no signal'));
    await expect(downloadBackbone(KLEIN_FOLDER, { fetch: aborting, signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('parseDescription', () => {
  it('names the field that is wrong', async () => {
    const good = await (await fileFetch(`${KLEIN_FOLDER}backbone.json`)).json();
    expect(parseDescription(good)).toEqual(good);
    expect(() => parseDescription({ ...good, parameters: '436809' })).toThrow('"parameters"');
    expect(() => parseDescription({ ...good, weights: [{ ...good.weights[0], sha256: 'abc' }] })).toThrow('"weights"');
    expect(() => parseDescription(null)).toThrow('whole file');
  });
});
