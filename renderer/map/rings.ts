import type { Feature, FeatureCollection } from 'geojson';
import { geodesicRing } from '../../core/geo/ring.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { repHomes } from './rep-homes.ts';
import type { MapScene } from './scene.ts';

const KM_PER = { km: 1, miles: 1.609344 };
/** Distances at which rings are drawn, in the plan's unit, and how many of them up to the largest. */
const DISTANCES = [25, 50, 100, 200, 400, 800];
const MOST_RINGS = 3;

/** What the largest ring can be, in the plan's unit of distance. */
export const RING_CHOICES = DISTANCES.slice(1);

/** Radius of the smallest ring that says how far it is, px. */
const LEAST_NAMED_PX = 26;
/** Of the whole map at zoom 0. */
const WORLD_PX = 512;
const EQUATOR_METRES = 40_075_016.686;

type Place = readonly [lon: number, lat: number];

/**
 * Distance rings as lines, each with its distance as a point in the north, in the plan's unit: around the homes of the
 * reps, or around the centre of the territory that is picked. Distances are as the crow flies.
 */
export function distanceRings(scene: MapScene, totals: () => TerritoryTotals): FeatureCollection {
  const { plan, locale, look } = scene;
  const unit = plan.settings.distanceUnit;
  const style = { style: 'unit', unit: unit === 'km' ? 'kilometer' : 'mile' } as const;
  const format = new Intl.NumberFormat(locale, style);
  const distances = DISTANCES.filter((distance) => distance <= look.ringsTo).slice(-MOST_RINGS);
  const features = centresOf(scene, totals).flatMap(([lon, lat]) =>
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
