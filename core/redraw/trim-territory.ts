import { type Refusal, refused } from '../edit/refusal.ts';
import { centreOf, placesIn, squareTo } from './centre.ts';
import type { Ground } from './ground.ts';
import { kinGround } from './kin-ground.ts';
import { nearestFirst } from './nearest-first.ts';
import { type Goal, goalOf, type Reach } from './reach.ts';
import { cannotRedraw, heldOn, heldProblem, type Redrawn, unfit, unitsOn } from './redrawn.ts';
import { createSketch, neighboursOf, type Sketch } from './sketch.ts';

/** How far a territory is cut back. */
export interface Trim {
  readonly territory: number;
  readonly until: Reach;
}

/**
 * Gives units at the border away, those farthest from the territory's centre first, each to the neighbour with the
 * most room, until the reach is met or none is left that may go. The territory stays as connected as it was. The first
 * unit that would go beyond the reach ends it. Families go as one, or stay. Refused where nothing can be given away.
 */
export function trimTerritory(ground: Ground, { territory, until }: Trim): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const sketch = createSketch(kinGround(ground));
  const goal = goalOf(sketch.ground, sketch.fullness, territory, until, -1);
  if (!goal) return refused('invalid-request', { what: 'measure' });
  if (goal.isReached()) return cannotRedraw(ground, 'at-limit', territory);
  const { given, held, holding, stopped } = giveAway(sketch, territory, goal);
  if (given === 0) {
    const problem = stopped ? 'at-limit' : (heldProblem(held) ?? (holding > 0 ? 'all-holding' : 'no-neighbour'));
    return cannotRedraw(ground, problem, territory);
  }
  const left = { ...held, holding: stopped ? 0 : holding };
  return { ok: true, moves: sketch.moves(), records: [], left, along: sketch.along() };
}

function giveAway(sketch: Sketch, territory: number, goal: Goal) {
  const { ground, fullness } = sketch;
  const own = placesIn(sketch.territory, territory);
  const centre = centreOf(ground, fullness, own);
  const border = nearestFirst();
  const locked = new Set<number>();
  const holding = new Set<number>();
  const takersOf = (place: number) => sketch.beside(place).filter((key) => key !== 0 && !ground.closed.has(key));
  const consider = (place: number) => {
    if (takersOf(place).length === 0) return;
    if (sketch.isHeld(place)) locked.add(place);
    else border.add(place, -squareTo(ground, place, centre));
  };
  for (const place of own) consider(place);
  let given = 0;
  let stopped = goal.isReached();
  while (!stopped) {
    const place = border.next();
    if (place === -1) break;
    if (sketch.territory[place] !== territory) continue;
    if (!sketch.mayLeave(place)) {
      holding.add(place);
      continue;
    }
    if (!goal.allows(place)) {
      stopped = true;
      break;
    }
    holding.delete(place);
    sketch.move(place, roomiest(sketch, takersOf(place)));
    goal.count(place);
    given++;
    for (const other of neighboursOf(ground, place)) if (sketch.territory[other] === territory) consider(other);
    stopped = goal.isReached();
  }
  return { given, held: heldOn(ground, locked), holding: unitsOn(ground, holding), stopped };
}

/** The territory with the most room for its size; the lowest key of equals. */
export function roomiest({ fullness }: Pick<Sketch, 'fullness'>, territories: readonly number[]): number {
  return territories.reduce((best, key) => (fullness.level(key) < fullness.level(best) ? key : best));
}
