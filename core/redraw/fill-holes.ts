import type { Refusal } from '../edit/refusal.ts';
import { piecesGiven } from './give-pieces.ts';
import { type Ground, territoriesOn } from './ground.ts';
import { around, bySize, type Piece, piecesOf } from './pieces.ts';
import { cannotRedraw, heldProblem, type Redrawn, unfit } from './redrawn.ts';
import { movesTo } from './sketch.ts';

/**
 * Gives what one territory wholly encloses to that territory: groups of units in no territory, and pieces cut off from
 * their own, that touch nothing but it. Null fills the holes of all territories. A whole territory in the midst of
 * another is no hole, and neither is the land around a territory: a hole lies between the outermost units of what
 * encloses it. Locked units stay. Families come along out of no territory, and stay where one of them lies elsewhere in
 * its territory. Refused where there is no hole.
 */
export function fillHoles(ground: Ground, territory: number | null): Redrawn | Refusal {
  const wrong = territory === null ? null : unfit(ground, [territory]);
  if (wrong) return wrong;
  const territories = territoriesOn(ground);
  const pieces = piecesOf(ground, territories);
  const whole = new Set<Piece>();
  const seen = new Set<number>();
  for (const piece of bySize(pieces)) {
    if (piece.territory !== 0 && !seen.has(piece.territory)) whole.add(piece);
    seen.add(piece.territory);
  }
  const boxes = new Map<number, Box>();
  const boxOf = (key: number) => {
    const known =
      boxes.get(key) ??
      boxAround(
        ground,
        pieces.filter((piece) => piece.territory === key).flatMap((piece) => [...piece.places]),
      );
    boxes.set(key, known);
    return known;
  };
  const holes = pieces.flatMap((piece) => {
    if (whole.has(piece)) return [];
    const [encloser, ...more] = around(ground, territories, piece.places).keys();
    if (!encloser || more.length > 0 || (territory !== null && encloser !== territory)) return [];
    if (ground.closed.has(encloser) || !isWithin(boxAround(ground, piece.places), boxOf(encloser))) return [];
    return [{ rows: Array.from(piece.places, (place) => ground.rows[place] as number), to: encloser }];
  });
  const { next, held, along } = piecesGiven(ground, holes);
  const moves = movesTo(ground, next);
  if (!moves) return cannotRedraw(ground, heldProblem(held) ?? 'no-holes', territory ?? 0);
  return { ok: true, moves, records: [], left: { ...held, holding: 0 }, along };
}

/** West, south, east, north, km. */
type Box = readonly [number, number, number, number];

function boxAround({ xKm, yKm }: Ground, places: Iterable<number>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    west = Math.min(west, xKm[place] as number);
    east = Math.max(east, xKm[place] as number);
    south = Math.min(south, yKm[place] as number);
    north = Math.max(north, yKm[place] as number);
  }
  return [west, south, east, north];
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner[0] > outer[0] && inner[1] > outer[1] && inner[2] < outer[2] && inner[3] < outer[3];
}
