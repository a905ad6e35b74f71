import { describe, expect, it } from 'vitest';
import { measureLimits, outsideLimits } from '../../../core/fairness/limit-status.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { spreadKm } from '../../../core/tally/spread-km.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { summaryJson } from '../../../data/export/summary-json.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** A has 2, B has 4. */
function view(measure: Partial<Measure>, reps?: { A: { capacityFte: number }[]; B: { capacityFte: number }[] }) {
  const plan = gridPlan({
    map: 'ABB',
    measures: [{ name: 'potential', ...measure }],
    values: { potential: [2, 1, 3] },
    ...(reps ? { reps } : {}),
  });
  return scenarioView(plan, WORKING, FIELD_SALES);
}
const outside = (...given: Parameters<typeof view>) => {
  const made = view(...given);
  return outsideLimits(made, measureLimits(made)).map(({ territory, minimum, maximum }) => [
    territory,
    minimum,
    maximum,
  ]);
};

describe('the limits of a scenario', () => {
  it('are the fair share plus and minus the tolerance', () => {
    expect(outside({ tolerance: 0.25 })).toEqual([
      [0, 2.25, 3.75],
      [1, 2.25, 3.75],
    ]);
    expect(outside({ tolerance: 0.34 })).toEqual([]);
  });

  it('hold exactly at the edge of the band', () => {
    expect(outside({ tolerance: 1 / 3 })).toEqual([]);
  });

  it('follow the capacity of the reps', () => {
    expect(outside({ tolerance: 0.01 }, { A: [{ capacityFte: 0.5 }], B: [{ capacityFte: 1 }] })).toEqual([]);
  });

  it('give way to absolute ones', () => {
    expect(outside({ tolerance: 0.5, minimum: 2.5 })).toEqual([[0, 2.5, 4.5]]);
    expect(outside({ tolerance: 0.01, minimum: 0, maximum: 4 })).toEqual([]);
  });

  it('bind nothing where a measure is only shown', () => {
    expect(outside({ tolerance: 0.01, balanced: false })).toEqual([]);
  });

  it('are in the summary of a plan that nobody balanced, without a blocker', () => {
    const summary = summaryJson(view({ tolerance: 0.34 }), { version: '1', balance: null, rows: null, seconds: {} });
    expect(summary).toMatchObject({ limits_met: true, unmet_limits: [] });
    const tight = summaryJson(view({ tolerance: 0.1 }), { version: '1', balance: null, rows: null, seconds: {} });
    expect(tight.limits_met).toBe(false);
    expect(tight.unmet_limits[0]).toMatchObject({ measure: 'potential', territory: 'T001', total: 2, blocker: null });
  });
});

describe('the spread over all territories', () => {
  it('weighs each territory by what is in it', () => {
    const plan = gridPlan({ map: 'AAB', values: { potential: [1, 1, 6] } });
    const whole = scenarioView(plan, WORKING, FIELD_SALES);
    const [own] = whole.totals.compactnessKm;
    // A holds 2 of 8 at its own distance, B 6 of 8 in one place.
    expect(spreadKm(whole)).toBeCloseTo(Math.sqrt(2 / 8) * (own as number), 6);
  });
});
