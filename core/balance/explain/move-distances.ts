import { connectedParts } from '../../graph/parts.ts';
import { piecesWithout } from '../../graph/pieces-without.ts';
import type { Problem } from '../problem.ts';
import type { Tally } from '../search/tally.ts';
import type { BeforeAfter, Moves } from './explain-moves.ts';

/**
 * Straight km to the centre: of the territory it left with the unit back in it, of the one it joined now. The centre is
 * where compactness is least for what is in the territory: the weighted centre, drawn to the home or the fixed centre by
 * its pull, so that a fixed centre is the centre itself.
 */
export function centreKmOf({ columns, w, wx, wy }: Tally, { units, from, to }: Moves): BeforeAfter {
  const { x, y, weight, terms } = columns;
  const homes = terms?.homes;
  const drawn = (middle: number, home: Float64Array | undefined, t: number) => {
    const pull = homes?.pull[t] ?? 0;
    // Without a pull the home may be nowhere.
    return pull > 0 && home ? middle + pull * ((home[t] as number) - middle) : middle;
  };
  const km = (u: number, t: number, added: number) => {
    const all = (w[t] as number) + added;
    const middleX = ((wx[t] as number) + added * (x[u] as number)) / all;
    const middleY = ((wy[t] as number) + added * (y[u] as number)) / all;
    return Math.hypot((x[u] as number) - drawn(middleX, homes?.x, t), (y[u] as number) - drawn(middleY, homes?.y, t));
  };
  return {
    before: Float64Array.from(units, (u, i) => km(u, from[i] as number, weight[u] as number)),
    after: Float64Array.from(units, (u, i) => km(u, to[i] as number, 0)),
  };
}

/** Road km to the home of the rep of either territory. */
export function roadKmOf({ homes, xKm, yKm, objective }: Problem, { units, from, to }: Moves): BeforeAfter {
  const km = (u: number, t: number) => {
    if (!homes) return Number.NaN;
    const dx = (xKm[u] as number) - (homes.xKm[t] as number);
    const dy = (yKm[u] as number) - (homes.yKm[t] as number);
    return objective.roadFactor * Math.hypot(dx, dy);
  };
  return {
    before: Float64Array.from(units, (u, i) => km(u, from[i] as number)),
    after: Float64Array.from(units, (u, i) => km(u, to[i] as number)),
  };
}

/** Change of the known borders between territories. */
export function borderKmOf({ graph }: Problem, assignment: Int32Array, { units, from, to }: Moves): Float64Array {
  if (!graph?.borderKm.some((km) => km > 0)) return new Float64Array(units.length).fill(Number.NaN);
  return Float64Array.from(units, (u, i) => {
    let km = 0;
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      const territory = assignment[graph.neighbour[e] as number];
      if (territory === from[i]) km += graph.borderKm[e] as number;
      else if (territory === to[i]) km -= graph.borderKm[e] as number;
    }
    return km;
  });
}

/** Change of the number of pieces that the territories are in. */
export function pieceChanges({ graph }: Problem, assignment: Int32Array, { units, from }: Moves): Int32Array {
  if (!graph || units.length === 0) return new Int32Array(units.length);
  const { part } = connectedParts(graph, assignment);
  const without = piecesWithout(graph, assignment);
  return units.map((u, i) => {
    const beside = new Set<number>();
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      const other = graph.neighbour[e] as number;
      if (assignment[other] === from[i]) beside.add(part[other] as number);
    }
    // Taken out of a piece it leaves so many; put back it joins those beside it into one.
    return 1 - (without[u] as number) + (beside.size - 1);
  });
}
