import { type Refusal, refused } from '../edit/refusal.ts';
import { type BorderScore, borderScore } from './border-score.ts';
import { placesIn } from './centre.ts';
import type { Ground } from './ground.ts';
import { kinGround } from './kin-ground.ts';
import { cannotRedraw, heldOn, type Redrawn, unfit } from './redrawn.ts';
import { createSketch, neighboursOf, type Sketch } from './sketch.ts';

/** Two territories, and what is to become better between them. */
export interface BorderSwap {
  readonly a: number;
  readonly b: number;
  readonly better: 'balance' | 'compactness';
}

/** So many steps at most, each a unit or two. */
const MOST_STEPS = 500;
/** Of a long border the units nearest to the other centre are looked at, on either side. */
const MOST_BORDER = 60;
/** Pairs that look good and cut a territory are given up after so many. */
const MOST_TRIES = 40;

/**
 * Exchanges units at the border of two neighbours, a unit or a pair at a time and the best first, as long as that makes
 * them more even (`balance`), or more compact without a limit being broken further (`compactness`). Both stay as
 * connected as they are, and families together. Refused where they do not touch or nothing can be gained.
 */
export function swapBorder(ground: Ground, { a, b, better }: BorderSwap): Redrawn | Refusal {
  if (a === b) return refused('invalid-request', { what: 'territory' });
  const wrong = unfit(ground, [a, b]);
  if (wrong) return wrong;
  const sketch = createSketch(kinGround(ground));
  const border = new Set([
    ...borderOf(sketch, placesIn(sketch.territory, a), a, b),
    ...borderOf(sketch, placesIn(sketch.territory, b), b, a),
  ]);
  if (border.size === 0) return cannotRedraw(ground, 'not-touching', a);
  const held = heldOn(sketch.ground, border);
  const score = borderScore(sketch, a, b, better);
  for (let step = 0; step < MOST_STEPS && takeStep(sketch, border, a, b, score); step++);
  const moves = sketch.moves();
  if (!moves) return cannotRedraw(ground, 'no-gain', a);
  return { ok: true, moves, records: [], left: { ...held, holding: 0 }, along: sketch.along() };
}

interface Step {
  /** -1 where none goes that way. */
  readonly fromA: number;
  readonly fromB: number;
  readonly gain: number;
}

/** Takes the best step there is; false where none is one. `border` has all that may be at it, before and after. */
function takeStep(sketch: Sketch, border: Set<number>, a: number, b: number, score: BorderScore): boolean {
  const ofA = looseAt(sketch, border, a, b, score);
  const ofB = looseAt(sketch, border, b, a, score);
  const steps: Step[] = [];
  const consider = (fromA: number, fromB: number) => {
    const gain = score.gain(fromA, fromB);
    if (gain > 0) steps.push({ fromA, fromB, gain });
  };
  for (const place of ofA) consider(place, -1);
  for (const place of ofB) consider(-1, place);
  for (const one of ofA) for (const other of ofB) consider(one, other);
  steps.sort((x, y) => y.gain - x.gain || x.fromA - y.fromA || x.fromB - y.fromB);
  return steps.slice(0, MOST_TRIES).some(({ fromA, fromB }) => {
    if (!exchange(sketch, a, b, fromA, fromB)) return false;
    score.took(fromA, fromB);
    for (const place of [fromA, fromB]) if (place !== -1) widen(sketch, border, place);
    return true;
  });
}

/** What went to the other side has a border there, and so may what it touches. */
function widen({ ground }: Sketch, border: Set<number>, place: number): void {
  border.add(place);
  for (const other of neighboursOf(ground, place)) border.add(other);
}

/** Moves what a step moves where both territories stay whole; else everything is as it was. */
function exchange(sketch: Sketch, a: number, b: number, fromA: number, fromB: number): boolean {
  if (fromA !== -1) {
    if (!sketch.mayLeave(fromA)) return false;
    sketch.move(fromA, b);
  }
  if (fromB === -1) return true;
  // What left first may have been all that the other touched.
  if (sketch.mayLeave(fromB) && sketch.beside(fromB).includes(a)) {
    sketch.move(fromB, a);
    return true;
  }
  if (fromA !== -1) sketch.move(fromA, a);
  return false;
}

/** Units of one territory at its border with the other that may leave. */
function looseAt(sketch: Sketch, border: Iterable<number>, own: number, other: number, score: BorderScore): number[] {
  const loose = borderOf(sketch, border, own, other).filter(sketch.mayLeave);
  if (loose.length <= MOST_BORDER) return loose;
  return loose
    .map((place) => ({ place, far: score.squareTo(place, other) }))
    .sort((x, y) => x.far - y.far || x.place - y.place)
    .slice(0, MOST_BORDER)
    .map(({ place }) => place);
}

/** Of some places those of one territory that touch the other. */
function borderOf({ ground, territory }: Sketch, places: Iterable<number>, own: number, other: number): number[] {
  return Array.from(places).filter(
    (place) => territory[place] === own && neighboursOf(ground, place).some((next) => territory[next] === other),
  );
}
