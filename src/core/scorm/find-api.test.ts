import { describe, expect, it } from 'vitest';
import { findApi, type ApiWindow } from './find-api';

const api = { LMSInitialize: () => 'true' };
/** A top window: its parent is itself, as in a browser. */
function topWindow(more: object = {}): ApiWindow {
  const window = { ...more } as { parent?: ApiWindow } & ApiWindow;
  (window as { parent: ApiWindow }).parent = window;
  return window;
}
const inside = (parent: ApiWindow, more: object = {}): ApiWindow => ({ parent, ...more });

describe('findApi', () => {
  it('finds it here, or parents up', () => {
    expect(findApi(topWindow({ API: api }))).toBe(api);
    expect(findApi(inside(inside(topWindow({ API: api }))))).toBe(api);
  });

  it('finds it in the window that opened this one, and in that one’s parents', () => {
    const platform = topWindow({ API: api });
    expect(findApi(topWindow({ opener: platform }))).toBe(api);
    expect(findApi(inside(topWindow({ opener: inside(platform) })))).toBe(api);
  });

  it('looks past a window that may not be read', () => {
    const closed = inside(topWindow({ API: api }));
    Object.defineProperty(closed, 'API', {
      get: () => {
        throw new Error('another origin');
      },
    });
    expect(findApi(inside(closed))).toBe(api);
  });

  it('gives null without one, for what is no API, and in a ring of windows', () => {
    expect(findApi(topWindow())).toBeNull();
    expect(findApi(topWindow({ API: 'x' }))).toBeNull();
    const a: { parent?: ApiWindow } = {};
    const b = { parent: a as ApiWindow };
    a.parent = b;
    expect(findApi(a as ApiWindow)).toBeNull();
  });
});
