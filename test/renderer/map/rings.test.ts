import type { Feature, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { distanceRings } from '../../../renderer/map/rings.ts';
import type { MapScene } from '../../../renderer/map/scene.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { aScene } from './a-scene.ts';

const plan = gridPlan({ map: 'AB', reps: { A: [{ name: 'Ann', homeLat: 42, homeLon: -71 }], B: [{ name: 'Bo' }] } });
const ringsOf = (scene: MapScene) =>
  distanceRings(scene, () => territoryTotals(scene.plan, WORKING, FIELD_SALES)).features;
const texts = (scene: MapScene) =>
  ringsOf(scene).flatMap(({ properties }) => (properties?.text ? [properties.text as string] : []));

function pointOf(ring: Feature | undefined, i: number): [number, number] {
  return (ring as Feature<LineString>).geometry.coordinates[i] as [number, number];
}

describe('distance rings', () => {
  it('are three around each home that is known, up to the largest', () => {
    expect(texts(aScene(plan, {}, { rings: 'homes', ringsTo: 200 }))).toEqual(['50 km', '100 km', '200 km']);
    expect(texts(aScene(plan, {}, { rings: 'none' }))).toEqual([]);
  });

  it('are in miles where the plan is, as they say', () => {
    const inMiles = { ...plan, settings: { ...plan.settings, distanceUnit: 'miles' as const } };
    const [ring, name] = ringsOf(aScene(inMiles, {}, { rings: 'homes', ringsTo: 50 }));
    expect(name?.properties?.text).toBe('25 mi');
    const [lon, lat] = pointOf(ring, 7);
    expect(greatCircleKm(42, -71, lat, lon)).toBeCloseTo(25 * 1.609344, 3);
  });

  it('lie around the centre of the picked territory, and around nothing where none is picked', () => {
    const scene = (picked: number | null) =>
      aScene(plan, { pickedTerritory: picked as TerritoryKey | null }, { rings: 'picked' });
    expect(ringsOf(scene(null))).toEqual([]);
    const [ring] = ringsOf(scene(2));
    const [, lat] = pointOf(ring, 24);
    expect(lat).toBeCloseTo(plan.units.lat[1] ?? 0, 2);
  });
});
