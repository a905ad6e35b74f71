import type { Refusal } from '../edit/refusal.ts';
import { type Ground, placelessIn, rowsIn } from './ground.ts';
import { kinOfRow } from './kin.ts';
import { kinGround } from './kin-ground.ts';
import { cannotRedraw, heldAmong, type Redrawn, unfit } from './redrawn.ts';
import { createSketch, movesTo } from './sketch.ts';
import { spreadToNeighbours } from './spread-to-neighbours.ts';
import { leaveScenario, namedFor } from './territory-records.ts';
import { roomiest } from './trim-territory.ts';

/** Which territory is dissolved, and where its units go. */
export interface Dissolution {
  readonly territory: number;
  readonly to: 'unassigned' | 'neighbours';
}

/**
 * Takes a territory apart: its units come to the neighbours, evenly, or into no territory; to no territory also what no
 * neighbour reaches. Families go as one. The territory leaves the scenario, unless locked units or accounts named for it
 * keep it.
 */
export function dissolveTerritory(ground: Ground, { territory, to }: Dissolution): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const own = rowsIn(ground, territory);
  const stay = { next: ground.current.slice(), along: 0 };
  const given = to === 'neighbours' && own.length > 0 ? handedOver(ground, territory) : stay;
  if (!given) return cannotRedraw(ground, 'no-neighbour', territory);
  const { next, along } = given;
  for (const row of own) if (next[row] === territory && ground.held[row] !== 1) next[row] = 0;
  const moves = movesTo(ground, next);
  const held = heldAmong(ground, own);
  if (own.length > 0 && !moves) return cannotRedraw(ground, 'all-locked', territory);
  const named = namedFor(ground, territory);
  const gone = held.locked === 0 && named === 0;
  if (!gone && !moves) return cannotRedraw(ground, 'not-empty', territory);
  const records = gone ? leaveScenario(ground, [territory], moves) : [];
  return { ok: true, moves, records, left: { ...held, holding: 0, named }, along };
}

/**
 * Gives all units of a territory that nobody works any more to its neighbours, each to the one with the most room. The
 * territory stays in the scenario with its name and reps, empty, for whoever takes it over; locked units stay in it,
 * and so do units that no neighbour reaches.
 */
export function reassignTerritory(ground: Ground, territory: number): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const own = rowsIn(ground, territory);
  const given = handedOver(ground, territory);
  const moves = given && movesTo(ground, given.next);
  if (!moves) {
    const allHeld = own.length > 0 && own.every((row) => ground.held[row] === 1);
    return cannotRedraw(ground, allHeld ? 'all-locked' : 'no-neighbour', territory);
  }
  return { ok: true, moves, records: [], left: { ...heldAmong(ground, own), holding: 0 }, along: given.along };
}

/**
 * Territory per row once the neighbours have taken what they reach, families as one, and how many units came along so;
 * null where none takes anything.
 */
function handedOver(ground: Ground, territory: number): { next: Int32Array; along: number } | null {
  const sketch = createSketch(kinGround(ground));
  if (!spreadToNeighbours(sketch, territory)) return null;
  const next = sketch.next();
  const takers = new Set(next.filter((key, row) => key !== ground.current[row]));
  const byKey = [...takers].sort((a, b) => a - b);
  let along = sketch.along();
  for (const row of placelessIn(sketch.ground, territory)) {
    if (ground.held[row] === 1 || next[row] !== territory) continue;
    const key = roomiest(sketch, byKey);
    const together = kinOfRow(ground.kin, row);
    for (const other of together) {
      sketch.fullness.shift(other, territory, key);
      next[other] = key;
    }
    along += together.length - 1;
  }
  return { next, along };
}
