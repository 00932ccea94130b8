import { expect, it } from 'vitest';
import { migrate, PROJECT_MIGRATIONS, type Migrations } from './migrate';
import { PROJECT_VERSION } from './types';

/** A made-up past: version 1 had no roles, version 2 called the pictures photos. */
const migrations: Migrations = {
  1: (old) => ({ ...old, photos: (old.photos as object[]).map((photo) => ({ ...photo, role: 'train' })) }),
  2: ({ photos, ...rest }) => ({ ...rest, pictures: photos }),
};

it('goes through every version in turn and leaves the old data alone', () => {
  const old = { version: 1, photos: [{ id: 'a' }] };
  expect(migrate(old, migrations, 3)).toEqual({
    kind: 'current',
    data: { version: 3, pictures: [{ id: 'a', role: 'train' }] },
  });
  expect(old).toEqual({ version: 1, photos: [{ id: 'a' }] });
});

it('starts halfway and leaves the current version as it is', () => {
  expect(migrate({ version: 2, photos: [] }, migrations, 3)).toMatchObject({ data: { version: 3, pictures: [] } });
  const current = { version: 3, pictures: [] };
  expect(migrate(current, migrations, 3)).toEqual({ kind: 'current', data: current });
});

it('tells newer data from data that was never ours', () => {
  expect(migrate({ version: 4 }, migrations, 3)).toEqual({ kind: 'too-new', version: 4 });
  for (const data of [null, 'x', [], {}, { version: '1' }, { version: 0 }, { version: 1.5 }, { version: NaN }]) {
    expect(migrate(data, migrations, 3)).toEqual({ kind: 'unknown' });
  }
  expect(migrate({ version: 1 }, {}, 2)).toEqual({ kind: 'unknown' });
});

it('has a migration from every older version of a project', () => {
  const older = Array.from({ length: PROJECT_VERSION - 1 }, (_, index) => String(index + 1));
  expect(Object.keys(PROJECT_MIGRATIONS)).toEqual(older);
});
