import { rowOfKey } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { NeighbourTable } from '../model/unit.ts';

/** Two rows of the unit table, the lower first. */
export type RowPair = readonly [number, number];

/** Who is a neighbour of whom: what the units came with, and what the planner says of it. */
export interface PlannedNeighbours {
  /** The pairs of the units without the links taken away; null for points, whose graph is the triangulation. */
  readonly pairs: NeighbourTable | null;
  /** Links by hand; none that is among the pairs. */
  readonly added: readonly RowPair[];
  /** Pairs that are not to be linked, not even to reach a separate part. */
  readonly apart: readonly RowPair[];
}

/** What a list says of neighbours that nobody has looked at yet. */
export function givenNeighbours(pairs: NeighbourTable | null): PlannedNeighbours {
  return { pairs, added: [], apart: [] };
}

/**
 * The neighbours of a plan: the stored pairs with the planner's links applied. A shared border stays whatever a link
 * says. Every graph of a plan is made from this (unit-graph.ts), so that a balance, the check for loose parts, the
 * summary and the map agree.
 */
export function plannedNeighbours({
  units,
  neighbours,
  links,
}: Pick<Plan, 'units' | 'neighbours' | 'links'>): PlannedNeighbours {
  if (links.length === 0) return givenNeighbours(neighbours);
  const pairsWith = (linked: boolean) =>
    links
      .filter((link) => link.linked === linked)
      .map(({ a, b }): RowPair => [rowOfKey(units.keys, a), rowOfKey(units.keys, b)]);
  const apart = pairsWith(false);
  const wanted = pairsWith(true);
  const key = (a: number, b: number) => a * units.count + b;
  const apartKeys = new Set(apart.map(([a, b]) => key(a, b)));
  const pairs = neighbours && without(neighbours, (a, b) => apartKeys.has(key(a, b)));
  const wantedKeys = new Set(wanted.map(([a, b]) => key(a, b)));
  pairs?.a.forEach((a, i) => {
    wantedKeys.delete(key(a, pairs.b[i] as number));
  });
  return { pairs, added: wanted.filter(([a, b]) => wantedKeys.has(key(a, b))), apart };
}

/** The pairs without the links that are taken away. */
function without({ a, b, sharedKm, link }: NeighbourTable, isApart: (a: number, b: number) => boolean): NeighbourTable {
  const kept = Int32Array.from(a.keys()).filter((i) => link[i] !== 1 || !isApart(a[i] as number, b[i] as number));
  return {
    a: kept.map((i) => a[i] as number),
    b: kept.map((i) => b[i] as number),
    sharedKm: Float64Array.from(kept, (i) => sharedKm[i] as number),
    link: Uint8Array.from(kept, (i) => link[i] as number),
  };
}
