import type { Problem } from '../problem.ts';
import type { Blocker } from '../solution.ts';
import { heldUnits } from './held.ts';

/** Locks that are taken off: single units, or whole territories with all that is held in them. */
export interface Unlocked {
  readonly units: Int32Array;
  readonly territories: Int32Array;
}

/** Single units, and then territories, that are tried one by one. */
const MOST_UNITS = 24;
const MOST_TERRITORIES = 12;
const NONE = new Int32Array(0);

/**
 * The least of some locks without which `isFree` holds: one unit (that with the least of the measure first), else one
 * territory (that with the fewest held units first), else all of the blocker's territories; null where not even that
 * helps. `territory` is the one whose limit is not met.
 */
export function freedLocks(
  problem: Problem,
  blocker: Blocker,
  territory: number,
  values: Float64Array,
  isFree: (other: Problem) => boolean,
): Unlocked | null {
  const held = heldUnits(problem);
  const named = 'territories' in blocker ? blocker : { units: NONE, territories: Int32Array.of(territory) };
  const size = (t: number) => held.to.reduce((count, to) => count + (to === t ? 1 : 0), 0);
  const without = (frees: (unit: number) => boolean, opens: (t: number) => boolean): Problem => ({
    ...problem,
    // What a closed territory holds is held by it alone, so it is fixed where the others are open.
    fixed: held.to.map((to, unit) => (frees(unit) ? -1 : to)),
    closed: problem.closed?.map((shut, t) => (opens(t) ? 0 : shut)) ?? null,
  });
  const inOpen = Array.from(named.units).filter((unit) => held.shut[held.to[unit] as number] !== 1);
  const byValue = inOpen.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  for (const unit of byValue.slice(0, MOST_UNITS)) {
    if (
      isFree(
        without(
          (one) => one === unit,
          () => false,
        ),
      )
    )
      return { units: Int32Array.of(unit), territories: NONE };
  }
  const territories = Array.from(named.territories).sort((a, b) => size(a) - size(b) || a - b);
  const open = (some: ReadonlySet<number>) =>
    without(
      (unit) => some.has(held.to[unit] as number),
      (t) => some.has(t),
    );
  for (const t of territories.slice(0, MOST_TERRITORIES)) {
    if (isFree(open(new Set([t])))) return { units: NONE, territories: Int32Array.of(t) };
  }
  const all = Int32Array.from(territories).sort();
  return territories.length > 1 && isFree(open(new Set(all))) ? { units: NONE, territories: all } : null;
}
