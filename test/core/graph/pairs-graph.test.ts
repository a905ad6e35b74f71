import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';

const pairsOf = (unitCount: number) =>
  fc.array(fc.record({ a: fc.nat(unitCount - 1), b: fc.nat(unitCount - 1), km: fc.nat(50) }), { maxLength: 60 });

describe('the neighbour graph of pairs', () => {
  it('has each pair in both directions, once, with its longest border, and no unit beside itself', () => {
    fc.assert(
      fc.property(pairsOf(12), (pairs) => {
        const graph = graphOfPairs(
          12,
          Int32Array.from(pairs, ({ a }) => a),
          Int32Array.from(pairs, ({ b }) => b),
          Float64Array.from(pairs, ({ km }) => km),
        );
        const expected = new Map<string, number>();
        for (const { a, b, km } of pairs) {
          if (a === b) continue;
          for (const key of [`${a}-${b}`, `${b}-${a}`]) expected.set(key, Math.max(expected.get(key) ?? 0, km));
        }
        const found = new Map<string, number>();
        for (let u = 0; u < 12; u++) {
          const neighbours = [...graph.neighbour.slice(graph.start[u], graph.start[u + 1])];
          expect(neighbours).toEqual([...neighbours].sort((v, w) => v - w));
          neighbours.forEach((v, i) => {
            found.set(`${u}-${v}`, graph.borderKm[(graph.start[u] ?? 0) + i] ?? -1);
          });
        }
        expect(graph.neighbour).toHaveLength(expected.size);
        expect(found).toEqual(expected);
      }),
    );
  });

  it('says which pair names a unit that is not there', () => {
    expect(() => graphOfPairs(3, Int32Array.of(0, 1), Int32Array.of(1, 3), Float64Array.of(0, 0))).toThrow(
      'Neighbour pair 2 names unit 1 or 3; units are 0 to 2.',
    );
  });
});
