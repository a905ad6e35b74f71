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
  /** The units held by each territory, rising. */
  readonly heldBy: (territory: number) => Int32Array;
  /** The held units beside the parts that territories other than their own can reach; parts by territory. */
  fence(inside: ReadonlyMap<number, ReadonlySet<number>>): Set<number>;
}

/** Looks at the graph once, then at the held units of a territory and their neighbours each time it is asked. */
export function createReach(graph: Graph, held: Held): Reach {
  const { to } = held;
  const parts = connectedParts(graph, to);
  const heldBy = rowsByGroup(to, held.shut.length);
  const unitsOf = rowsByGroup(parts.part, parts.count);
  return {
    parts,
    heldBy,
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
      const fence = new Set<number>();
      for (const [p, by] of wanted) {
        for (const unit of unitsOf(p)) {
          for (const other of neighboursOf(graph, unit)) {
            const lock = to[other] as number;
            if (lock !== -1 && by.some((t) => t !== lock)) fence.add(other);
          }
        }
      }
      return fence;
    },
  };
}

function neighboursOf({ start, neighbour }: Graph, unit: number): Int32Array {
  return neighbour.subarray(start[unit] as number, start[unit + 1] as number);
}

/** The rows of each group, rising; -1 is no group. */
function rowsByGroup(groupOf: Int32Array, count: number): (group: number) => Int32Array {
  const start = new Int32Array(count + 1);
  for (const g of groupOf) if (g !== -1) start[g + 1] = (start[g + 1] as number) + 1;
  for (let g = 0; g < count; g++) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const next = start.slice();
  const rows = new Int32Array(start[count] as number);
  groupOf.forEach((g, row) => {
    if (g === -1) return;
    const at = next[g] as number;
    rows[at] = row;
    next[g] = at + 1;
  });
  return (group) => rows.subarray(start[group] as number, start[group + 1] as number);
}
