import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOfRanges, rangesOf } from '../../../core/model/key-ranges.ts';

it('ranges are the keys in short', () => {
  expect(rangesOf([7, 3, 4, 5, 3])).toEqual([3, 3, 7, 1]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (keys) => {
      const rising = [...new Set(keys)].sort((a, b) => a - b);
      expect([...keysOfRanges(rangesOf(keys) ?? [])]).toEqual(rising);
    }),
  );
});

it('keys in too many pieces are not kept', () => {
  expect(rangesOf(Array.from({ length: 60_000 }, (_, i) => 2 * i))).toBe(null);
  expect(rangesOf(Array.from({ length: 600_000 }, (_, i) => i))).toEqual([0, 600_000]);
});
