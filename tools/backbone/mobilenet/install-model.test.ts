import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DIGESTS, folderWith, modelFiles, pictureFiles, tar } from './fixture';
import { installMobilenet } from './install-model.mjs';

let pictures: string[];
let target: string;
let cache: string;
let said: string[];
let servers: Server[];

beforeAll(async () => void (pictures = await pictureFiles()));
beforeEach(() => {
  target = join(folderWith(), 'mobilenet');
  cache = join(folderWith(), 'cache');
  said = [];
  servers = [];
});
afterEach(() => servers.forEach((server) => (server.closeAllConnections(), server.close())));

const install = (...sources: string[]) =>
  installMobilenet({
    sources,
    target,
    digests: DIGESTS,
    pictures,
    cache,
    silence: 300,
    say: (line) => said.push(line),
  });

/** Address of a server that answers like this. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Content of a request's file; undefined when there is none. */
const fileOf = (files: Map<string, Buffer>, url: string | undefined) =>
  files.get(new URL(url!, 'http://site').pathname.slice(1));

const weights = () =>
  Buffer.concat(
    readdirSync(target)
      .filter((name) => name.endsWith('.bin'))
      .sort()
      .map((name) => readFileSync(join(target, name))),
  );

describe('installing from a folder', () => {
  it('stores the layers as float16 in files of at most 256 KiB, and says how close that is', async () => {
    await install(folderWith(modelFiles()));
    const { weightsManifest } = JSON.parse(readFileSync(join(target, 'model.json'), 'utf8'));
    const [{ paths, weights: specs }] = weightsManifest;
    expect(specs.map((spec: { quantization?: object }) => spec.quantization ?? null)).toEqual([
      { dtype: 'float16' },
      { dtype: 'float16' },
      null,
      null,
    ]);
    expect(paths.length).toBeGreaterThan(1);
    expect(weights()).toHaveLength((3 * 140 + 140 * 1001) * 2 + 4 + 8);
    for (const path of paths) expect(readFileSync(join(target, path)).length).toBeLessThanOrEqual(256 * 1024);
    expect(said.at(-1)).toMatch(/on 2 pictures the cosine with float32 is at least (1\.0|0\.999)\d* \(embedding\)/);
    expect(readFileSync(join(target, 'NOTICE.txt'), 'utf8')).toContain('Apache License 2.0');
  });

  it('takes the tensors in any order, and from any number of files', async () => {
    await install(folderWith(modelFiles((tensors) => tensors.reverse(), 3)));
    expect(said.join('\n')).toContain('All 4 tensors are the published ones.');
  });

  it('refuses a changed tensor by name and leaves what was installed as it is', async () => {
    await install(folderWith(modelFiles()));
    const before = weights();
    const changed = modelFiles((tensors) => {
      tensors[1]!.bytes[1000]! ^= 1;
      return tensors;
    });
    await expect(install(folderWith(changed))).rejects.toThrow('last/weights has another content');
    expect(weights().equals(before)).toBe(true);
  });

  it('refuses a missing tensor, cut-off weights, another kind of model and no model, each by name', async () => {
    const missing = modelFiles((tensors) => tensors.slice(1));
    await expect(install(folderWith(missing))).rejects.toThrow('first/weights is missing');
    const cut = modelFiles();
    cut.set('group1-shard1of1.bin', cut.get('group1-shard1of1.bin')!.subarray(0, 5000));
    await expect(install(folderWith(cut))).rejects.toThrow(/expected \d+ bytes of weights, found 5000/);
    const layers = new Map([['model.json', Buffer.from('{"modelTopology":{},"weightsManifest":[]}')]]);
    await expect(install(folderWith(layers))).rejects.toThrow('A layers model does not work');
    await expect(install(folderWith())).rejects.toThrow('found no such file');
    await expect(install('/no/such/folder')).rejects.toThrow('found no /no/such/folder');
    expect(existsSync(target)).toBe(false);
  });
});

describe('installing from an archive', () => {
  it('reads a tar.gz file, and says when it is cut off', async () => {
    const packed = gzipSync(tar(modelFiles()));
    const file = join(folderWith(new Map([['archive.tar.gz', packed]])), 'archive.tar.gz');
    await install(file);
    expect(existsSync(join(target, 'model.json'))).toBe(true);
    writeFileSync(file, packed.subarray(0, packed.length - 100));
    await expect(install(file)).rejects.toThrow('Expected a whole tar.gz archive');
  });
});

describe('installing from an address', () => {
  it('reads a folder on a server, with the same search part for every file', async () => {
    const files = modelFiles();
    const asked: string[] = [];
    const address = await serve((request, response) => {
      asked.push(request.url!);
      response.end(fileOf(files, request.url));
    });
    await install(`${address}model.json?tfjs-format=file`);
    expect(asked).toEqual(['/model.json?tfjs-format=file', '/group1-shard1of1.bin?tfjs-format=file']);
  });

  it('reads an archive from a server', async () => {
    const packed = gzipSync(tar(modelFiles()));
    await install(`${await serve((_, response) => response.end(packed))}download`);
    expect(existsSync(join(target, 'model.json'))).toBe(true);
  });

  it('gives up on a server that says nothing, and takes the next one', async () => {
    const files = modelFiles();
    const silent = await serve(() => undefined);
    const good = await serve((request, response) => response.end(fileOf(files, request.url)));
    const started = performance.now();
    await install(silent, good);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(said.join('\n')).toMatch(/Not from there: http.*nothing came for 0\.3 s/);
    expect(existsSync(join(target, 'model.json'))).toBe(true);
  });

  it('goes on where a broken download stopped', async () => {
    const files = modelFiles();
    const ranges: (string | undefined)[] = [];
    let broken = true;
    const address = await serve((request, response) => {
      const content = fileOf(files, request.url)!;
      if (request.url === '/model.json') return void response.end(content);
      ranges.push(request.headers.range);
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(from ? 206 : 200, { 'content-length': content.length - from });
      if (!broken) return void response.end(content.subarray(from));
      response.write(content.subarray(0, 400_000), () => setTimeout(() => response.destroy(), 50));
    });
    await expect(install(address)).rejects.toThrow('not installed');
    broken = false;
    await install(address);
    expect(ranges).toHaveLength(2);
    expect(Number(/\d+/.exec(ranges[1]!)![0])).toBeGreaterThan(0);
    expect(existsSync(join(target, 'model.json'))).toBe(true);
  });

  it('does not keep a wrong answer: after a page instead of the model, the next try asks again', async () => {
    const files = modelFiles();
    let wrong = true;
    const address = await serve((request, response) => response.end(wrong ? '<html>' : fileOf(files, request.url)));
    await expect(install(address)).rejects.toThrow('expected JSON');
    wrong = false;
    await install(address);
    expect(existsSync(join(target, 'model.json'))).toBe(true);
  });

  it('names every address and what came of it, and what to do', async () => {
    const gone = await serve((_, response) => response.writeHead(404).end());
    const error = await install(gone, 'http://127.0.0.1:1/').catch((reason: Error) => reason);
    expect(String(error)).toContain(`${gone}model.json: the server answered 404`);
    expect(String(error)).toContain('http://127.0.0.1:1/model.json: ');
    expect(String(error)).toContain('npm run backbone -- --from');
  });
});
