import { carriesFamilies, unitsAlong } from '../edit/families-along.ts';
import type { Refusal } from '../edit/refusal.ts';
import { freshTerritories } from './fresh-territories.ts';
import type { Ground } from './ground.ts';
import { cannotRedraw, type Redrawn } from './redrawn.ts';

/** What a new territory begins with. */
export interface Creation {
  /** Rows of the unit table; none for a territory that is empty at first. */
  readonly rows: readonly number[];
  /** Blank for the name of its main place. */
  readonly name: string;
}

/**
 * A new territory of some units, or of none. Families come along as in any move by hand (core/edit/families-along.ts);
 * locked units stay where they are, and it is refused where all of them are.
 */
export function createTerritory(ground: Ground, { rows, name }: Creation): Redrawn | Refusal {
  const { plan, scenario, role, held } = ground;
  const carried = carriesFamilies(plan, undefined) ? unitsAlong(plan, scenario, role, rows) : new Int32Array(0);
  const asked = [...rows, ...carried];
  const free = asked.filter((row) => held[row] !== 1);
  if (rows.length > 0 && free.length === 0) return cannotRedraw(ground, 'all-locked');
  const fresh = new Int32Array(ground.current.length).fill(-1);
  for (const row of free) fresh[row] = 0;
  const given = name.trim();
  const { moves, records } = freshTerritories(ground, fresh, 1, (made) =>
    given === '' ? made : { ...made, name: given },
  );
  return { ok: true, moves, records, left: { locked: asked.length - free.length, holding: 0 } };
}
