import { describe, expect, it } from 'vitest';
import { withSizes } from './sizes.mjs';

describe('sizes that a page states', () => {
  const place = (name: string, text: string) => `<span data-size="${name}">${text}</span>`;

  it('are those of the build, in whole megabytes, never less', () => {
    const html = `Samen ${place('core', '… MB')}, later ${place('later', '… MB')}.`;
    expect(withSizes(html, { core: 10_200_000, later: 12_000_000 })).toBe(
      `Samen ${place('core', '11 MB')}, later ${place('later', '12 MB')}.`,
    );
  });

  it('are all there, and no others', () => {
    expect(() => withSizes(place('core', ''), { core: 1, later: 1 })).toThrow('later');
    expect(() => withSizes(place('rest', ''), { core: 1 })).toThrow('rest');
  });
});
