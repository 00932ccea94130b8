import { describe, expect, it } from 'vitest';
import type { ZipEntry } from './directory';
import { readFolders } from './folders';

const entries = (...names: string[]) =>
  names.map((name): ZipEntry => ({ name, size: 1, packedSize: 1, method: 0, crc: 0, offset: 0 }));
/** Names of the files per folder. */
const sorted = (...names: string[]) => {
  const { folders, loose } = readFolders(entries(...names));
  return {
    ...Object.fromEntries(folders.map(({ name, files }) => [name, files.map((file) => file.name)])),
    loose: loose.map(({ name }) => name),
  };
};

describe('readFolders', () => {
  it('takes a category of every folder, and files beside them apart', () => {
    expect(sorted('Papier/a.jpg', 'PMD/b.jpg', 'Papier/c.png', 'los.jpg')).toEqual({
      Papier: ['Papier/a.jpg', 'Papier/c.png'],
      PMD: ['PMD/b.jpg'],
      loose: ['los.jpg'],
    });
  });

  it('sees through one folder around everything, and through what computers add', () => {
    expect(
      sorted(
        'Afval/Papier/a.jpg',
        'Afval/PMD/b.jpg',
        'Afval/.DS_Store',
        '__MACOSX/Afval/._a.jpg',
        'Afval/PMD/Thumbs.db',
      ),
    ).toEqual({
      Papier: ['Afval/Papier/a.jpg'],
      PMD: ['Afval/PMD/b.jpg'],
      loose: [],
    });
  });

  it('takes a single folder of pictures as a category', () => {
    expect(sorted('Papier/a.jpg', 'Papier/b.jpg')).toEqual({ Papier: ['Papier/a.jpg', 'Papier/b.jpg'], loose: [] });
  });

  it('puts deeper folders with the first one, and folders that differ in case together', () => {
    expect(sorted('PMD/blik/a.jpg', 'pmd/b.jpg', 'Glas/c.jpg')).toEqual({
      PMD: ['PMD/blik/a.jpg', 'pmd/b.jpg'],
      Glas: ['Glas/c.jpg'],
      loose: [],
    });
  });

  it('takes pictures without any folder', () =>
    expect(sorted('a.jpg', 'b.jpg')).toEqual({ loose: ['a.jpg', 'b.jpg'] }));

  it('cuts a name that is too long for a category', () => {
    expect(Object.keys(sorted(`${'x'.repeat(60)}/a.jpg`, 'b/c.jpg'))[0]).toHaveLength(40);
  });

  it('refuses a zip without files and one with too many folders', () => {
    expect(() => readFolders(entries('.DS_Store'))).toThrow(expect.objectContaining({ code: 'no-pictures' }) as Error);
    const many = Array.from({ length: 13 }, (_, i) => `map${i}/a.jpg`);
    expect(() => readFolders(entries(...many))).toThrow(expect.objectContaining({ code: 'too-many-folders' }) as Error);
  });
});
