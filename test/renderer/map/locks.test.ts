import { describe, expect, it } from 'vitest';
import type { UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { padlock, target } from '../../../renderer/map/images.ts';
import { legendOf } from '../../../renderer/map/legend.ts';
import { lockSigns, territoryLockSigns } from '../../../renderer/map/locks.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AAB AAB' });
const locked: Plan = {
  ...plan,
  unitLocks: [
    { scenario: WORKING, role: FIELD_SALES, unit: plan.units.keys[1] as UnitKey },
    { scenario: BASELINE, role: FIELD_SALES, unit: plan.units.keys[2] as UnitKey },
  ],
  scenarioTerritories: plan.scenarioTerritories.map((seat) => {
    if (seat.scenario !== WORKING) return seat;
    return seat.territory === 2 ? { ...seat, locked: true } : { ...seat, fixedCentre: { lat: 41, lon: -99 } };
  }),
};
const placesOf = (signs: ReturnType<typeof lockSigns>, what: string) =>
  signs.features.filter(({ properties }) => properties.what === what).map(({ geometry }) => geometry.coordinates);

describe('signs of locks on the map', () => {
  it('stand at the locked units of the scenario shown, and at fixed centres', () => {
    const signs = lockSigns(locked, WORKING, FIELD_SALES);
    expect(placesOf(signs, 'unit')).toEqual([[-99.9, 40]]);
    expect(placesOf(signs, 'centre')).toEqual([[-99, 41]]);
  });

  it('stand where the name of a territory stands that is locked as a whole', () => {
    const totals = () => territoryTotals(locked, WORKING, FIELD_SALES);
    const signs = territoryLockSigns(locked, WORKING, FIELD_SALES, totals);
    expect(placesOf(signs, 'territory')).toEqual([[-99.8, expect.any(Number)]]);
    expect(territoryLockSigns(plan, WORKING, FIELD_SALES, totals).features).toEqual([]);
  });

  it('are left out for units without degrees', () => {
    const nowhere = { ...locked.units, lat: new Float64Array(6).fill(Number.NaN) };
    expect(placesOf(lockSigns({ ...locked, units: nowhere }, WORKING, FIELD_SALES), 'unit')).toEqual([]);
  });

  it('are explained by the legend while they are there', () => {
    expect(legendOf(plan, WORKING, FIELD_SALES)).toMatchObject({ locks: false, centres: false });
    expect(legendOf(locked, WORKING, FIELD_SALES)).toMatchObject({ locks: true, centres: true });
  });

  it('are dark within light, and clear around', () => {
    for (const picture of [padlock(32), target(32)]) {
      const pixels = Array.from({ length: 32 * 32 }, (_, i) => [...picture.data.subarray(i * 4, i * 4 + 4)]);
      expect(pixels[0]?.[3]).toBe(0);
      expect(pixels.filter(([red = 0, , , alpha]) => alpha === 255 && red < 40).length).toBeGreaterThan(60);
      expect(pixels.filter(([red = 0, , , alpha]) => alpha === 255 && red > 240).length).toBeGreaterThan(60);
    }
  });
});
