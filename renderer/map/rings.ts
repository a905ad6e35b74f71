import type { Feature, FeatureCollection } from 'geojson';
import { geodesicRing } from '../../core/geo/ring.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { repHomes } from './rep-homes.ts';
import { KM_PER, ringDistances } from './ring-distances.ts';
import type { MapScene } from './scene.ts';

/** Radius of the smallest ring that says how far it is, px. */
const LEAST_NAMED_PX = 26;
/** Around more centres the names of the outermost rings, all the same, would leave no room for others. */
const FEW = 3;
/** Of the whole map at zoom 0. */
const WORLD_PX = 512;
const EQUATOR_METRES = 40_075_016.686;

type Place = readonly [lon: number, lat: number];

/**
 * Distance rings as lines, each with its distance as a point in the north, in the plan's unit: around the homes of the
 * reps, or around the centre of the territory that is picked. Distances are as the crow flies. `largest`: of the rings,
 * in the plan's unit; around few centres its name leads.
 */
export function distanceRings(scene: MapScene, totals: () => TerritoryTotals, largest: number): FeatureCollection {
  const { plan, locale } = scene;
  const unit = plan.settings.distanceUnit;
  const style = { style: 'unit', unit: unit === 'km' ? 'kilometer' : 'mile' } as const;
  const format = new Intl.NumberFormat(locale, style);
  const distances = ringDistances(largest);
  const centres = centresOf(scene, totals);
  const features = centres.flatMap(([lon, lat]) =>
    distances.flatMap((distance): Feature[] => {
      const coordinates = geodesicRing(lat, lon, distance * KM_PER[unit]);
      const north = coordinates[0] as [number, number];
      return [
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
        {
          type: 'Feature',
          properties: {
            text: format.format(distance),
            order: -distance,
            leads: centres.length <= FEW && distance === distances.at(-1),
            from: namedFrom(lat, distance * KM_PER[unit]),
          },
          geometry: { type: 'Point', coordinates: north },
        },
      ];
    }),
  );
  return { type: 'FeatureCollection', features };
}

/** The zoom from which a ring is large enough for its distance to stand at it. */
function namedFrom(lat: number, km: number): number {
  const metresAcross = EQUATOR_METRES * Math.cos((lat * Math.PI) / 180);
  return Math.log2((LEAST_NAMED_PX * metresAcross) / (WORLD_PX * km * 1000));
}

function centresOf({ plan, scenario, role, look, pickedTerritory }: MapScene, totals: () => TerritoryTotals): Place[] {
  if (look.rings === 'homes') {
    return repHomes(plan, scenario, role).features.map(({ geometry }) => geometry.coordinates as [number, number]);
  }
  if (look.rings !== 'picked' || pickedTerritory === null) return [];
  const used = scenarioTerritoriesOf(plan, scenario, role).find(({ territory }) => territory === pickedTerritory);
  if (used?.centreLat != null && used.centreLon != null) return [[used.centreLon, used.centreLat]];
  const { territories, centreLat, centreLon } = totals();
  const row = territories.indexOf(pickedTerritory);
  const [lon, lat] = [centreLon[row] ?? Number.NaN, centreLat[row] ?? Number.NaN];
  return Number.isFinite(lon) && Number.isFinite(lat) ? [[lon, lat]] : [];
}
