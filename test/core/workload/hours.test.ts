import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type GrossHours,
  grossHours,
  type NetHours,
  sellingHours,
  USUAL_TIME,
} from '../../../core/sizing/selling-time.ts';
import { hoursSizing } from '../../../core/sizing/workload-method.ts';
import { hoursOf, sellingUse, sellingWork, wholeUse, wholeWork } from '../../../core/workload/hours.ts';
import { workHours } from '../../../core/workload/work-hours.ts';
import { USUAL_WORKLOAD } from '../../../core/workload/workload-settings.ts';

describe('hours of two kinds', () => {
  it('cannot be compared with each other: the types refuse it', () => {
    const net = sellingWork(10, 2);
    const gross = wholeWork(net, 5, 3);
    expectTypeOf(net).toEqualTypeOf<NetHours>();
    expectTypeOf(gross).toEqualTypeOf<GrossHours>();
    // @ts-expect-error calls and preparation are not the whole work
    wholeUse(net, hoursOf(1, USUAL_TIME).gross);
    // @ts-expect-error nor is the whole work compared with net selling hours
    wholeUse(gross, hoursOf(1, USUAL_TIME).net);
    // @ts-expect-error nor calls with gross hours
    sellingUse(net, hoursOf(1, USUAL_TIME).gross);
    // @ts-expect-error nor is the whole work selling
    sellingUse(gross, hoursOf(1, USUAL_TIME).net);
    // @ts-expect-error the build-up divides selling by selling
    hoursSizing(gross, USUAL_TIME);
    // @ts-expect-error and the whole work is made of selling
    wholeWork(gross, 0, 0);
    expectTypeOf(sellingHours(USUAL_TIME)).toEqualTypeOf<NetHours>();
    expectTypeOf(grossHours(USUAL_TIME)).toEqualTypeOf<GrossHours>();
  });

  it('of a full-time rep of the text-book are 960 net and 1,920 gross', () => {
    expect(hoursOf(1, USUAL_TIME)).toEqual({ net: 960, gross: 1920 });
    expect(hoursOf(0.5, USUAL_TIME)).toEqual({ net: 480, gross: 960 });
  });

  const parts = fc.record({
    calls: fc.integer({ min: 0, max: 5000 }),
    preparation: fc.integer({ min: 0, max: 5000 }),
    travelHome: fc.integer({ min: 0, max: 5000 }),
    travelBetween: fc.integer({ min: 0, max: 5000 }),
  });
  const capacity = fc.integer({ min: 1, max: 20 }).map((quarters) => quarters / 4);

  it('are shared out whole: selling of net, everything of gross', () => {
    fc.assert(
      fc.property(parts, capacity, (one, fte) => {
        const hours = workHours(one, fte, USUAL_WORKLOAD);
        expect(hours.selling).toBe(one.calls + one.preparation);
        expect(hours.whole).toBeCloseTo(hours.selling + one.travelHome + one.travelBetween + hours.admin, 9);
        expect(hours.sellingUse).toBeCloseTo(hours.selling / (fte * 960), 9);
        expect(hours.wholeUse).toBeCloseTo(hours.whole / (fte * 1920), 9);
      }),
    );
  });

  it('travel never changes how full the selling hours are, and more of anything never makes a rep emptier', () => {
    fc.assert(
      fc.property(parts, capacity, fc.integer({ min: 1, max: 500 }), (one, fte, more) => {
        const before = workHours(one, fte, USUAL_WORKLOAD);
        const further = workHours({ ...one, travelHome: one.travelHome + more }, fte, USUAL_WORKLOAD);
        expect(further.sellingUse).toBe(before.sellingUse);
        expect(further.wholeUse).toBeGreaterThan(before.wholeUse);
        const busier = workHours({ ...one, calls: one.calls + more }, fte, USUAL_WORKLOAD);
        expect(busier.sellingUse).toBeGreaterThan(before.sellingUse);
        expect(busier.wholeUse).toBeGreaterThan(before.wholeUse);
      }),
    );
  });

  it('are no share of nobody', () => {
    const one = { calls: 1, preparation: 1, travelHome: 0, travelBetween: 0 };
    expect(workHours(one, 0, USUAL_WORKLOAD)).toMatchObject({ sellingUse: Number.NaN, wholeUse: Number.NaN });
  });
});
