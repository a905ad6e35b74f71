import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeaveCheck } from '../../../core/balance/leave-check.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import { gridGraph } from './worlds.ts';

const graph = gridGraph(5, 5);

/** Parts of the units of one territory without one of its units. */
function partsWithout(assignment: Int32Array, unit: number): number {
  const without = assignment.slice();
  without[unit] = -1;
  const parts = connectedParts(graph, without);
  return [...parts.first].filter((first) => without[first] === assignment[unit]).length;
}

describe('the check whether a unit may leave its territory', () => {
  it('refuses exactly the moves that cut', () => {
    const digits = fc.array(fc.nat(1), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(digits, (drawn) => {
        const assignment = Int32Array.from(drawn);
        const mayLeave = createLeaveCheck(graph, assignment);
        for (let unit = 0; unit < 25; unit++) {
          const before = [...connectedParts(graph, assignment).first].filter(
            (first) => assignment[first] === assignment[unit],
          ).length;
          expect({ unit, may: mayLeave(unit) }).toEqual({ unit, may: partsWithout(assignment, unit) <= before });
        }
      }),
    );
  });

  it('sees a ring closed far away as cut when its short way is too long to prove', () => {
    // A ring of 2,000 units: taking one out leaves it in one piece, but only a walk all around could prove it.
    const ring = gridGraph(1000, 2);
    const inside = new Int32Array(2000);
    expect(createLeaveCheck(ring, inside)(0)).toBe(true);
    for (let u = 1; u < 999; u++) if (u % 2 === 1) inside[u] = 0;
    expect(createLeaveCheck(ring, inside)(500)).toBe(true);
  });
});
