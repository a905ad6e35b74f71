import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teamSum } from '../../../core/edit/organisation/set-territory-reps.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import { evenShares, isWhole, roundedSum, sharesOf } from '../../../renderer/dialogs/team-members.ts';

const team = (...shares: number[]) => shares.map((share, i) => ({ rep: (i + 1) as RepKey, share }));

describe('shares of a team as they are typed', () => {
  it('are even for any number, and sum to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const even = evenShares(team(...new Array<number>(count).fill(0)));
        expect(roundedSum(even)).toBe(1);
        expect(teamSum(sharesOf(even))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('sum to the whole exactly where they do as far as they are shown', () => {
    expect(sharesOf(team(0.6, 0.4)).map(({ share }) => share)).toEqual([0.6, 0.4]);
    // A third that was shown and read again is 33.33 %.
    const thirds = team(0.3333, 0.3333, 0.3333);
    expect(isWhole(thirds)).toBe(true);
    expect(teamSum(sharesOf(thirds))).toBeCloseTo(1, 12);
    expect(isWhole(team(0.6, 0.399))).toBe(false);
    expect(roundedSum(team(0.6, 0.3))).toBe(0.9);
    expect(sharesOf(team(0.6, 0.3)).map(({ share }) => share)).toEqual([0.6, 0.3]);
  });
});
