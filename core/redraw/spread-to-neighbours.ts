import { centreOf, type PlaneCentre, placesIn, squareTo } from './centre.ts';
import { type NearestFirst, nearestFirst } from './nearest-first.ts';
import { neighboursOf, type Sketch } from './sketch.ts';

/**
 * Gives the units of a territory to its neighbours, those that locks hold left out, and says whether any went: again and again
 * the neighbour with the most room takes, of the units that it touches, the one nearest to its centre. So each part
 * that comes to a neighbour is connected with it, and the neighbours fill up evenly. What no neighbour touches goes to
 * those that are nearest across land in no territory.
 */
export function spreadToNeighbours(sketch: Sketch, territory: number): boolean {
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
  const isFree = (place: number) => sketch.territory[place] === territory && !sketch.isHeld(place);
  let given = false;
  const handOut = () => {
    for (let next = mostRoom(sketch, takers); next; next = mostRoom(sketch, takers)) {
      const { place, key } = next;
      if (sketch.territory[place] !== territory) continue;
      sketch.move(place, key);
      given = true;
      for (const other of neighboursOf(ground, place)) if (isFree(other)) offer(other, key);
    }
  };
  for (const place of own) if (isFree(place)) for (const key of sketch.beside(place)) offer(place, key);
  handOut();
  const left = own.filter(isFree);
  if (left.length === 0) return given;
  const nearest = acrossNoMansLand(sketch, territory);
  for (const place of left)
    for (const other of neighboursOf(ground, place)) if (nearest[other] !== 0) offer(place, nearest[other] as number);
  handOut();
  return given;
}

/** Per place in no territory the open territory that fewest steps through such places lead to; 0 for all others. */
function acrossNoMansLand({ ground, territory }: Sketch, leaving: number): Int32Array {
  const nearest = new Int32Array(territory.length);
  let reached: number[] = [];
  const spread = (from: number, key: number, into: number[]) => {
    for (const other of neighboursOf(ground, from)) {
      if (territory[other] !== 0 || nearest[other] !== 0) continue;
      nearest[other] = key;
      into.push(other);
    }
  };
  for (let place = 0; place < territory.length; place++) {
    const key = territory[place] as number;
    if (key !== 0 && key !== leaving && !ground.closed.has(key)) spread(place, key, reached);
  }
  while (reached.length > 0) {
    const next: number[] = [];
    for (const place of reached) spread(place, nearest[place] as number, next);
    reached = next;
  }
  return nearest;
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
