import { createLeaveCheck } from '../contiguity/leave-check.ts';
import type { Random } from '../control.ts';
import type { Graph } from '../problem.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { addTo, allEmpty, clearLists, emptyLists, pickFrom, removeFrom } from './neighbourhood.ts';
import type { Tally } from './tally.ts';

/**
 * The moves of free border units to the territory of a neighbour, never cutting the territory they leave; with
 * `urgentMayCut` only where the move brings a total nearer to its limits.
 */
export function borderMoves(tally: Tally, graph: Graph, urgentMayCut: boolean): Neighbourhood {
  const { start, neighbour } = graph;
  const { assignment, columns } = tally;
  const { n, k, fixed } = columns;
  const border = emptyLists(n, k);
  // How many neighbours of each unit are in other territories.
  const foreign = new Int32Array(n);
  const mayLeave = createLeaveCheck(graph, assignment);
  rebuild();
  return {
    candidates: null,
    pick: (territory, random) => pickFrom(border, territory, random),
    target,
    mayMove,
    moved,
    rebuild,
    idle: () => allEmpty(border),
  };

  function target(unit: number, random: Random): number {
    const own = assignment[unit] as number;
    const from = start[unit] as number;
    const degree = (start[unit + 1] as number) - from;
    // A starting neighbour by chance, then onwards to the first foreign one.
    const offset = Math.floor(random() * degree);
    for (let i = 0; i < degree; i++) {
      const other = neighbour[from + ((offset + i) % degree)] as number;
      if (assignment[other] !== own) return assignment[other] as number;
    }
    return -1;
  }

  function mayMove(unit: number, from: number, to: number, urgent: boolean): boolean {
    if ((tally.count[from] as number) <= 1 || !touches(unit, to)) return false;
    return (urgent && urgentMayCut) || mayLeave(unit);
  }

  function touches(unit: number, territory: number): boolean {
    for (let i = start[unit] as number, end = start[unit + 1] as number; i < end; i++) {
      if (assignment[neighbour[i] as number] === territory) return true;
    }
    return false;
  }

  function moved(unit: number, from: number, to: number): void {
    if (border.position[unit] !== -1) removeFrom(border, from, unit);
    let count = 0;
    for (let i = start[unit] as number, end = start[unit + 1] as number; i < end; i++) {
      const other = neighbour[i] as number;
      const territory = assignment[other] as number;
      if (territory !== to) count++;
      if (territory !== from && territory !== to) continue;
      const now = (foreign[other] as number) + (territory === from ? 1 : -1);
      foreign[other] = now;
      if ((fixed[other] as number) !== -1) continue;
      if (now === 0) removeFrom(border, territory, other);
      else if (border.position[other] === -1) addTo(border, territory, other);
    }
    foreign[unit] = count;
    if (count > 0 && fixed[unit] === -1) addTo(border, to, unit);
  }

  function rebuild(): void {
    clearLists(border);
    for (let unit = 0; unit < n; unit++) {
      let count = 0;
      for (let i = start[unit] as number, end = start[unit + 1] as number; i < end; i++) {
        if (assignment[neighbour[i] as number] !== assignment[unit]) count++;
      }
      foreign[unit] = count;
      if (count > 0 && fixed[unit] === -1) addTo(border, assignment[unit] as number, unit);
    }
  }
}
