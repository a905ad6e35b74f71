import type { Random } from '../control.ts';
import { insertNearest } from '../start/nearest-list.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { addTo, allEmpty, clearLists, emptyLists, pickFrom, removeFrom } from './neighbourhood.ts';
import type { Tally } from './tally.ts';

/** Candidate territories per unit. */
const CANDIDATES = 9;

/** The moves of free units to the territories with the nearest centres; for plans that need not be contiguous. */
export function nearbyMoves(tally: Tally): Neighbourhood {
  const { assignment, columns } = tally;
  const { n, k, x, y, fixed } = columns;
  const width = Math.min(CANDIDATES, k);
  const candidate = new Int32Array(n * width);
  const members = emptyLists(n, k);
  const nearest = new Float64Array(width);
  rebuild();
  return {
    pick: (territory, random) => pickFrom(members, territory, random),
    target,
    mayMove: (_unit, from) => (tally.count[from] as number) > 1,
    moved(unit, from, to) {
      if (members.position[unit] !== -1) removeFrom(members, from, unit);
      if (fixed[unit] === -1) addTo(members, to, unit);
    },
    rebuild,
    idle: () => k < 2 || allEmpty(members),
  };

  function target(unit: number, random: Random): number {
    if (width < 2) return -1;
    // Nearer territories more often: the smaller of two draws.
    const at = Math.floor(Math.min(random(), random()) * width);
    const territory = candidate[unit * width + at] as number;
    if (territory !== assignment[unit]) return territory;
    return candidate[unit * width + ((at + 1) % width)] as number;
  }

  function rebuild(): void {
    clearLists(members);
    const centreX = tally.wx.map((sum, t) => sum / (tally.w[t] as number));
    const centreY = tally.wy.map((sum, t) => sum / (tally.w[t] as number));
    for (let unit = 0; unit < n; unit++) {
      if (fixed[unit] === -1) addTo(members, assignment[unit] as number, unit);
      nearest.fill(Number.POSITIVE_INFINITY);
      // Begun at another territory for each unit, so that ties (all on one place) do not all go to the same few.
      for (let i = 0; i < k; i++) {
        const t = (unit + i) % k;
        const dx = (x[unit] as number) - (centreX[t] as number);
        const dy = (y[unit] as number) - (centreY[t] as number);
        // An empty territory has no centre yet; every unit may begin it.
        const square = tally.count[t] === 0 ? 0 : dx * dx + dy * dy;
        insertNearest(candidate, nearest, unit * width, width, t, square);
      }
    }
  }
}
