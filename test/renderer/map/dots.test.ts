import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotFinder } from '../../../renderer/map/dot-finder.ts';
import { dotIndex } from '../../../renderer/map/dot-index.ts';
import { type Dots, dotGrowth, dotRadius, planDots } from '../../../renderer/map/dots.ts';
import { legendDots } from '../../../renderer/map/legend.ts';
import { mercatorX, mercatorY } from '../../../renderer/map/mercator.ts';
import { underPointer } from '../../../renderer/map/pointer.ts';
import { gridPlan } from '../../support/plan-builder.ts';

/** Dots at some places of Mercator, each its own unit. */
function dotsAt(places: readonly (readonly [number, number])[]): Dots {
  const rows = Int32Array.from(places.keys());
  return {
    count: places.length,
    places: Float32Array.from(places.flat()),
    radii: new Float32Array(places.length),
    rows,
    units: rows,
    ofAccounts: true,
    values: null,
    fullValue: 0,
    crowding: 1,
  };
}

const share = fc.float({ min: 0, max: 1, noNaN: true });
const somewhere = fc.tuple(share, share);

describe('finding dots', () => {
  it('answers the nearest, as looking at each of them does', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 60 }), somewhere, (places, [x, y]) => {
        const away = ([px, py]: readonly [number, number]) => Math.hypot(px - x, py - y);
        const found = dotIndex(dotsAt(places)).nearest(x, y, 2);
        expect(away(places[found] as [number, number])).toBeCloseTo(Math.min(...places.map(away)), 6);
      }),
    );
  });

  it('answers all in a box, as looking at each of them does', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { maxLength: 60 }), somewhere, somewhere, (places, a, b) => {
        const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
        const [north, south] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
        const inside = places.flatMap(([x, y], i) => (x >= west && x <= east && y >= north && y <= south ? [i] : []));
        expect(
          dotIndex(dotsAt(places))
            .within(west, north, east, south)
            .sort((p, q) => p - q),
        ).toEqual(inside);
      }),
    );
  });

  it('finds a dot under the pointer within eight pixels, else the area', () => {
    const dots = dotsAt([[mercatorX(-90), mercatorY(40)]]);
    const sync = { dots: { dots, index: dotIndex(dots) } } as never;
    const map = { getZoom: () => 5, queryRenderedFeatures: () => [{ id: 17 }], unproject: () => ({}) } as never;
    const degreesPerPixel = 360 / (512 * 2 ** 5);
    const at = (pixels: number) =>
      underPointer(map, sync, [0, 0], { lng: -90 + pixels * degreesPerPixel, lat: 40 } as never);
    expect(at(7)).toEqual({ unit: 0, account: 0, dot: 0 });
    expect(at(9)).toEqual({ unit: 17, account: -1, dot: -1 });
  });
});

describe('sizes of dots', () => {
  it('put large dots below small ones', () => {
    const values = [3, 900, 40, 900, 0];
    const plan = gridPlan({ map: 'A', accounts: values.map((potential) => ({ unit: 0, values: { potential } })) });
    const placed = { ...plan.accounts, lat: new Float64Array(5).fill(40), lon: new Float64Array(5).fill(-90) };
    const dots = planDots({ ...plan, accounts: placed });
    expect([...dots.rows]).toEqual([1, 3, 2, 0, 4]);
    expect([...dots.radii]).toEqual([...dots.radii].sort((a, b) => b - a));
  });

  it('survive values that are no size: negative, not a number, infinite', () => {
    const values = [-5, Number.NaN, Number.POSITIVE_INFINITY, 2];
    const plan = gridPlan({ map: 'A', accounts: values.map((potential) => ({ unit: 0, values: { potential } })) });
    const placed = { ...plan.accounts, lat: new Float64Array(4).fill(40), lon: new Float64Array(4).fill(-90) };
    const dots = planDots({ ...plan, accounts: placed });
    expect(dots.count).toBe(4);
    for (const radius of dots.radii) expect(radius).toBeGreaterThan(0);
  });

  it('are explained by round values, drawn as large as on the map', () => {
    const dots = { ...dotsAt([[0, 0]]), fullValue: 730, crowding: 0.5 };
    const [small, large] = legendDots(dots, 6);
    expect([small?.value, large?.value]).toEqual([50, 500]);
    expect(large?.radius).toBeCloseTo(dotRadius(500 / 730, 0.5) * dotGrowth(6));
    expect(legendDots({ ...dots, fullValue: 0 }, 6)).toEqual([]);
    expect(legendDots(null, 6)).toEqual([]);
  });

  it('grow with the zoom, within bounds', () => {
    expect(dotGrowth(8)).toBeGreaterThan(dotGrowth(4));
    expect([dotGrowth(0), dotGrowth(20)]).toEqual([0.55, 2.6]);
  });
});

describe('dots of units', () => {
  it('are all accounts of these units', () => {
    const dots = {
      ...dotsAt([
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
      units: Int32Array.of(4, 2, 4),
    };
    const finder = dotFinder(dots);
    expect([...finder.ofUnits(Int32Array.of(4))]).toEqual([0, 2]);
    expect([...finder.ofUnits(Int32Array.of(9))]).toEqual([]);
    expect([...finder.ofRows(Int32Array.of(0, 2))]).toEqual([0, 2]);
  });
});
