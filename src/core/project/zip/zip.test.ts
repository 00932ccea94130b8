import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { crc32 as nodeCrc } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc';
import { readDirectory } from './directory';
import { bytesSource, blobSource } from './source';
import { unpack } from './unpack';
import { joinParts, writeZip } from './write';

const limits = { files: 100, total: 1_000_000 };
const text = strToU8('tekst '.repeat(500));
const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31) >> 3);

const zip = (files: Zippable) => new Uint8Array(zipSync(files));
const open = (bytes: Uint8Array<ArrayBuffer>, most = limits) => readDirectory(bytesSource(bytes), most);
const fails = (code: string) => expect.objectContaining({ name: 'ProjectFileError', code }) as Error;

/** Where a signature stands the first time. */
function find(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such signature');
}

/** A copy in which a number is overwritten, counted from the first central header. */
function altered(bytes: Uint8Array<ArrayBuffer>, at: number, value: number, size: 2 | 4, from = 0x02014b50) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const place = find(copy, from) + at;
  if (size === 2) view.setUint16(place, value, true);
  else view.setUint32(place, value, true);
  return copy;
}

it('computes CRC-32 as zlib does', () => {
  expect(crc32(noise)).toBe(nodeCrc(noise));
  expect(crc32(new Uint8Array(0))).toBe(0);
});

describe('reading', () => {
  it.each([
    ['deflated', 6],
    ['stored', 0],
  ] as const)('gives back what was %s', async (_, level) => {
    const bytes = zip({ 'map/a.txt': [text, { level }], 'b.bin': [noise, { level }], 'leeg/': new Uint8Array(0) });
    for (const source of [bytesSource(bytes), blobSource(new Blob([bytes]))]) {
      const entries = await readDirectory(source, limits);
      expect(entries.map(({ name, size }) => [name, size])).toEqual([
        ['map/a.txt', 3000],
        ['b.bin', 5000],
      ]);
      expect(await unpack(source, entries[0]!, 10_000)).toEqual(text);
      expect(await unpack(source, entries[1]!, 10_000)).toEqual(noise);
    }
  });

  it('finds the end behind a comment', async () => {
    const bytes = zip({ 'a.txt': text });
    const comment = strToU8('gemaakt op school');
    const commented = joinParts([bytes, comment]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, comment.length, true);
    expect(await open(commented)).toHaveLength(1);
  });

  it('reads names of Windows (CP850), of macOS (unmarked UTF-8, decomposed) and with backslashes', async () => {
    const rename = (bytes: Uint8Array<ArrayBuffer>, from: number, to: number[]) => {
      const at = find(bytes, 0x02014b50) + 46;
      bytes.set(to, at + from);
      return bytes;
    };
    expect((await open(rename(zip({ 'caf_/a.jpg': text }), 3, [0x82])))[0]!.name).toBe('café/a.jpg');
    expect((await open(zip({ 'cafe\u0301/a.jpg': text })))[0]!.name).toBe('caf\u00e9/a.jpg');
    expect((await open(zip({ 'glas\\a.jpg': text })))[0]!.name).toBe('glas/a.jpg');
  });
});

