import { describe, expect, it } from 'vitest';
import { type MoveReasons, REASON_KINDS } from '../../../electron/api/reasons-schemas.ts';
import { filteredMoves, moveOfUnit } from '../../../renderer/state/reasons-slice.ts';

const none = new Float64Array(3);
const moves: MoveReasons = {
  units: Int32Array.of(5, 2, 9),
  from: Int32Array.of(1, 1, 2),
  to: Int32Array.of(2, 3, 3),
  kind: Uint8Array.from([REASON_KINDS.indexOf('limit'), REASON_KINDS.indexOf('lock'), REASON_KINDS.indexOf('limit')]),
  measure: new Uint8Array(3),
  side: Uint8Array.of(1, 0, 2),
  fromBefore: none,
  fromAfter: none,
  toBefore: none,
  toAfter: none,
  centreBefore: none,
  centreAfter: none,
  homeBefore: none,
  homeAfter: none,
  handed: none,
};
const all = { from: null, to: null, kind: null, search: '' } as const;
const listed = (filter: Partial<Parameters<typeof filteredMoves>[1]>) => [
  ...filteredMoves(moves, { ...all, ...filter }, (unit) => `kern county ${unit}`),
];

describe('the reasons that are listed', () => {
  it('are those of the territories, the kind and the words that are asked for, in their order', () => {
    expect(listed({})).toEqual([0, 1, 2]);
    expect(listed({ from: 1 })).toEqual([0, 1]);
    expect(listed({ to: 3 })).toEqual([1, 2]);
    expect(listed({ kind: 'limit' })).toEqual([0, 2]);
    expect(listed({ from: 1, kind: 'limit' })).toEqual([0]);
    expect(listed({ search: ' KERN County 9' })).toEqual([2]);
  });

  it('are found by their unit', () => {
    expect([...moveOfUnit(moves, 10)]).toEqual([-1, -1, 1, -1, -1, 0, -1, -1, -1, 2]);
    expect(moveOfUnit(moves, 10)).toBe(moveOfUnit(moves, 10));
  });
});
