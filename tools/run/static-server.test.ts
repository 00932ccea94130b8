import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenOnFreePort, siteServer } from './static-server.mjs';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'dist', 'les', '_astro'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), 'start');
  writeFileSync(join(folder, 'dist', '404.html'), 'niet gevonden');
  writeFileSync(join(folder, 'dist', 'les', 'index.html'), 'les');
  writeFileSync(join(folder, 'dist', 'model.bin'), Buffer.from([1, 2, 3]));
  writeFileSync(join(folder, 'dist', 'code.wasm'), 'x'.repeat(5000));
  server = siteServer({ folder: join(folder, 'dist'), base: '/x/', brotli: true });
  port = await listenOnFreePort(server, 20_000 + Math.floor(Math.random() * 20_000), 100);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written: `fetch` would clean it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('the static server', () => {
  it('serves pages, and files with their types', async () => {
    expect(await ask('/x/')).toMatchObject({ status: 200, body: 'start' });
    expect(await ask('/x/les/?a=1')).toMatchObject({ status: 200, body: 'les' });
    expect((await ask('/x/model.bin')).headers['content-type']).toBe('application/octet-stream');
    expect((await ask('/x/code.wasm')).headers['content-type']).toBe('application/wasm');
  });

  it('sends a folder without its slash to the one with it', async () => {
    expect(await ask('/x/les?a=1')).toMatchObject({ status: 301, headers: { location: '/x/les/?a=1' } });
    expect(await ask('/x')).toMatchObject({ status: 301, headers: { location: '/x/' } });
  });

  it('gives the page for what is not there, also outside its base', async () => {
    for (const path of ['/x/nee', '/x/nee/', '/x/model.bin/', '/x/les/_astro/', '/', '/les/', '/xx/']) {
      expect(await ask(path), path).toMatchObject({ status: 404, body: 'niet gevonden' });
    }
  });

  it('gives nothing from outside its folder', async () => {
    const paths = [
      '../secret.txt',
      '%2e%2e/secret.txt',
      '..%2fsecret.txt',
      '../dist-secret.txt',
      'les/..%2f..%2fsecret.txt',
    ];
    for (const path of [...paths, '..%5csecret.txt', '%2e%2e%2fdist-secret.txt', 'index.html%00.txt']) {
      const { status, body } = await ask(`/x/${path}`);
      expect(status, path).toBe(404);
      expect(body, path).not.toContain('secret');
    }
    expect((await ask('/x/%zz')).status).toBe(400);
    expect((await ask('/x/', {}, 'POST')).status).toBe(405);
  });

  it('answers 304 to a visitor who has the file', async () => {
    const first = await ask('/x/model.bin');
    const again = await ask('/x/model.bin', { 'if-none-match': String(first.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('compresses for those who can read it', async () => {
    const packed = await ask('/x/code.wasm', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(Number(packed.headers['content-length'])).toBeLessThan(100);
    expect((await ask('/x/code.wasm')).headers['content-encoding']).toBeUndefined();
    expect((await ask('/x/model.bin', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it('takes the next port when one is in use, and says so when it may not', async () => {
    const other = siteServer({ folder });
    await expect(listenOnFreePort(other, port, 1)).rejects.toThrow(`Port ${port} is in use`);
    expect(await listenOnFreePort(other, port, 50)).toBeGreaterThan(port);
    other.close();
  });
});
