import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewerPlaces } from '../../../core/colour/fewer-places.ts';

const aTerritory = fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 1, maxLength: 200 });

/** Units whose latitude is their row. */
const unitsOf = (territory: readonly number[]) => {
  const lat = Float64Array.from(territory.keys());
  return { count: territory.length, lat, lon: lat.map((row) => -row), xKm: null, yKm: lat };
};

describe('fewer places of the same territories', () => {
  it('are some of the units with their own territory, evenly from each and one at least', () => {
    fc.assert(
      fc.property(aTerritory, fc.integer({ min: 1, max: 100 }), (all, most) => {
        const { places, territory } = fewerPlaces(unitsOf(all), Int32Array.from(all), most);
        const step = Math.ceil(all.length / most);
        expect([...places.lat].map((row) => all[row])).toEqual([...territory]);
        expect(places).toMatchObject({ count: territory.length, lon: places.lat.map((row) => -row), xKm: null });
        expect(places.yKm).toEqual(places.lat);
        for (const own of new Set(all)) {
          const before = all.filter((other) => other === own).length;
          expect(territory.filter((other) => other === own).length).toBe(Math.ceil(before / step));
        }
      }),
    );
  });

  it('are all of them where they are not more', () => {
    const units = unitsOf([0, 0, 1]);
    expect(fewerPlaces(units, Int32Array.of(0, 0, 1), 3).places).toBe(units);
  });
});
