import type { Plan } from '../model/plan.ts';
import type { BothSets } from './both-sets.ts';
import { EMPTY_UNIT } from './least-change.ts';

/** How much of each unit each candidate has; the parts of unit `u` are those from `start[u]` to `start[u + 1]`. */
export interface HeldParts {
  readonly start: Int32Array;
  readonly candidate: Int32Array;
  /** Accounts; a unit itself counts a part of one. */
  readonly weight: Float64Array;
}

/** What candidates have of units: an account counts for each of its present owners. O(accounts + units). */
export function heldParts({ units, accounts }: Plan, sets: BothSets): HeldParts {
  const columns = [sets.first, sets.second];
  const own = [sets.unitFirst, sets.unitSecond];
  const start = new Int32Array(units.count + 1);
  const each = (tell: (unit: number, candidate: number, weight: number) => void) => {
    for (const column of own) {
      for (let u = 0; u < units.count; u++) if ((column[u] as number) >= 0) tell(u, column[u] as number, EMPTY_UNIT);
    }
    for (const column of columns) {
      for (let a = 0; a < accounts.count; a++) {
        const unit = accounts.unit[a] as number;
        if (unit >= 0 && (column[a] as number) >= 0) tell(unit, column[a] as number, 1);
      }
    }
  };
  each((unit) => {
    start[unit + 1] = (start[unit + 1] as number) + 1;
  });
  for (let u = 0; u < units.count; u++) start[u + 1] = (start[u + 1] as number) + (start[u] as number);
  const place = start.slice();
  const candidate = new Int32Array(start[units.count] as number);
  const weight = new Float64Array(candidate.length);
  each((unit, c, value) => {
    const at = place[unit] as number;
    candidate[at] = c;
    weight[at] = value;
    place[unit] = at + 1;
  });
  return { start, candidate, weight };
}

/** The most and the second most that any of the candidates that stay has of a unit, and who has the most. */
export interface BestPart {
  readonly best: number;
  readonly most: number;
  readonly next: number;
  /** Another one with as much; -1 where there is none. */
  readonly equal: number;
}

/** Looks at units one by one, with room for the sums of so many candidates. */
export function bestPartsOf(parts: HeldParts, candidates: number): (unit: number, stays: Uint8Array) => BestPart {
  const sums = new Float64Array(candidates);
  return (unit, stays) => {
    const [from, to] = [parts.start[unit] as number, parts.start[unit + 1] as number];
    for (let i = from; i < to; i++) {
      const c = parts.candidate[i] as number;
      if (stays[c] === 1) sums[c] = (sums[c] as number) + (parts.weight[i] as number);
    }
    let [best, most, next, equal] = [-1, 0, 0, -1];
    for (let i = from; i < to; i++) {
      const c = parts.candidate[i] as number;
      const value = sums[c] as number;
      if (value === 0) continue;
      sums[c] = 0;
      if (value > most) [next, most, best, equal] = [most, value, c, -1];
      else {
        if (value === most) equal = c;
        next = Math.max(next, value);
      }
    }
    return { best, most, next, equal };
  };
}
