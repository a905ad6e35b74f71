import { centreOf, type PlaneCentre, placesIn, squareTo } from './centre.ts';
import type { Ground } from './ground.ts';
import { type NearestFirst, nearestFirst } from './nearest-first.ts';
import { neighboursOf, type Sketch } from './sketch.ts';

/** What became of a territory's units. */
export interface Spread {
  readonly given: number;
  /** Units that locks keep. */
  readonly locked: number;
  /** Units that no open territory reaches. */
  readonly unreached: number;
}

/**
 * Gives all units of a territory to its neighbours: again and again the neighbour with the most room takes, of the
 * units that it touches, the one nearest to its centre. So each part that comes to a neighbour is connected with it,
 * and the neighbours fill up evenly. Units without a place come last, to whoever has the most room.
 */
export function spreadToNeighbours(sketch: Sketch, territory: number): Spread {
  const { ground, fullness } = sketch;
  const takers = new Map<number, { readonly centre: PlaneCentre; readonly border: NearestFirst }>();
  const own = placesIn(sketch.territory, territory);
  const offer = (place: number, key: number) => {
    if (key === 0 || key === territory || ground.closed.has(key)) return;
    const taker = takers.get(key) ?? {
      centre: centreOf(ground, fullness, placesIn(sketch.territory, key)),
      border: nearestFirst(),
    };
    takers.set(key, taker);
    taker.border.add(place, squareTo(ground, place, taker.centre));
  };
  let locked = 0;
  for (const place of own) {
    if (sketch.isHeld(place)) locked++;
    else for (const key of sketch.beside(place)) offer(place, key);
  }
  let given = 0;
  for (let next = mostRoom(sketch, takers); next; next = mostRoom(sketch, takers)) {
    const { place, key } = next;
    if (place === -1 || sketch.territory[place] !== territory) continue;
    sketch.move(place, key);
    given++;
    for (const other of neighboursOf(ground, place))
      if (sketch.territory[other] === territory && !sketch.isHeld(other)) offer(other, key);
  }
  return { given, locked, unreached: own.length - given - locked };
}

/** The next unit of the taker with the most room; null where none has any unit at its border. */
function mostRoom(
  { fullness }: Pick<Sketch, 'fullness'>,
  takers: ReadonlyMap<number, { readonly border: NearestFirst }>,
): { readonly place: number; readonly key: number } | null {
  let best: { key: number; level: number; border: NearestFirst } | null = null;
  for (const [key, { border }] of takers) {
    if (border.least() === Number.POSITIVE_INFINITY) continue;
    const level = fullness.level(key);
    if (!best || level < best.level || (level === best.level && key < best.key)) best = { key, level, border };
  }
  return best && { place: best.border.next(), key: best.key };
}

/** Rows of a territory's units that have no place: no neighbour reaches them. */
export function placeless({ current, placeOf }: Ground, territory: number): number[] {
  return Array.from(current.keys()).filter((row) => current[row] === territory && placeOf[row] === -1);
}
