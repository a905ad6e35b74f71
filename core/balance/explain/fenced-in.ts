import type { Graph, ProblemMeasure } from '../problem.ts';
import type { Blocker, Locks } from '../solution.ts';
import { clearlyLess } from './clearly-less.ts';
import { type Held, locksOf } from './held.ts';
import { createReach } from './reach.ts';

/**
 * Finds territories that cannot get enough because units held by others fence them in, and those that have too much
 * because the others are fenced in. A territory in one piece has at most what it can reach around the units held by
 * others: with held units of its own, what hangs together with these, else the largest part of free units.
 */
export function createFences(
  graph: Graph,
  held: Held,
  { values, limits }: ProblemMeasure,
  assignment: Int32Array,
): (territory: number, tooMuch: boolean) => Blocker | null {
  if (held.to.every((t) => t === -1)) return () => null;
  const reach = createReach(graph, held);
  const { part, count, first } = reach.parts;
  const sums = new Float64Array(count);
  let whole = 0;
  for (let u = 0; u < part.length; u++) {
    const p = part[u] as number;
    sums[p] = (sums[p] as number) + (values[u] as number);
    whole += values[u] as number;
  }
  const isFree = (p: number) => held.to[first[p] as number] === -1;
  let largest = -1;
  for (let p = 0; p < count; p++) {
    if (isFree(p) && (largest === -1 || (sums[p] as number) > (sums[largest] as number))) largest = p;
  }
  const most = new Float64Array(limits.length);
  const inside = limits.map((_, t): ReadonlySet<number> => {
    const groups = reach.groups(t);
    // Held on both sides of a fence it is in pieces already, and has what is on both sides.
    const parts = new Set(groups.length > 0 ? groups.flatMap((group) => [...group]) : largest === -1 ? [] : [largest]);
    for (const p of parts) most[t] = (most[t] as number) + (sums[p] as number);
    return groups.length > 0 ? parts : new Set([part[assignment.indexOf(t)] ?? largest]);
  });
  const roomy = limits.reduce((sum, { maximum }, t) => sum + Math.min(maximum, most[t] as number), 0);
  const fence = (territories: readonly number[]) => {
    const reached = new Map(territories.map((t) => [t, inside[t] ?? new Set<number>()]));
    return locksOf(held, Int32Array.from(reach.fence(reached)).sort());
  };
  let off: Locks | null = null;
  return (territory, tooMuch) => {
    if (tooMuch) {
      if (!clearlyLess(roomy, whole)) return null;
      off ??= fence(limits.flatMap(({ maximum }, t) => ((most[t] as number) < maximum ? [t] : [])));
      return off.units.length > 0 ? { kind: 'fenced-off', ...off } : null;
    }
    if (!clearlyLess(most[territory] as number, limits[territory]?.minimum ?? 0)) return null;
    const locks = fence([territory]);
    return locks.units.length > 0 ? { kind: 'fenced-in', ...locks } : null;
  };
}
