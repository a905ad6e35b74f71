import type { Problem } from '../problem.ts';
import type { Locks } from '../solution.ts';

/** Which units of a problem can be in one territory only. */
export interface Held {
  /** The territory of each unit that is locked or stands in a closed territory; -1 where it is free. */
  readonly to: Int32Array;
  /** 1 per closed territory: no unit comes in. */
  readonly shut: Uint8Array;
}

/** Units named for each territory of a blocker; the counts are true whatever is named. */
const NAMED_PER_TERRITORY = 20;

/** What locks and closed territories hold; where all are closed and a unit belongs to none, nothing is closed. */
export function heldUnits({ unitCount, territoryCount, fixed, incumbent, closed }: Problem): Held {
  const shut = new Uint8Array(territoryCount);
  if (!closed?.includes(1)) return { to: fixed, shut };
  const to = Int32Array.from({ length: unitCount }, (_, u) => {
    const lock = fixed[u] as number;
    const today = incumbent?.[u] ?? -1;
    return lock === -1 && closed[today] === 1 ? today : lock;
  });
  if (!closed.includes(0) && to.includes(-1)) return { to: fixed, shut };
  return { to, shut: closed };
}

/** Held units in the form a blocker names them; `units` are rising. */
export function locksOf({ to, shut }: Held, units: Int32Array): Locks {
  const counts = new Int32Array(shut.length);
  const named = units.filter((u) => {
    const t = to[u] as number;
    const before = counts[t] as number;
    counts[t] = before + 1;
    return before < NAMED_PER_TERRITORY;
  });
  const territories = Int32Array.from(counts.keys()).filter((t) => (counts[t] as number) > 0);
  return { units: named, territories, counts: territories.map((t) => counts[t] as number) };
}

/** Of some locks those of the territories that are asked for. */
export function locksIn({ to }: Held, locks: Locks, asked: (territory: number) => boolean): Locks {
  return {
    units: locks.units.filter((u) => asked(to[u] as number)),
    territories: locks.territories.filter(asked),
    counts: locks.counts.filter((_, i) => asked(locks.territories[i] as number)),
  };
}
