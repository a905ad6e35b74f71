import type { Plan } from '../model/plan.ts';
import { unitPlane } from '../tally/unit-plane.ts';
import { bestPartsOf, type HeldParts } from './held-parts.ts';

/** Which candidate has each row of the unit table once only some stay, and what it costs to take it away again. */
export interface SharedOut {
  /** -1 for a unit without a place that nobody has who stays. */
  readonly candidate: Int32Array;
  /** Accounts that would lose their owner. */
  readonly cost: Float64Array;
}

/**
 * Gives every unit to whoever of those who stay has most of its accounts today; where two have as much, and where nobody
 * has any, to the one whose middle is nearer. O(accounts + units x candidates).
 */
export function sharedOut({ units }: Plan, parts: HeldParts, stays: Uint8Array): SharedOut {
  const bestPart = bestPartsOf(parts, stays.length);
  const candidate = new Int32Array(units.count).fill(-1);
  const other = new Int32Array(units.count).fill(-1);
  const cost = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++) {
    const { best, most, equal } = bestPart(unit, stays);
    candidate[unit] = best;
    other[unit] = equal;
    cost[unit] = most;
  }
  const { rows, xKm, yKm } = unitPlane(units);
  const [x, y, count] = [0, 1, 2].map(() => new Float64Array(stays.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const middle = (c: number, place: number) => {
    x[c] = (x[c] as number) + (xKm[place] as number);
    y[c] = (y[c] as number) + (yKm[place] as number);
    count[c] = (count[c] as number) + 1;
  };
  rows.forEach((row, place) => {
    if ((candidate[row] as number) >= 0) middle(candidate[row] as number, place);
    if ((other[row] as number) >= 0) middle(other[row] as number, place);
  });
  const away = (c: number, place: number) => {
    const n = count[c] as number;
    if (n === 0) return Number.POSITIVE_INFINITY;
    return Math.hypot((x[c] as number) / n - (xKm[place] as number), (y[c] as number) / n - (yKm[place] as number));
  };
  const all = Array.from(stays.keys()).filter((c) => stays[c] === 1);
  rows.forEach((row, place) => {
    const [best, equal] = [candidate[row] as number, other[row] as number];
    // What nobody has in either set stays with nobody.
    const held = (parts.start[row + 1] as number) > (parts.start[row] as number);
    const among = best < 0 ? (held ? all : []) : equal < 0 ? [] : [best, equal];
    if (among.length === 0) return;
    candidate[row] = among.reduce((near, c) => (away(c, place) < away(near, place) ? c : near));
  });
  return { candidate, cost };
}
