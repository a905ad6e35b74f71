import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { SharedBorders } from '../shared-borders.ts';
import { pairLengths } from './pair-lengths.ts';

/**
 * Borders of a topology by its arcs: entry i of `areas` is what area i has as its `arcs` member, whatever that is.
 * Lengths sum the arcs' segments along great circles. Null where no arc belongs to two areas: then the file is a
 * topology in form only, and borders must be found by place.
 */
export function arcBorders(
  areas: readonly unknown[],
  arcs: readonly (readonly (readonly number[])[])[],
): SharedBorders | null {
  const owners = new Map<number, number[]>();
  areas.forEach((given, area) => {
    for (const arc of arcNumbers(given)) {
      const known = owners.get(arc);
      if (!known) owners.set(arc, [area]);
      else if (!known.includes(area)) known.push(area);
    }
  });
  const pairs = pairLengths(areas.length);
  for (const [arc, [first, ...others]] of owners) {
    if (first === undefined || others.length === 0) continue;
    const km = lengthKm(arcs[arc] ?? []);
    const all = [first, ...others];
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1)) pairs.add(a, b, km);
    });
  }
  const borders = pairs.borders();
  return borders.a.length > 0 ? borders : null;
}

/** All arc numbers of an area, at most four levels deep: polygons, rings, arcs. */
function arcNumbers(given: unknown): number[] {
  const flat = Array.isArray(given) ? (given as unknown[]).flat(2) : [];
  return flat.flatMap((arc) => (typeof arc === 'number' ? [arc < 0 ? ~arc : arc] : []));
}

function lengthKm(arc: readonly (readonly number[])[]): number {
  let km = 0;
  for (let i = 1; i < arc.length; i++) {
    const [lonA = 0, latA = 0] = arc[i - 1] ?? [];
    const [lonB = 0, latB = 0] = arc[i] ?? [];
    km += greatCircleKm(latA, lonA, latB, lonB);
  }
  return km;
}
