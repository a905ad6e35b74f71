import { unitsAlong } from '../edit/families-along.ts';
import type { Refusal } from '../edit/refusal.ts';
import { freshTerritories } from './fresh-territories.ts';
import type { Ground } from './ground.ts';
import { cannotRedraw, heldAmong, heldProblem, type Redrawn } from './redrawn.ts';

/** What a new territory begins with. */
export interface Creation {
  /** Rows of the unit table; none for a territory that is empty at first. */
  readonly rows: readonly number[];
  /** Blank for the name of its main place. */
  readonly name: string;
}

/**
 * A new territory of some units, or of none. Families come along as in any move by hand (core/edit/families-along.ts);
 * locked units stay where they are with those of their family beside them, and it is refused where all of them do.
 */
export function createTerritory(ground: Ground, { rows, name }: Creation): Redrawn | Refusal {
  const { plan, scenario, role, held } = ground;
  const own = rows.filter((row) => held[row] !== 1);
  if (rows.length > 0 && own.length === 0) {
    return cannotRedraw(ground, heldProblem(heldAmong(ground, rows)) ?? 'all-locked');
  }
  const asked = new Set(rows);
  const carried = ground.families ? unitsAlong(plan, scenario, role, own).filter((row) => !asked.has(row)) : [];
  const along = Array.from(carried).filter((row) => held[row] !== 1);
  const fresh = new Int32Array(ground.current.length).fill(-1);
  for (const row of [...own, ...along]) fresh[row] = 0;
  const given = name.trim();
  const { moves, records } = freshTerritories(ground, fresh, 1, (made) =>
    given === '' ? made : { ...made, name: given },
  );
  const left = { ...heldAmong(ground, [...rows, ...carried]), holding: 0 };
  return { ok: true, moves, records, left, along: along.length };
}
