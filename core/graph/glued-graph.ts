import type { Graph } from '../balance/problem.ts';

/**
 * The graph of groups of units: two groups are neighbours where any two of their members are, with the sum of the
 * borders between them; 0 (unknown) where one of these is unknown. Neighbours in the order in which they first come.
 */
export function gluedGraph(graph: Graph, group: Int32Array, count: number): Graph {
  const members = membersOf(group, count);
  // What a group with many neighbours has already, and where: looked up, where a short row is read through.
  const seen = new Int32Array(count).fill(-1);
  const place = new Int32Array(count);
  const start = new Int32Array(count + 1);
  // Glued there are never more of them.
  const neighbour = new Int32Array(graph.neighbour.length);
  const borderKm = new Float64Array(graph.neighbour.length);
  let filled = 0;
  for (let g = 0; g < count; g++) {
    const from = members.start[g] as number;
    const to = members.start[g + 1] as number;
    const isShort = to - from === 1 && degreeOf(graph, members.unit[from] as number) <= SHORT;
    const own = filled;
    for (let m = from; m < to; m++) {
      const unit = members.unit[m] as number;
      for (let e = graph.start[unit] as number; e < (graph.start[unit + 1] as number); e++) {
        const other = group[graph.neighbour[e] as number] as number;
        if (other === g) continue;
        const km = graph.borderKm[e] as number;
        let at = isShort ? own : seen[other] === g ? (place[other] as number) : filled;
        if (isShort) while (at < filled && neighbour[at] !== other) at++;
        if (at < filled) {
          const known = borderKm[at] as number;
          borderKm[at] = known === 0 || km === 0 ? 0 : known + km;
          continue;
        }
        if (!isShort) {
          seen[other] = g;
          place[other] = filled;
        }
        neighbour[filled] = other;
        borderKm[filled++] = km;
      }
    }
    start[g + 1] = filled;
  }
  return { start, neighbour: neighbour.slice(0, filled), borderKm: borderKm.slice(0, filled) };
}

const SHORT = 16;

function degreeOf({ start }: Graph, unit: number): number {
  return (start[unit + 1] as number) - (start[unit] as number);
}

/** Units in the order of their group, by a counting sort. */
function membersOf(group: Int32Array, count: number): { start: Int32Array; unit: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const g of group) start[g + 1] = (start[g + 1] as number) + 1;
  for (let g = 0; g < count; g++) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const unit = new Int32Array(group.length);
  const next = start.slice();
  group.forEach((g, u) => {
    unit[next[g] as number] = u;
    next[g] = (next[g] as number) + 1;
  });
  return { start, unit };
}
