import type { Graph } from '../problem.ts';

/** Units looked at before a leave is refused as unproven. */
const BOUND = 100;

/**
 * A check whether a unit may leave its territory without cutting it: its neighbours within the territory must still
 * reach each other. Looks first among the neighbours themselves, which settles most cases on a planar map, then by a
 * bounded breadth-first search; a leave that cannot be proved within the bound is refused, so the answer true is
 * always right.
 */
export function createLeaveCheck(graph: Graph, assignment: Int32Array): (unit: number) => boolean {
  const { start, neighbour } = graph;
  const unitCount = start.length - 1;
  // Two stamps per call: wanted (a neighbour not yet reached) and seen.
  const mark = new Int32Array(unitCount);
  const queue = new Int32Array(Math.min(unitCount, BOUND + 1));
  let stamp = 0;
  return (unit) => {
    const territory = assignment[unit];
    stamp += 2;
    const seen = stamp + 1;
    let wanted = 0;
    let first = -1;
    for (let i = start[unit] as number, end = start[unit + 1] as number; i < end; i++) {
      const other = neighbour[i] as number;
      if (assignment[other] !== territory) continue;
      mark[other] = stamp;
      wanted++;
      first = other;
    }
    if (wanted <= 1) return true;
    mark[unit] = seen;
    mark[first] = seen;
    wanted--;
    queue[0] = first;
    let filled = 1;
    for (let head = 0; head < filled; head++) {
      const at = queue[head] as number;
      for (let i = start[at] as number, end = start[at + 1] as number; i < end; i++) {
        const other = neighbour[i] as number;
        if (assignment[other] !== territory || mark[other] === seen) continue;
        if (mark[other] === stamp && --wanted === 0) return true;
        if (filled > BOUND || filled === queue.length) return false;
        mark[other] = seen;
        queue[filled++] = other;
      }
    }
    return false;
  };
}
