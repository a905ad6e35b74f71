import type { Random } from '../control.ts';
import { insertNearest } from '../start/nearest-list.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { addTo, allEmpty, clearLists, emptyLists, pickFrom, removeFrom } from './neighbourhood.ts';
import type { Tally } from './tally.ts';

/** Candidate territories per unit. */
const CANDIDATES = 9;
/** Territories around that of a unit among which its candidates are looked up. */
const AROUND = 24;

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
    candidates: { territory: candidate, width },
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
    const around = territoriesAround(tally, Math.min(k, AROUND));
    for (let unit = 0; unit < n; unit++) {
      const own = assignment[unit] as number;
      if (fixed[unit] === -1) addTo(members, own, unit);
      nearest.fill(Number.POSITIVE_INFINITY);
      const reach = around.width;
      // Begun at another territory for each unit, so that ties (all on one place) do not all go to the same few.
      for (let i = 0; i < reach; i++) {
        const t = around.territories[own * reach + ((unit + i) % reach)] as number;
        const dx = (x[unit] as number) - (around.x[t] as number);
        const dy = (y[unit] as number) - (around.y[t] as number);
        // An empty territory has no centre yet; every unit may begin it.
        const square = tally.count[t] === 0 ? 0 : dx * dx + dy * dy;
        insertNearest(candidate, nearest, unit * width, width, t, square);
      }
    }
  }
}

/** Of each territory those with the nearest centres, itself and empty ones among them: where its units may go. */
function territoriesAround(
  tally: Tally,
  width: number,
): { territories: Int32Array; width: number; x: Float64Array; y: Float64Array } {
  const { k } = tally.columns;
  const x = tally.wx.map((sum, t) => sum / (tally.w[t] as number));
  const y = tally.wy.map((sum, t) => sum / (tally.w[t] as number));
  const territories = new Int32Array(k * width);
  const nearest = new Float64Array(width);
  for (let t = 0; t < k; t++) {
    nearest.fill(Number.POSITIVE_INFINITY);
    for (let i = 0; i < k; i++) {
      const other = (t + i) % k;
      const dx = (x[t] as number) - (x[other] as number);
      const dy = (y[t] as number) - (y[other] as number);
      const square = tally.count[other] === 0 || tally.count[t] === 0 ? 0 : dx * dx + dy * dy;
      insertNearest(territories, nearest, t * width, width, other, square);
    }
  }
  return { territories, width, x, y };
}
