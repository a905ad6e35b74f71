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

/** The held units that are asked for, in the form a blocker names them. */
export function locksOf({ to, shut }: Held, blocks: (unit: number, territory: number) => boolean): Locks {
  const counts = new Int32Array(shut.length);
  const units: number[] = [];
  for (let u = 0; u < to.length; u++) {
    const t = to[u] as number;
    if (t === -1 || !blocks(u, t)) continue;
    const before = counts[t] as number;
    if (before < NAMED_PER_TERRITORY) units.push(u);
    counts[t] = before + 1;
  }
  const territories = Int32Array.from(counts.keys()).filter((t) => (counts[t] as number) > 0);
  return { units: Int32Array.from(units), territories, counts: territories.map((t) => counts[t] as number) };
}
