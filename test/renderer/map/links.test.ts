import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { legendOf } from '../../../renderer/map/legend.ts';
import { linkLines } from '../../../renderer/map/links.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { aScene } from './a-scene.ts';
import { type Call, recordingMap } from './recording-map.ts';

/** Four units on a line; `apart` leaves out the border between the middle two, so that they are linked. */
function aPlan(apart: boolean): Plan {
  const plan = gridPlan({ map: 'AABB' });
  const pairs = apart ? [0, 2] : [0, 1, 2];
  return {
    ...plan,
    neighbours: {
      a: Int32Array.from(pairs),
      b: Int32Array.from(pairs, (a) => a + 1),
      sharedKm: new Float64Array(pairs.length).fill(11),
      link: new Uint8Array(pairs.length),
    },
  };
}

const byHand = (plan: Plan, a: number, b: number, linked = true): Plan => ({
  ...plan,
  links: [{ a: plan.units.keys[a] as UnitKey, b: plan.units.keys[b] as UnitKey, linked }],
});
const drawn = (calls: Call[]) =>
  calls
    .filter(({ on }) => on === 'unit-links')
    .map(({ value }) =>
      (value as FeatureCollection<LineString>).features.map(({ properties, geometry }) => [
        properties?.origin,
        ...geometry.coordinates.map(([lon]) => Math.round(10 * ((lon as number) + 100))),
      ]),
    );

describe('the links on the map', () => {
  it('run between the middles of their units, also those that nobody asked for', async () => {
    const { sync, since } = recordingMap();
    await sync.show(aScene(aPlan(true)));
    expect(drawn(since())).toEqual([[['nearest', 1, 2]]]);
  });

  it('are drawn anew when the planner links two units, and not by any other edit', async () => {
    const { sync, since } = recordingMap();
    const plan = aPlan(false);
    await sync.show(aScene(plan));
    expect(drawn(since())).toEqual([[]]);
    const linked = byHand(plan, 0, 3);
    await sync.show(aScene(linked));
    const calls = since();
    expect(drawn(calls)).toEqual([[['by-hand', 0, 3]]]);
    expect(calls).toHaveLength(1);
    const [first, ...others] = plan.territories;
    if (!first) throw new Error('the plan has no territory');
    await sync.show(aScene({ ...linked, territories: [{ ...first, name: 'North' }, ...others] }));
    expect(drawn(since())).toEqual([]);
  });

  it('are gone with the link', async () => {
    const { sync, since } = recordingMap();
    const linked: Plan = {
      ...gridPlan({ map: 'AB' }),
      neighbours: { a: Int32Array.of(0), b: Int32Array.of(1), sharedKm: Float64Array.of(0), link: Uint8Array.of(1) },
    };
    await sync.show(aScene(linked));
    expect(drawn(since())).toEqual([[['units', 0, 1]]]);
    await sync.show(aScene(byHand(linked, 0, 1, false)));
    expect(drawn(since())).toEqual([[]]);
  });

  it('of points are only those by hand', () => {
    const points: Plan = { ...gridPlan({ map: 'AAB ABB ABB' }), neighbours: null };
    expect(linkLines(points).features).toEqual([]);
    expect(linkLines(byHand(points, 0, 8)).features).toHaveLength(1);
  });

  it('go the shorter way where it crosses 180 degrees', () => {
    const plan = aPlan(true);
    const lon = Float64Array.of(178, 179, -179, -178);
    const [link] = linkLines({ ...plan, units: { ...plan.units, lon } }).features;
    expect(link?.geometry.coordinates.map(([east]) => east)).toEqual([179, 181]);
  });

  it('leave out units without degrees', () => {
    const plan = aPlan(true);
    const none = new Float64Array(4).fill(Number.NaN);
    const km = Float64Array.of(0, 1, 2, 3);
    const units = { ...plan.units, lat: none, lon: none, xKm: km, yKm: new Float64Array(4) };
    expect(linkLines({ ...plan, units }).features).toEqual([]);
  });

  it('stand in the legend where there are any', () => {
    expect(legendOf(aPlan(true), WORKING, FIELD_SALES).links).toBe(true);
    expect(legendOf(aPlan(false), WORKING, FIELD_SALES).links).toBe(false);
  });
});
