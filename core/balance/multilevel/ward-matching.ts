import type { Columns } from '../columns.ts';
import type { Graph } from '../problem.ts';
import { fitsTogether } from './fits-together.ts';

/**
 * Pairs units with a neighbour each: the coarsening step of multilevel partitioning (Karypis and Kumar 1998), with
 * Ward's criterion (1963) in place of the heaviest edge: of the neighbours that are still alone the one is taken that
 * adds least to the moment of inertia. Units are visited from small to large, so that the large ones stay alone.
 * Answers the group of each unit; a group is one unit or two neighbours, of one territory where a division is `kept`.
 */
export function wardMatching(
  columns: Columns,
  graph: Graph,
  kept: Int32Array | null = null,
): { group: Int32Array; count: number } {
  const { n, x, y, weight } = columns;
  const group = new Int32Array(n).fill(-1);
  let count = 0;
  for (const unit of bySize(columns)) {
    if (group[unit] !== -1) continue;
    let partner = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let e = graph.start[unit] as number, end = graph.start[unit + 1] as number; e < end; e++) {
      const other = graph.neighbour[e] as number;
      if (group[other] !== -1 || (kept && kept[other] !== kept[unit])) continue;
      if (!fitsTogether(columns, unit, other)) continue;
      const dx = (x[unit] as number) - (x[other] as number);
      const dy = (y[unit] as number) - (y[other] as number);
      const wu = weight[unit] as number;
      const wo = weight[other] as number;
      const inertia = ((wu * wo) / (wu + wo)) * (dx * dx + dy * dy);
      if (inertia >= least) continue;
      least = inertia;
      partner = other;
    }
    group[unit] = count;
    if (partner !== -1) group[partner] = count;
    count++;
  }
  return { group, count };
}

function bySize({ n, weight }: Columns): Int32Array {
  return Int32Array.from({ length: n }, (_, u) => u).sort(
    (a, b) => (weight[a] as number) - (weight[b] as number) || a - b,
  );
}
