import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { linksBetweenParts, withLinks } from '../../../core/graph/part-links.ts';
import { connectedParts } from '../../../core/graph/parts.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
const world = fc.array(point, { minLength: 2, maxLength: 16 }).chain((points) =>
  fc.record({
    points: fc.constant(points),
    pairs: fc.array(fc.tuple(fc.nat(points.length - 1), fc.nat(points.length - 1)), { maxLength: 12 }),
  }),
);

function read({ points, pairs }: { points: [number, number][]; pairs: [number, number][] }) {
  const graph = graphOfPairs(
    points.length,
    Int32Array.from(pairs, ([a]) => a),
    Int32Array.from(pairs, ([, b]) => b),
    new Float64Array(pairs.length).fill(1),
  );
  return { graph, x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
}

/** The length of a minimum spanning tree over the parts, by Prim's algorithm over all pairs of units. */
function shortestTree(part: Int32Array, x: Float64Array, y: Float64Array): number {
  const inside = new Set([part[0]]);
  const count = new Set(part).size;
  let length = 0;
  while (inside.size < count) {
    let best = Number.POSITIVE_INFINITY;
    let joined: number | undefined;
    for (let u = 0; u < part.length; u++) {
      for (let v = 0; v < part.length; v++) {
        if (!inside.has(part[u]) || inside.has(part[v])) continue;
        const km = Math.hypot((x[u] ?? 0) - (x[v] ?? 0), (y[u] ?? 0) - (y[v] ?? 0));
        if (km < best) [best, joined] = [km, part[v]];
      }
    }
    inside.add(joined);
    length += best;
  }
  return length;
}

describe('a graph with links', () => {
  it('is that of the pairs and the links together, what were neighbours with their border', () => {
    const links = fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 8 });
    fc.assert(
      fc.property(world, links, ({ points, pairs }, drawn) => {
        const { graph } = read({ points, pairs });
        const more = drawn.map(([a, b]): [number, number] => [a % points.length, b % points.length]);
        const linked = withLinks(graph, {
          a: Int32Array.from(more, ([a]) => a),
          b: Int32Array.from(more, ([, b]) => b),
          km: new Float64Array(more.length),
        });
        const all = [...pairs, ...more];
        const whole = graphOfPairs(
          points.length,
          Int32Array.from(all, ([a]) => a),
          Int32Array.from(all, ([, b]) => b),
          Float64Array.from(all, (_, i) => (i < pairs.length ? 1 : 0)),
        );
        expect(linked).toEqual(whole);
      }),
    );
  });
});

describe('links between separate parts', () => {
  it('join everything with the least total length', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const { graph, x, y } = read(drawn);
        const parts = connectedParts(graph);
        const links = linksBetweenParts(graph, x, y);
        expect(links.a).toHaveLength(parts.count - 1);
        expect(connectedParts(withLinks(graph, links)).count).toBe(1);
        const length = links.km.reduce((sum, km) => sum + km, 0);
        expect(length).toBeCloseTo(shortestTree(parts.part, x, y), 9);
      }),
    );
  });

  it('link a unit without a neighbour to its nearest unit', () => {
    const { graph, x, y } = read({
      points: [
        [0, 0],
        [1, 0],
        [9, 0],
        [10, 0],
        [6, 0],
      ],
      pairs: [
        [0, 1],
        [2, 3],
      ],
    });
    const links = linksBetweenParts(graph, x, y);
    expect([...links.a].map((a, i) => [a, links.b[i], links.km[i]])).toContainEqual([2, 4, 3]);
  });

  it('keep the borders that were there, and are of unknown length themselves', () => {
    const graph = graphOfPairs(3, Int32Array.of(0), Int32Array.of(1), Float64Array.of(12));
    const linked = withLinks(graph, linksBetweenParts(graph, Float64Array.of(0, 1, 5), new Float64Array(3)));
    expect([...linked.neighbour]).toEqual([1, 0, 2, 1]);
    expect([...linked.borderKm]).toEqual([12, 12, 0, 0]);
  });
});
