import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng';
import { nearest } from './nearest';

const rng = createRng(11);
const random = (id: string) => ({ id, embedding: Float32Array.from({ length: 256 }, () => rng.next() - 0.3) });
const candidates = Array.from({ length: 400 }, (_, i) => random(`foto-${i}`));
const query = random('vraag');

/** Another way to the same order: the distance between vectors scaled to length 1 is sqrt(2 - 2 cos). */
function byDistance(): string[] {
  const unit = (values: Float32Array) => {
    const length = Math.hypot(...values);
    return Array.from(values, (value) => value / length);
  };
  const from = unit(query.embedding);
  const distance = (values: Float32Array) => Math.hypot(...unit(values).map((value, j) => value - from[j]!));
  return candidates
    .map(({ id, embedding }) => ({ id, away: distance(embedding) }))
    .sort((a, b) => a.away - b.away)
    .map(({ id }) => id);
}

describe('nearest', () => {
  it('finds the five that are nearest by another way of computing', () => {
    const found = nearest(query, candidates);
    expect(found.map(({ id }) => id)).toEqual(byDistance().slice(0, 5));
    expect(found.map(({ similarity }) => similarity)).toEqual(
      found.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    );
  });

  it('ranks all when asked', () => expect(nearest(query, candidates, 400).map(({ id }) => id)).toEqual(byDistance()));

  it('looks at direction and not at length', () => {
    const [same, , opposite] = nearest({ id: 'q', embedding: [1, 2] }, [
      { id: 'tegen', embedding: [-1, -2] },
      { id: 'groot', embedding: [10, 20] },
      { id: 'nul', embedding: [0, 0] },
    ]);
    expect([same!.id, opposite!.id]).toEqual(['groot', 'tegen']);
    expect(same!.similarity).toBeCloseTo(1);
    expect(opposite!.similarity).toBeCloseTo(-1);
  });

  it('leaves the picture itself out and gives what there is', () => {
    expect(nearest(candidates[0]!, candidates.slice(0, 3))).toHaveLength(2);
    expect(nearest(query, [])).toEqual([]);
  });

  it('names a picture with features of another backbone', () => {
    expect(() => nearest(query, [{ id: 'fout', embedding: [1] }])).toThrow('"fout", found 1');
  });
});
