import type { Feature, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { allLayers } from '../../../renderer/map/layers/all-layers.ts';
import { mapLook } from '../../../renderer/map/map-colours.ts';
import { mercatorX, mercatorY } from '../../../renderer/map/mercator.ts';
import { distanceRings } from '../../../renderer/map/rings.ts';
import type { MapScene } from '../../../renderer/map/scene.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { aScene } from './a-scene.ts';
import { recordingMap } from './recording-map.ts';

const plan = gridPlan({ map: 'AB', reps: { A: [{ name: 'Ann', homeLat: 42, homeLon: -71 }], B: [{ name: 'Bo' }] } });
const ringsOf = (scene: MapScene) =>
  distanceRings(scene, () => territoryTotals(scene.plan, WORKING, FIELD_SALES), scene.look.ringsTo ?? 100).features;
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
    const [ring, name] = ringsOf(aScene(inMiles, {}, { rings: 'homes', ringsTo: 100 }));
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

/** What is seen between two corners. */
function viewOf(west: number, south: number, east: number, north: number) {
  return { zoom: 4, west: mercatorX(west), east: mercatorX(east), south: mercatorY(south), north: mercatorY(north) };
}

describe('the largest ring', () => {
  const country = viewOf(-125, 25, -66, 49);
  const town = viewOf(-71.3, 41.9, -70.7, 42.1);

  async function largestIn(view: ReturnType<typeof viewOf>, ringsTo: number | null): Promise<unknown> {
    const { sync, since } = recordingMap();
    sync.seen(country);
    await sync.show(aScene(plan, {}, { rings: 'homes', ringsTo }));
    sync.seen(view);
    const drawn = since().findLast(({ on }) => on === 'rings')?.value as { features: Feature[] };
    return drawn.features.find(({ properties }) => properties?.leads)?.properties?.text;
  }

  it('follows what is seen until one is chosen', async () => {
    expect(await largestIn(country, null)).toBe('400 km');
    expect(await largestIn(town, null)).toBe('2 km');
    expect(await largestIn(country, 50)).toBe('50 km');
  });

  it('leaves other names their room around many homes', () => {
    const reps = Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, homeLat: 40 + i, homeLon: -71 }));
    const many = gridPlan({ map: 'AB', reps: { A: reps } });
    expect(ringsOf(aScene(many, {}, { rings: 'homes' })).some(({ properties }) => properties?.leads)).toBe(false);
  });

  it('is not made anew by a move after which the same one fits', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(plan, {}, { rings: 'homes' }));
    sync.seen(country);
    since();
    sync.seen(viewOf(-124, 25, -65, 49));
    expect(since()).toEqual([]);
  });

  it('says how far it is before the names of territories are placed', () => {
    const above = allLayers(mapLook('light')).map(({ id }) => id);
    expect(above.indexOf('outer-ring-names')).toBeGreaterThan(above.indexOf('territory-names'));
    expect(above.indexOf('ring-names')).toBeLessThan(above.indexOf('territory-names'));
    const outer = allLayers(mapLook('light')).find(({ id }) => id === 'outer-ring-names');
    expect(Object.keys(outer?.layout ?? {})).toContain('text-variable-anchor-offset');
  });
});
