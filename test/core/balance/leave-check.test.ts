import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeaveCheck } from '../../../core/balance/contiguity/leave-check.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
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

  it('refuses what it cannot prove within its bound: a gap in a very long ring', () => {
    const ring = (units: number) => {
      const a = Int32Array.from({ length: units }, (_, u) => u);
      return graphOfPairs(
        units,
        a,
        a.map((u) => (u + 1) % units),
        new Float64Array(units),
      );
    };
    expect(createLeaveCheck(ring(90), new Int32Array(90))(0)).toBe(true);
    expect(createLeaveCheck(ring(3000), new Int32Array(3000))(0)).toBe(false);
  });
});
