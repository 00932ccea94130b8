import { describe, expect, it } from 'vitest';
import { judgeBottle, judgeFew, type BottleTry } from '.';
import { describedPictures } from './fixture';

const pool = describedPictures();
const byId = (...ids: string[]) => ids.map((id) => pool.find((picture) => picture.id === id)!);
const share = (right: number, total = 20) => ({ right, total, share: right / total });

describe('judgeFew', () => {
  const varied = byId('papier_0_1', 'papier_1_1', 'papier_4_1', 'pmd_0_1', 'pmd_3_1', 'pmd_4_1');

  it('is met at the goal, and not one picture below', () => {
    expect(judgeFew(varied, share(14), share(14), 0.7)).toEqual({ met: true, notes: [] });
    expect(judgeFew(varied, share(13), share(20), 0.7)).toEqual({ met: false, notes: [] });
  });

  it('says when only this test went well', () => {
    expect(judgeFew(varied, share(16), share(12), 0.7).notes).toEqual(['only-this-test']);
    expect(judgeFew(varied, share(16), share(15), 0.7).notes).toEqual([]);
    expect(judgeFew(varied, share(16), null, 0.7)).toEqual({ met: true, notes: [] });
  });

  it('sees what is one-sided about the choice', () => {
    expect(judgeFew(byId('papier_0_1', 'papier_0_2', 'pmd_0_1', 'pmd_3_1'), share(0), null, 0.7).notes).toEqual([
      'same-object',
      'one-kind',
      'one-place',
    ]);
    expect(judgeFew(byId('papier_0_1', 'papier_2_1', 'pmd_0_1', 'pmd_3_1'), share(0), null, 0.7).notes).toContain(
      'one-place',
    );
  });

  it('is not met with more pictures than allowed', () => {
    const four = [...varied, ...byId('pmd_5_1')];
    expect(judgeFew(four, share(20), null, 0.7)).toEqual({ met: false, notes: ['too-many'] });
  });
});

describe('judgeBottle', () => {
  const target = byId('pmd_0_1')[0]!;
  const attempt = (change: Partial<BottleTry>): BottleTry => ({
    chosen: byId('papier_0_1', 'pmd_4_1'),
    target,
    answer: 'papier',
    others: share(12),
    ...change,
  });

  it('is met when the bottle goes wrong and the others do not', () => {
    expect(judgeBottle(attempt({}))).toEqual({ met: true, notes: [] });
  });

  it('does not count a model that always says the same', () => {
    expect(judgeBottle(attempt({ others: share(9) }))).toEqual({ met: false, notes: ['says-always'] });
  });

  it('says where to look when the model still knows better', () => {
    expect(judgeBottle(attempt({ answer: 'pmd' })).notes).toEqual(['not-yet']);
    expect(judgeBottle(attempt({ answer: 'pmd', chosen: byId('papier_1_1', 'pmd_1_1') })).notes).toEqual([
      'bottle-in-training',
      'look-around',
    ]);
  });
});
