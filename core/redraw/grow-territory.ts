import { type Refusal, refused } from '../edit/refusal.ts';
import { centreOf, placesIn, squareTo } from './centre.ts';
import type { Ground } from './ground.ts';
import { kinGround } from './kin-ground.ts';
import { nearestFirst } from './nearest-first.ts';
import { type Goal, goalOf, type Reach } from './reach.ts';
import { cannotRedraw, heldOn, heldProblem, type Redrawn, unfit, unitsOn } from './redrawn.ts';
import { createSketch, neighboursOf, type Sketch } from './sketch.ts';

/** How a territory grows. */
export interface Growth {
  readonly territory: number;
  readonly until: Reach;
  /** Also what neighbouring territories have; else only what is in none. */
  readonly fromNeighbours: boolean;
}

/**
 * Takes units in at the border, those nearest to the territory's centre first, until the reach is met or no unit is
 * left that may come. It stays connected by that, and so do the neighbours it takes from. The first unit that would go
 * beyond the reach ends it, so that no arm is sent out after smaller ones. Families come as one, or stay. Refused where
 * nothing can come.
 */
export function growTerritory(ground: Ground, { territory, until, fromNeighbours }: Growth): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const sketch = createSketch(kinGround(ground));
  const goal = goalOf(sketch.ground, sketch.fullness, territory, until, 1);
  if (!goal) return refused('invalid-request', { what: 'measure' });
  if (goal.isReached()) return cannotRedraw(ground, 'at-limit', territory);
  const own = placesIn(sketch.territory, territory);
  if (own.length === 0) return cannotRedraw(ground, 'nothing-near', territory);
  const { taken, held, holding, stopped } = takeIn(sketch, territory, own, goal, fromNeighbours);
  if (taken === 0) {
    const problem = stopped ? 'at-limit' : (heldProblem(held) ?? (holding > 0 ? 'all-holding' : 'nothing-near'));
    return cannotRedraw(ground, problem, territory);
  }
  // Where the reach ended it, what was left aside is of no interest.
  const left = { ...held, holding: stopped ? 0 : holding };
  return { ok: true, moves: sketch.moves(), records: [], left, along: sketch.along() };
}

function takeIn(sketch: Sketch, territory: number, own: readonly number[], goal: Goal, fromNeighbours: boolean) {
  const { ground } = sketch;
  const centre = centreOf(ground, sketch.fullness, own);
  const border = nearestFirst();
  const waiting = new Uint8Array(ground.rows.length);
  const locked = new Set<number>();
  const holding = new Set<number>();
  const lookRound = (place: number) => {
    for (const other of neighboursOf(ground, place)) {
      const from = sketch.territory[other] as number;
      if (from === territory || waiting[other] === 1 || (from !== 0 && !fromNeighbours)) continue;
      if (sketch.isHeld(other)) {
        locked.add(other);
        continue;
      }
      waiting[other] = 1;
      border.add(other, squareTo(ground, other, centre));
    }
  };
  for (const place of own) lookRound(place);
  let taken = 0;
  let stopped = goal.isReached();
  while (!stopped) {
    const place = border.next();
    if (place === -1) break;
    waiting[place] = 0;
    if (!sketch.mayLeave(place)) {
      // It comes back when a unit beside it has come in, which may free it.
      holding.add(place);
      continue;
    }
    if (!goal.allows(place)) {
      stopped = true;
      break;
    }
    holding.delete(place);
    sketch.move(place, territory);
    goal.count(place);
    taken++;
    lookRound(place);
    stopped = goal.isReached();
  }
  return { taken, held: heldOn(ground, locked), holding: unitsOn(ground, holding), stopped };
}
