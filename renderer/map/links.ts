import type { FeatureCollection, LineString } from 'geojson';
import { unitLinks } from '../../core/edit/unit-links.ts';
import type { Plan } from '../../core/model/plan.ts';

type Linked = Pick<Plan, 'units' | 'neighbours' | 'links'>;

/** What the links were last found from, by the plan's list: the map and its legend both ask, after every edit. */
const known = new WeakMap<Plan['links'], { readonly from: Linked; readonly lines: FeatureCollection<LineString> }>();

/**
 * The links of a plan as lines between the middles of their units, the shorter way round the Earth. Those of units
 * that a list has in a plane of its own, without degrees, are left out, as everything of theirs is on the map.
 */
export function linkLines(plan: Linked): FeatureCollection<LineString> {
  const found = known.get(plan.links);
  // Another measure makes another table of the same units.
  if (found && found.from.units.codes === plan.units.codes && found.from.neighbours === plan.neighbours) {
    return found.lines;
  }
  const lines = linesOf(plan);
  known.set(plan.links, { from: plan, lines });
  return lines;
}

function linesOf(plan: Linked): FeatureCollection<LineString> {
  const { lat, lon } = plan.units;
  return {
    type: 'FeatureCollection',
    features: unitLinks(plan).flatMap(({ a, b, origin }) => {
      const from = [lon[a] as number, lat[a] as number];
      const to = [beside(lon[b] as number, lon[a] as number), lat[b] as number];
      if (![...from, ...to].every(Number.isFinite)) return [];
      const geometry = { type: 'LineString' as const, coordinates: [from, to] };
      return [{ type: 'Feature' as const, properties: { origin }, geometry }];
    }),
  };
}

/** A longitude counted on beyond 180 degrees where that is nearer to another one. */
function beside(lon: number, other: number): number {
  if (lon - other > 180) return lon - 360;
  return other - lon > 180 ? lon + 360 : lon;
}
