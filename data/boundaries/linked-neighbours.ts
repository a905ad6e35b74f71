import { graphOfPairs } from '../../core/graph/pairs-graph.ts';
import type { NeighbourTable } from '../../core/model/unit.ts';
import type { SharedBorders } from './shared-borders.ts';
import { type UnitLink, unitLinks } from './unit-links.ts';

/** Borders, and the links between the parts they leave, as the neighbour table of a plan. */
export function linkedNeighbours(
  lat: Float64Array,
  lon: Float64Array,
  borders: SharedBorders,
): { neighbours: NeighbourTable; links: UnitLink[] } {
  const links = unitLinks(graphOfPairs(lat.length, borders.a, borders.b, borders.km), lat, lon);
  const count = borders.a.length;
  const withLinks = <T extends Int32Array | Float64Array | Uint8Array>(
    column: T,
    given: ArrayLike<number>,
    last: number[],
  ) => {
    column.set(given);
    column.set(last, count);
    return column;
  };
  const size = count + links.length;
  const neighbours = {
    a: withLinks(
      new Int32Array(size),
      borders.a,
      links.map(({ a }) => a),
    ),
    b: withLinks(
      new Int32Array(size),
      borders.b,
      links.map(({ b }) => b),
    ),
    sharedKm: withLinks(new Float64Array(size), borders.km, []),
    link: withLinks(
      new Uint8Array(size),
      [],
      links.map(() => 1),
    ),
  };
  return { neighbours, links };
}
