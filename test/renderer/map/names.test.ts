import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { areaNames } from '../../../renderer/basemap/area-names.ts';
import { roomForName } from '../../../renderer/basemap/room-for-name.ts';
import { namedAreas } from '../../../renderer/map/area-names.ts';
import { labelText } from '../../../renderer/map/label-text.ts';
import { repHomes } from '../../../renderer/map/rep-homes.ts';
import { territoryLabels } from '../../../renderer/map/territory-labels.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const require = createRequire(import.meta.url);
const world = require('world-atlas/countries-50m.json');
const us = require('us-atlas/counties-10m.json');
const names = areaNames(world, us);
const nameOf = (code: string, kind: string) =>
  names.features.find(({ properties }) => properties.code === code && properties.kind === kind);

describe('names of countries and states', () => {
  it('stand inside what they name', () => {
    const states = feature(us, us.objects.states) as unknown as FeatureCollection<Geometry>;
    const outside = states.features.filter((state: Feature) => {
      const at = nameOf(String(state.id), 'state')?.geometry.coordinates as [number, number] | undefined;
      return at && !geoContains(state, at);
    });
    expect(outside).toEqual([]);
    expect(names.features.filter(({ properties }) => properties.kind === 'state').length).toBeGreaterThan(50);
  });

  it('appear the later the smaller the area is', () => {
    const from = (code: string) => nameOf(code, 'state')?.properties.from ?? Number.NaN;
    expect(from('44')).toBeGreaterThan(from('48'));
    expect(nameOf('643', 'country')?.properties.from).toBeLessThan(nameOf('442', 'country')?.properties.from ?? 0);
  });

  it('are given once to each country, at its larger part', () => {
    const codes = names.features.map(({ properties }) => `${properties.kind} ${properties.code || properties.name}`);
    expect(codes.length).toBe(new Set(codes).size);
    expect(nameOf('036', 'country')?.properties.name).toBe('Australia');
  });

  it('are in the language of the screen, and as the atlas has them where it knows no other', () => {
    const labels = (locale: 'en' | 'ar') =>
      namedAreas(names, locale).features.map(({ properties }) => properties?.label as string);
    expect(labels('en')).toEqual(expect.arrayContaining(['MEXICO', 'CANADA', 'OREGON', 'KOSOVO']));
    expect(labels('ar')).toEqual(expect.arrayContaining(['مصر', 'المكسيك', 'OREGON']));
  });

  it('have room in an area that bends round something else', () => {
    const horseshoe = [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [6, 9],
        [6, 3],
        [3, 3],
        [3, 9],
        [0, 9],
        [0, 0],
      ],
    ];
    const [x, y] = roomForName([horseshoe])?.at ?? [];
    expect(x !== undefined && y !== undefined && (x < 3 || x > 6 || y < 3)).toBe(true);
    expect(roomForName([])).toBeNull();
    expect(
      roomForName([
        [
          [
            [1, 1],
            [1, 1],
            [1, 1],
          ],
        ],
      ]),
    ).toBeNull();
  });
});

describe('names of territories', () => {
  it('stand at the unit of their own that is nearest to their centre', () => {
    // B has the two ends, so its centre lies within A.
    const plan = gridPlan({ map: 'BAAB', values: { potential: [1, 1, 1, 3] } });
    const labels = territoryLabels(plan, WORKING, FIELD_SALES, territoryTotals(plan, WORKING, FIELD_SALES));
    const at = Object.fromEntries(labels.features.map((one) => [one.properties?.name, one.geometry.coordinates[0]]));
    expect(at.B).toBe(plan.units.lon[3]);
    expect([plan.units.lon[1], plan.units.lon[2]]).toContain(at.A);
  });

  it('give way to larger ones', () => {
    const plan = gridPlan({ map: 'AB', values: { potential: [1, 9] } });
    const labels = territoryLabels(plan, WORKING, FIELD_SALES, territoryTotals(plan, WORKING, FIELD_SALES));
    const order = Object.fromEntries(labels.features.map(({ properties }) => [properties?.name, properties?.order]));
    expect(order.B).toBeLessThan(order.A);
  });

  it('are left out where a list of units gave no place', () => {
    const plan = gridPlan({ map: 'AB' });
    const nowhere = { ...plan, units: { ...plan.units, lat: new Float64Array(2).fill(Number.NaN) } };
    const totals = territoryTotals(nowhere, WORKING, FIELD_SALES);
    expect(territoryLabels(nowhere, WORKING, FIELD_SALES, totals).features).toEqual([]);
  });

  it('lose the vowel marks that the map cannot place', () => {
    expect(labelText('مُحَمَّد')).toBe('محمد');
  });
});

describe('homes of reps', () => {
  it('are shown of those who work a territory and whose home is known', () => {
    const home = { homeLat: 42, homeLon: -71 };
    const plan = gridPlan({ map: 'AB', reps: { A: [{ name: 'Ann', ...home }], B: [{ name: 'Bo' }] } });
    const shown = (p: typeof plan) =>
      repHomes(p, WORKING, FIELD_SALES).features.map(({ properties }) => properties?.name);
    expect(shown(plan)).toEqual(['Ann']);
    expect(shown({ ...plan, scenarioTerritories: plan.scenarioTerritories.map((t) => ({ ...t, reps: [] })) })).toEqual(
      [],
    );
  });
});
