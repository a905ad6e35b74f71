import { type Refusal, refused } from '../edit/refusal.ts';
import type { Ground } from './ground.ts';
import { cannotRedraw, NOTHING_LEFT, type Redrawn, unfit } from './redrawn.ts';
import { leaveScenario, namedFor } from './territory-records.ts';

/** Takes empty territories out of the scenario. Refused where one of them has a unit or an account named for it. */
export function deleteTerritories(ground: Ground, territories: readonly number[]): Redrawn | Refusal {
  if (territories.length === 0) return refused('invalid-request', { what: 'territory' });
  const wrong = unfit(ground, territories);
  if (wrong) return wrong;
  const empty = new Set(emptyTerritories(ground));
  const full = territories.find((key) => !empty.has(key));
  if (full !== undefined) return cannotRedraw(ground, 'not-empty', full);
  return { ok: true, moves: null, records: leaveScenario(ground, territories, null), left: NOTHING_LEFT };
}

/** Keys of the territories that have neither a unit nor an account named for them and are not locked, rising. */
export function emptyTerritories(ground: Ground): number[] {
  const filled = new Set<number>(ground.current);
  return Array.from(ground.used).filter(
    (key) => !filled.has(key) && !ground.closed.has(key) && namedFor(ground, key) === 0,
  );
}
