import type { Refusal } from '../edit/refusal.ts';
import type { Ground } from './ground.ts';
import { around, bySize, longestContact, piecesOf } from './pieces.ts';
import { cannotRedraw, type Redrawn, unfit } from './redrawn.ts';
import { createSketch } from './sketch.ts';

/** One of the pieces a territory consists of. */
export interface TerritoryPart {
  /** Rows of the unit table, rising. */
  readonly rows: Int32Array;
}

/** The pieces of a territory by the number of their units, the largest first; one where it is connected. */
export function partsOfTerritory(ground: Ground, territory: number): TerritoryPart[] {
  const current = Int32Array.from(ground.rows, (row) => ground.current[row] as number);
  return bySize(piecesOf(ground, current).filter((piece) => piece.territory === territory)).map(({ places }) => ({
    rows: Int32Array.from(places, (place) => ground.rows[place] as number),
  }));
}

/**
 * Joins the smaller pieces of a territory to what surrounds them: each to the open territory with which it shares the
 * longest border; the largest piece stays, and so do pieces that lie in no territory's reach. Locked units stay, and
 * so does what they hold in the territory. Refused where the territory is in one piece, or no piece can go.
 */
export function joinParts(ground: Ground, territory: number): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const sketch = createSketch(ground);
  const [, ...loose] = bySize(piecesOf(ground, sketch.territory).filter((piece) => piece.territory === territory));
  if (loose.length === 0) return cannotRedraw(ground, 'one-piece', territory);
  const takers = loose.map(({ places }) =>
    longestContact(around(ground, sketch.territory, places), (key) => !ground.closed.has(key)),
  );
  let locked = 0;
  loose.forEach(({ places }, i) => {
    const to = takers[i] as number;
    if (to === 0) return;
    for (const place of places) {
      if (sketch.isHeld(place)) locked++;
      else sketch.move(place, to);
    }
  });
  const moves = sketch.moves();
  if (!moves) return cannotRedraw(ground, locked > 0 ? 'all-locked' : 'nothing-around', territory);
  return { ok: true, moves, records: [], left: { locked, holding: 0 } };
}
