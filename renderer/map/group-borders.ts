import type { MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { AreaShapes } from './area-shapes.ts';

/** The borders that two groups share, without those to areas that are in none: lines of territories show these. */
export function groupBorders({ topology, areas }: AreaShapes, groupOf: (code: string) => number): MultiLineString {
  return mesh(topology, areas, (a, b) => {
    const [one, other] = [groupOf(String(a.id)), groupOf(String(b.id))];
    return one !== other && one !== 0 && other !== 0;
  });
}
