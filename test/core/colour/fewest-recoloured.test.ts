import { describe, expect, it } from 'vitest';
import { fewestRecoloured } from '../../../core/colour/fewest-recoloured.ts';
import { territoryAdjacency } from '../../../core/colour/territory-adjacency.ts';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';

const MANY = TERRITORY_PALETTE.length;

/** One in the middle that touches `around` others, which do not touch each other. */
function star(around: number) {
  const others = Int32Array.from({ length: around }, (_, i) => i + 1);
  const graph = graphOfPairs(around + 1, new Int32Array(around), others, new Float64Array(around));
  return territoryAdjacency(
    graph,
    Int32Array.from({ length: around + 1 }, (_, t) => t),
    around + 1,
  );
}

describe('the fewest colours changed', () => {
  it('lets go of the neighbours with the rarest colour where they have all of them', () => {
    // The middle clashes with two, so it is the one to change; colour 5 is the only one that one neighbour has alone.
    const twice = Array.from({ length: 2 * MANY }, (_, i) => i % MANY).filter((colour, i) => colour !== 5 || i < MANY);
    const colours = Int32Array.of(0, ...twice);
    const next = fewestRecoloured(star(twice.length), colours);
    expect(next[0]).toBe(5);
    const changed = [...next.keys()].filter((t) => next[t] !== colours[t]);
    expect(changed).toEqual([0, 1 + twice.indexOf(5)]);
    expect(next.slice(1)).not.toContain(5);
  });

  it('leaves a clash of two that both have to stay', () => {
    const colours = Int32Array.of(4, 4, 4);
    const next = fewestRecoloured(star(2), colours, (t) => t < 2);
    expect([next[0], next[1], next[2] === 4]).toEqual([4, 4, false]);
  });
});
