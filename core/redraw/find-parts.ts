import type { Refusal } from '../edit/refusal.ts';
import { piecesGiven } from './give-pieces.ts';
import { type Ground, territoriesOn } from './ground.ts';
import { around, bySize, longestContact, piecesWithin } from './pieces.ts';
import { cannotRedraw, heldProblem, type Redrawn, unfit } from './redrawn.ts';
import { movesTo } from './sketch.ts';

/** One of the pieces a territory consists of. */
export interface TerritoryPart {
  /** Rows of the unit table, rising. */
  readonly rows: Int32Array;
}

/** The pieces of a territory by the number of their units, the largest first; one where it is connected. */
export function partsOfTerritory(ground: Ground, territory: number): TerritoryPart[] {
  const current = territoriesOn(ground);
  const pieces = piecesWithin(ground, current, territory).map((places) => ({ places }));
  return bySize(pieces).map(({ places }) => ({ rows: places.map((place) => ground.rows[place] as number) }));
}

/**
 * Joins the smaller pieces of a territory to what surrounds them: each to the open territory with which it shares the
 * longest border; the largest piece stays, and so do pieces that lie in no territory's reach. Locked units stay, and
 * families of which not all go. Refused where the territory is in one piece, or no piece can go.
 */
export function joinParts(ground: Ground, territory: number): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const current = territoriesOn(ground);
  const [, ...loose] = bySize(piecesWithin(ground, current, territory).map((places) => ({ places })));
  if (loose.length === 0) return cannotRedraw(ground, 'one-piece', territory);
  const given = loose.flatMap(({ places }) => {
    const to = longestContact(around(ground, current, places), (key) => !ground.closed.has(key));
    return to === 0 ? [] : [{ rows: Array.from(places, (place) => ground.rows[place] as number), to }];
  });
  const { next, held, along } = piecesGiven(ground, given);
  const moves = movesTo(ground, next);
  if (!moves) return cannotRedraw(ground, heldProblem(held) ?? 'nothing-around', territory);
  return { ok: true, moves, records: [], left: { ...held, holding: 0 }, along };
}