describe('refusing', () => {
  const good = zip({ 'a.txt': text });

  it.each([
    ['nothing', new Uint8Array(0), 'not-a-zip'],
    ['a text', strToU8('geen zip'), 'not-a-zip'],
    ['a zip cut off halfway', good.slice(0, good.length >> 1), 'truncated'],
    ['a zip without its last byte', good.slice(0, -1), 'truncated'],
    ['a path upwards', zip({ '../../a.txt': text }), 'unsafe-path'],
    ['a path upwards with backslashes', zip({ 'a\\..\\..\\b.txt': text }), 'unsafe-path'],
    ['an absolute path', zip({ '/etc/a.txt': text }), 'unsafe-path'],
    ['a drive', zip({ 'C:/a.txt': text }), 'unsafe-path'],
    ['a control character', zip({ 'a\0.txt': text }), 'unsafe-path'],
    ['encryption', altered(good, 8, 1, 2), 'zip-unsupported'],
    ['another way of packing', altered(good, 10, 14, 2), 'zip-unsupported'],
    ['zip64', altered(good, 16, 0xffffffff, 4, 0x06054b50), 'zip-unsupported'],
    [
      'a directory with more files than it holds',
      altered(altered(good, 8, 9, 2, 0x06054b50), 10, 9, 2, 0x06054b50),
      'corrupt',
    ],
    ['a name longer than the directory', altered(good, 28, 60_000, 2), 'corrupt'],
    ['a file of 4 GB', altered(good, 24, 0xfffffffe, 4), 'too-large'],
    ['two files of the same name', zip({ 'a/b.txt': text, 'a\\b.txt': text }), 'corrupt'],
  ])('%s', async (_, bytes, code) => {
    await expect(open(bytes)).rejects.toThrow(fails(code));
  });

  it('more files, or more bytes unpacked, than the limits', async () => {
    const bytes = zip({ 'a.txt': text, 'b.txt': text });
    await expect(open(bytes, { ...limits, files: 1 })).rejects.toThrow(fails('too-many-files'));
    await expect(open(bytes, { ...limits, total: 5999 })).rejects.toThrow(fails('too-large'));
    await expect(open(bytes, { ...limits, total: 6000 })).resolves.toHaveLength(2);
  });

  const unpackFirst = async (bytes: Uint8Array<ArrayBuffer>, most = 10_000) =>
    unpack(bytesSource(bytes), (await open(bytes))[0]!, most);

  it('a file over its limit, before unpacking it', async () => {
    await expect(unpackFirst(good, 2999)).rejects.toThrow(fails('file-too-large'));
  });

  it('a bomb that says it is small, without unpacking it whole', async () => {
    const bomb = zip({ 'a.txt': new Uint8Array(30_000_000) });
    await expect(unpackFirst(altered(bomb, 24, 100, 4), 100_000)).rejects.toThrow('more than the 100 bytes it says');
  });

  it.each([
    ['another checksum', altered(good, 16, 1, 4), 'corrupt'],
    ['a size that is not true', altered(good, 24, 3001, 4), 'corrupt'],
    ['contents that are no deflate', altered(good, 36, 0xffffffff, 4, 0x04034b50), 'corrupt'],
    ['a header elsewhere', altered(good, 42, 4, 4), 'corrupt'],
    ['a header past the end', altered(good, 42, 1_000_000, 4), 'truncated'],
    ['contents past the end', altered(good, 20, 9000, 4), 'truncated'],
  ])('%s', async (_, bytes, code) => {
    await expect(unpackFirst(bytes)).rejects.toThrow(fails(code));
  });
});

describe('writing', () => {
  async function* files() {
    yield { name: 'project.json', bytes: text };
    await Promise.resolve();
    yield { name: 'pictures/ë.jpg', bytes: noise };
  }

  it('makes a zip that others read, packing text and storing photos', async () => {
    const bytes = joinParts(await writeZip(files(), Date.UTC(2024, 0, 1)));
    expect(unzipSync(bytes)).toEqual({ 'project.json': text, 'pictures/ë.jpg': noise });
    const entries = await open(bytes);
    expect(entries.map(({ method }) => method)).toEqual([8, 0]);
    expect(entries[0]!.packedSize).toBeLessThan(100);
  });

  it('takes dates that a zip cannot hold', async () => {
    expect(unzipSync(joinParts(await writeZip([{ name: 'a.txt', bytes: text }], 0)))).toEqual({ 'a.txt': text });
  });
});

it('says so when a picked file cannot be read any more', async () => {
  const gone = {
    size: 100,
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
  };
  await expect(readDirectory(blobSource(gone as unknown as Blob), limits)).rejects.toThrow(fails('unreadable'));
});
