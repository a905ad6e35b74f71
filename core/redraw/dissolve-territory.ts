import type { Refusal } from '../edit/refusal.ts';
import { type Ground, placelessIn, rowsIn } from './ground.ts';
import { cannotRedraw, type Redrawn, unfit } from './redrawn.ts';
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
 * neighbour reaches. The territory leaves the scenario, unless locked units or accounts named for it keep it.
 */
export function dissolveTerritory(ground: Ground, { territory, to }: Dissolution): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const own = rowsIn(ground, territory);
  const next = to === 'neighbours' && own.length > 0 ? handedOver(ground, territory) : ground.current.slice();
  if (!next) return cannotRedraw(ground, 'no-neighbour', territory);
  for (const row of own) if (next[row] === territory && ground.held[row] !== 1) next[row] = 0;
  const moves = movesTo(ground, next);
  const locked = own.reduce((count, row) => count + (ground.held[row] as number), 0);
  if (own.length > 0 && !moves) return cannotRedraw(ground, 'all-locked', territory);
  const named = namedFor(ground, territory);
  const gone = locked === 0 && named === 0;
  if (!gone && !moves) return cannotRedraw(ground, 'not-empty', territory);
  const records = gone ? leaveScenario(ground, [territory], moves) : [];
  return { ok: true, moves, records, left: { locked, holding: 0, named } };
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
  const locked = own.reduce((count, row) => count + (ground.held[row] as number), 0);
  const next = handedOver(ground, territory);
  const moves = next && movesTo(ground, next);
  if (!moves)
    return cannotRedraw(ground, own.length > 0 && locked === own.length ? 'all-locked' : 'no-neighbour', territory);
  return { ok: true, moves, records: [], left: { locked, holding: 0 } };
}

/** Territory per row once the neighbours have taken what they reach; null where none takes anything. */
function handedOver(ground: Ground, territory: number): Int32Array | null {
  const sketch = createSketch(ground);
  if (spreadToNeighbours(sketch, territory) === 0) return null;
  const next = ground.current.slice();
  const takers = new Set<number>();
  ground.rows.forEach((row, place) => {
    const key = sketch.territory[place] as number;
    if (key !== next[row]) takers.add(key);
    next[row] = key;
  });
  for (const row of placelessIn(ground, territory)) {
    if (ground.held[row] === 1) continue;
    const key = roomiest(
      sketch,
      [...takers].sort((a, b) => a - b),
    );
    sketch.fullness.shift(row, territory, key);
    next[row] = key;
  }
  return next;
}
