import type { GeometryObject } from 'topojson-specification';
import type { AreaShapes } from './area-shapes.ts';

/** The arcs that part two areas, as columns; `a` and `b` are indexes into the areas. */
export interface ArcPairs {
  readonly arc: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Shapes never change, and every move draws borders anew. */
const known = new WeakMap<AreaShapes['areas'], ArcPairs>();

/**
 * Which areas lie at each arc, found once per unit set: with it new borders cost a look at every arc, not at every
 * ring of 30,000 areas. Of an arc that more than two areas have, the first and the last count, as topojson's mesh has it.
 */
export function arcPairs({ topology, areas }: AreaShapes): ArcPairs {
  const found = known.get(areas);
  if (found) return found;
  const first = new Int32Array(topology.arcs.length).fill(-1);
  const last = new Int32Array(topology.arcs.length).fill(-1);
  areas.geometries.forEach((geometry, area) => {
    for (const signed of arcsOf(geometry)) {
      const arc = signed < 0 ? ~signed : signed;
      if (first[arc] === -1) first[arc] = area;
      last[arc] = area;
    }
  });
  const arc = Int32Array.from(first.keys()).filter((at) => first[at] !== last[at]);
  const pairs = { arc, a: arc.map((at) => first[at] as number), b: arc.map((at) => last[at] as number) };
  known.set(areas, pairs);
  return pairs;
}

function arcsOf(geometry: GeometryObject): number[] {
  if (geometry.type === 'Polygon') return geometry.arcs.flat();
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat(2) : [];
}
