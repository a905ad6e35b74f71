import { greatCircleKm } from '../../../core/geo/distance.ts';
import { middleRow, type PostalTable } from '../../places/postal-table.ts';
import { unitLocator } from '../place-in-units.ts';
import type { AreaShape } from '../us-atlas.ts';
import { type CodeAreas, type CodePlace, codeAreas } from './code-areas.ts';
import { countryOutline, WORLD_ATLAS } from './country-outline.ts';
import { hullAround } from './hull-around.ts';
import type { Polygons } from './voronoi-areas.ts';

/** An island whose first corner is this near to a code, or which lies within sight of one, is shared out too. */
const ISLAND_KM = 60;
/** Codes further than this from the outline are overseas: the outline is not theirs. */
const OUTSIDE_KM = 5;

/**
 * Approximate areas of the postal codes of a country, from the pack that the planner added: each code at its middle
 * place (see middleRow), what is nearest to it, cut at the outline of the country. Codes overseas, and all codes of a
 * country without an outline, lie within a hull drawn around them. Several codes on one place share an area (codeAreas).
 */
export function postalAreas(table: PostalTable): CodeAreas {
  const codes = middles(table);
  const land = (countryOutline(table.country) ?? []).filter((polygon) => isNear(polygon, codes));
  const within = land.length > 0 ? unitLocator([land as AreaShape]) : null;
  const home: CodePlace[] = [];
  const overseas: CodePlace[] = [];
  for (const code of codes) {
    const at = within?.(code.lat, code.lon);
    if (at && at.unit >= 0 && at.km <= OUTSIDE_KM) home.push({ ...code, region: 0 });
    else overseas.push({ ...code, region: 1 });
  }
  const hull = hullAround(overseas);
  const outline = land.length > 0 ? WORLD_ATLAS : 'a hull around them';
  const source = `approximate areas of ${table.country} postal codes within ${outline}`;
  return codeAreas('postal-areas', source, [...home, ...overseas], [land as AreaShape, hull as AreaShape]);
}

function middles(table: PostalTable): CodePlace[] {
  const codes = new Set(table.rows.map(({ code }) => code));
  return Array.from(codes, (code) => {
    const range = table.codes(code) ?? { from: 0, to: 1 };
    const { place, lat, lon } = middleRow(table, range, '').row;
    return { code, name: `${code} ${place}`, lat, lon, region: 0 };
  });
}

/** Whether a polygon has a code in it or near it: the outline of France has Guiana, which its pack may not. */
function isNear(polygon: Polygons[number], codes: readonly CodePlace[]): boolean {
  const locate = unitLocator([[polygon] as unknown as AreaShape]);
  const corner = polygon[0]?.[0];
  return codes.some(
    ({ lat, lon }) =>
      (corner && greatCircleKm(lat, lon, corner[1], corner[0]) < ISLAND_KM) || locate(lat, lon).unit >= 0,
  );
}
