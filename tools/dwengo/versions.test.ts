import { describe, expect, it } from 'vitest';
import { lockedVersions, staleVersions, versionOf, withVersion, type Versions } from './versions';

const [a, b] = ['a'.repeat(16), 'b'.repeat(16)] as const;
const locked: Versions = { les: { version: 2, hash: a }, eiland: { version: 1, hash: a } };

describe('versions', () => {
  it('are in order when nothing changed, when the version went up with it, and for what is new', () => {
    const fine = [
      { hruid: 'les', version: 3, hash: b },
      { hruid: 'eiland', version: null, hash: a },
      { hruid: 'nieuw', version: 1, hash: b },
    ];
    expect(staleVersions(fine, locked)).toEqual([]);
    expect(fine.map((object) => versionOf(object, locked))).toEqual([3, 1, 1]);
  });

  it('are stale when content changed and the version did not', () => {
    const changed = [
      { hruid: 'les', version: 2, hash: b },
      { hruid: 'eiland', version: null, hash: b },
    ];
    expect(staleVersions(changed, locked)).toEqual([
      { hruid: 'les', from: 2, to: 3 },
      { hruid: 'eiland', from: 1, to: 2 },
    ]);
  });

  it('are locked as exported, and never forgotten', () => {
    expect(lockedVersions([{ hruid: 'les', version: 3, hash: b }], locked)).toEqual({
      eiland: { version: 1, hash: a },
      les: { version: 3, hash: b },
    });
  });

  it('go up in the source', () => {
    expect(withVersion('---\nhruid: x\nversion: 2\ntitle: "v"\n---\nversion: 9', 3)).toBe(
      '---\nhruid: x\nversion: 3\ntitle: "v"\n---\nversion: 9',
    );
    expect(() => withVersion('---\nhruid: x\n---\nversion: 2', 3)).toThrow(/version: N/);
  });
});
