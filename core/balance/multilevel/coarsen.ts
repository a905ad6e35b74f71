import type { Columns } from '../columns.ts';
import type { Graph } from '../problem.ts';
import { cells } from './cells.ts';
import { wardMatching } from './ward-matching.ts';

/** A problem with groups of units in place of units. */
export interface CoarseLevel {
  readonly columns: Columns;
  readonly graph: Graph | null;
  /** Unit of the coarse level of each unit of the finer one. */
  readonly group: Int32Array;
}

/** A step that takes away fewer units than this share has reached what can be joined. */
const LEAST_GAIN = 0.05;

/**
 * A coarser problem of about `target` units: totals and limits are the same, a group lies at its weighted centre, and
 * the SSE is less by the inertia inside the groups, which no division of groups can change. Groups are connected on
 * the graph, so that contiguous territories of groups are contiguous territories of units. With a division to be
 * `kept`, no group is of two territories: it is a division of the groups too.
 */
export function coarsen(
  columns: Columns,
  graph: Graph | null,
  target: number,
  kept: Int32Array | null = null,
): CoarseLevel {
  if (!graph) {
    const { group, count } = cells(columns, Math.ceil(columns.n / target), kept);
    return { columns: merged(columns, group, count), graph: null, group };
  }
  let level: CoarseLevel = { columns, graph, group: Int32Array.from({ length: columns.n }, (_, u) => u) };
  while (level.columns.n > target && level.graph) {
    const { group, count } = wardMatching(level.columns, level.graph, kept && ofGroups(kept, level));
    if (count > level.columns.n * (1 - LEAST_GAIN)) break;
    level = {
      columns: merged(level.columns, group, count),
      graph: mergedGraph(level.graph, group, count),
      group: level.group.map((unit) => group[unit] as number),
    };
  }
  return level;
}

/** The territory of each group of a division that no group is across. */
export function ofGroups(division: Int32Array, { columns, group }: CoarseLevel): Int32Array {
  const territory = new Int32Array(columns.n);
  group.forEach((g, u) => {
    territory[g] = division[u] as number;
  });
  return territory;
}

/** The columns of groups: sums, weighted centres, and what all members have in common. */
function merged(columns: Columns, group: Int32Array, count: number): Columns {
  const { n, m, terms } = columns;
  const weight = new Float64Array(count);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const values = new Float64Array(count * m);
  const moveCost = new Float64Array(count);
  const fixed = new Int32Array(count).fill(-1);
  const home = new Int32Array(count).fill(-1);
  for (let u = 0; u < n; u++) {
    const g = group[u] as number;
    const own = columns.weight[u] as number;
    weight[g] = (weight[g] as number) + own;
    x[g] = (x[g] as number) + own * (columns.x[u] as number);
    y[g] = (y[g] as number) + own * (columns.y[u] as number);
    moveCost[g] = (moveCost[g] as number) + (columns.moveCost[u] as number);
    fixed[g] = columns.fixed[u] as number;
    home[g] = columns.home[u] as number;
    for (let j = 0; j < m; j++) {
      values[g * m + j] = (values[g * m + j] as number) + (columns.values[u * m + j] as number);
    }
  }
  for (let g = 0; g < count; g++) {
    x[g] = (x[g] as number) / (weight[g] as number);
    y[g] = (y[g] as number) / (weight[g] as number);
  }
  const borders = terms?.graph && mergedGraph(terms.graph, group, count);
  return {
    ...columns,
    n: count,
    x,
    y,
    weight,
    values,
    moveCost,
    fixed,
    home,
    terms: terms && { ...terms, graph: borders ?? null },
  };
}

/** The graph among groups: two are neighbours where members are; their border is the sum of these borders. */
function mergedGraph(graph: Graph, group: Int32Array, count: number): Graph {
  const members = membersOf(group, count);
  const start = new Int32Array(count + 1);
  const neighbour = new Int32Array(graph.neighbour.length);
  const borderKm = new Float64Array(graph.neighbour.length);
  const seenAt = new Int32Array(count).fill(-1);
  let filled = 0;
  for (let g = 0; g < count; g++) {
    const begin = filled;
    for (let i = members.start[g] as number, last = members.start[g + 1] as number; i < last; i++) {
      const u = members.units[i] as number;
      for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
        const other = group[graph.neighbour[e] as number] as number;
        if (other === g) continue;
        let at = seenAt[other] as number;
        if (at < begin) {
          at = filled++;
          seenAt[other] = at;
          neighbour[at] = other;
        }
        borderKm[at] = (borderKm[at] as number) + (graph.borderKm[e] as number);
      }
    }
    start[g + 1] = filled;
  }
  return { start, neighbour: neighbour.slice(0, filled), borderKm: borderKm.slice(0, filled) };
}

/** The units of each group: group g has `units[start[g]] .. units[start[g + 1] - 1]`. */
function membersOf(group: Int32Array, count: number): { start: Int32Array; units: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const g of group) start[g + 1] = (start[g + 1] as number) + 1;
  for (let g = 0; g < count; g++) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const next = start.slice();
  const units = new Int32Array(group.length);
  for (let u = 0; u < group.length; u++) {
    const g = group[u] as number;
    units[next[g] as number] = u;
    next[g] = (next[g] as number) + 1;
  }
  return { start, units };
}
