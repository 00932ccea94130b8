import { describe, expect, it } from 'vitest';
import { keepList, keepSame } from './keep-same';

const scene = {
  nodes: [
    { x: 1, label: { lines: ['doos'] } as object | null },
    { x: 2, label: null },
    { x: 3, label: null },
  ],
  frozen: null as object | null,
  brace: { opacity: 0 },
};

describe('keepSame', () => {
  it('gives the previous object when all is equal, to any depth', () => {
    expect(keepSame(scene, structuredClone(scene))).toBe(scene);
  });

  it('keeps what is equal, and the order and number of the next', () => {
    const next = structuredClone(scene);
    next.nodes[1]!.x = 2.5;
    next.nodes.length = 2;
    const kept = keepSame(scene, next);
    expect(kept).toEqual(next);
    expect(kept.nodes[0]).toBe(scene.nodes[0]);
    expect(kept.nodes[1]).toBe(next.nodes[1]);
    expect(kept.brace).toBe(scene.brace);
  });

  it('notices a difference deep inside, a key that is gone, and something in the place of nothing', () => {
    const deep = structuredClone(scene);
    deep.nodes[0]!.label = { lines: ['zak'] };
    expect(keepSame(scene, deep)).toEqual(deep);
    expect(keepSame<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(keepSame<object>({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
    expect(keepSame<object>({ list: [{ a: 1, b: 2 }] }, { list: [{ a: 1 }] })).toEqual({ list: [{ a: 1 }] });
    expect(keepSame<object>({ a: null, b: [] }, { a: { x: 1 }, b: {} })).toEqual({ a: { x: 1 }, b: {} });
  });

  it('changes neither of the two', () => {
    const next = structuredClone(scene);
    next.nodes[1]!.x = 9;
    keepSame(scene, next);
    expect([scene.nodes[1]!.x, next.nodes[1]!.x]).toEqual([2, 9]);
    expect(next.nodes[0]).not.toBe(scene.nodes[0]);
  });
});

describe('keepList', () => {
  it('gives the previous list while its elements are equal, in the same order and number', () => {
    const list = [{ a: 1 }, { a: 2 }];
    expect(keepList(list, structuredClone(list))).toBe(list);
    expect(keepList(list, list.slice(0, 1))).toEqual([{ a: 1 }]);
    expect(keepList(list, [...list, { a: 3 }])).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(keepList(list, list.toReversed())).toEqual([{ a: 2 }, { a: 1 }]);
  });
});
