import { connectedParts, type Parts } from '../../graph/parts.ts';
import type { Graph } from '../problem.ts';
import type { Held } from './held.ts';

/** Where territories in one piece can get to: around the units that are held by others. */
export interface Reach {
  /** Parts of neighbours that are held alike; those that are free are parts of their own. */
  readonly parts: Parts;
  /**
   * The parts that hang together for a territory: its own held units with every free part beside them, one group for
   * each piece that cannot be joined to the others. Empty where nothing is held by it.
   */
  groups(territory: number): ReadonlySet<number>[];
  /** Whether a held unit stands beside a part that a territory other than its own can reach; parts by territory. */
  fence(inside: ReadonlyMap<number, ReadonlySet<number>>): (unit: number, lock: number) => boolean;
}

/** Looks at the graph once, then at the held units of a territory and their neighbours each time it is asked. */
export function createReach(graph: Graph, held: Held): Reach {
  const { to } = held;
  const parts = connectedParts(graph, to);
  const heldBy = unitsByTerritory(to, held.shut.length);
  return {
    parts,
    groups(territory) {
      const leader = new Map<number, number>();
      const find = (part: number): number => {
        let at = part;
        while ((leader.get(at) ?? at) !== at) at = leader.get(at) as number;
        leader.set(part, at);
        return at;
      };
      for (const unit of heldBy(territory)) {
        const own = parts.part[unit] as number;
        leader.set(own, find(own));
        if (held.shut[territory]) continue;
        for (const other of neighboursOf(graph, unit)) {
          if (to[other] === -1) leader.set(find(parts.part[other] as number), find(own));
        }
      }
      const groups = new Map<number, Set<number>>();
      for (const part of [...leader.keys()]) {
        const root = find(part);
        groups.set(root, (groups.get(root) ?? new Set()).add(part));
      }
      return [...groups.values()];
    },
    fence(inside) {
      // Of the territories that want a part two are enough: one of them is not the one that holds the unit beside it.
      const wanted = new Map<number, readonly [number, number]>();
      for (const [t, reached] of inside) {
        for (const p of reached) wanted.set(p, [t, wanted.get(p)?.[0] ?? t]);
      }
      return (unit, lock) =>
        neighboursOf(graph, unit).some(
          (other) => wanted.get(parts.part[other] as number)?.some((t) => t !== lock) === true,
        );
    },
  };
}

function neighboursOf({ start, neighbour }: Graph, unit: number): Int32Array {
  return neighbour.subarray(start[unit] as number, start[unit + 1] as number);
}

/** The units held by each territory, rising. */
function unitsByTerritory(to: Int32Array, territoryCount: number): (territory: number) => Int32Array {
  const start = new Int32Array(territoryCount + 1);
  for (const t of to) if (t !== -1) start[t + 1] = (start[t + 1] as number) + 1;
  for (let t = 0; t < territoryCount; t++) start[t + 1] = (start[t + 1] as number) + (start[t] as number);
  const next = start.slice();
  const units = new Int32Array(start[territoryCount] as number);
  to.forEach((t, u) => {
    if (t === -1) return;
    const at = next[t] as number;
    units[at] = u;
    next[t] = at + 1;
  });
  return (territory) => units.subarray(start[territory] as number, start[territory + 1] as number);
}
