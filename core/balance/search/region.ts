import { inducedGraph } from '../../graph/induced-graph.ts';
import type { Columns, Terms } from '../columns.ts';
import type { Graph } from '../problem.ts';

/** Some territories of a problem as a problem of their own: everything else stands still. */
export interface Region {
  readonly columns: Columns;
  /** The neighbour graph among the units of the region; null where there is none. */
  readonly graph: Graph | null;
  /** Unit of the whole of each unit of the region, rising. */
  readonly units: Int32Array;
  /** Territory of the whole of each territory of the region. */
  readonly territories: Int32Array;
  /** Territory of the region of each of its units, as it stands. */
  readonly assignment: Int32Array;
}

/**
 * The problem of dividing some territories anew among themselves. SSE, limits, contiguity and the disruption budget
 * are sums or conditions per territory, so a better division of a region is a better division of the whole. `spent` is
 * what the whole has spent of its budget; what the region itself has spent is free to be spent again.
 */
export function regionOf(
  columns: Columns,
  graph: Graph | null,
  assignment: Int32Array,
  spent: number,
  territories: Int32Array,
  scratch: Int32Array,
): Region {
  const { n, k, m } = columns;
  const local = new Int32Array(k).fill(-1);
  territories.forEach((t, at) => {
    local[t] = at;
  });
  let count = 0;
  for (let u = 0; u < n; u++) if ((local[assignment[u] as number] as number) !== -1) scratch[count++] = u;
  const units = scratch.slice(0, count);
  const size = territories.length;
  const pick = (column: Float64Array): Float64Array => {
    const part = new Float64Array(count);
    for (let i = 0; i < count; i++) part[i] = column[units[i] as number] as number;
    return part;
  };
  const values = new Float64Array(count * m);
  const sums = new Float64Array(m);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < m; j++) {
      const value = columns.values[(units[i] as number) * m + j] as number;
      values[i * m + j] = value;
      sums[j] = (sums[j] as number) + value;
    }
  }
  const limit = (column: Float64Array): Float64Array => {
    const part = new Float64Array(size * m);
    territories.forEach((t, at) => {
      part.set(column.subarray(t * m, t * m + m), at * m);
    });
    return part;
  };
  // A unit whose home is outside the region is away from it in any case.
  const home = new Int32Array(count);
  const moveCost = new Float64Array(count);
  let own = 0;
  for (let i = 0; i < count; i++) {
    const u = units[i] as number;
    const homeTerritory = columns.home[u] as number;
    home[i] = homeTerritory === -1 ? -1 : (local[homeTerritory] as number);
    moveCost[i] = columns.moveCost[u] as number;
    if (home[i] !== -1 && homeTerritory !== assignment[u]) own += moveCost[i] as number;
  }
  const inner = graph ? inducedGraph(graph, units) : null;
  return {
    columns: {
      ...columns,
      n: count,
      k: size,
      x: pick(columns.x),
      y: pick(columns.y),
      weight: pick(columns.weight),
      values,
      sums,
      minimum: limit(columns.minimum),
      maximum: limit(columns.maximum),
      ideal: limit(columns.ideal),
      perIdeal: limit(columns.perIdeal),
      fixed: units.map((u) => {
        const lock = columns.fixed[u] as number;
        return lock === -1 ? -1 : (local[lock] as number);
      }),
      home,
      moveCost,
      budget: columns.budget - spent + own,
      terms: columns.terms && termsWithin(columns.terms, territories, units),
    },
    graph: inner,
    units,
    territories,
    assignment: units.map((u) => local[assignment[u] as number] as number),
  };
}

/** Borders with the rest stay as they are whatever the region does, so its own are enough. */
function termsWithin(terms: Terms, territories: Int32Array, units: Int32Array): Terms {
  const { homes, graph } = terms;
  const of = (column: Float64Array) => Float64Array.from(territories, (t) => column[t] as number);
  return {
    ...terms,
    homes: homes && { x: of(homes.x), y: of(homes.y), pull: of(homes.pull) },
    graph: graph && inducedGraph(graph, units),
  };
}
