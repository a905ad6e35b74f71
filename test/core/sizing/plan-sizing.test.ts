import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Quantity } from '../../../core/model/measure.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { byReturn } from '../../../core/sizing/incremental-method.ts';
import { planHiring } from '../../../core/sizing/plan-hiring.ts';
import { planSizing } from '../../../core/sizing/plan-sizing.ts';
import { regionPositions, roundedUp } from '../../../core/sizing/rounding.ts';
import { type SizingSettings, USUAL_SIZING } from '../../../core/sizing/sizing-settings.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { territoryWorkload } from '../../../core/workload/territory-workload.ts';
import { USUAL_WORKLOAD } from '../../../core/workload/workload-settings.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

function sizingOf(plan: Plan, level: LevelKey | null = null) {
  const totals = territoryTotals(plan, WORKING, FIELD_SALES);
  const workload = finish(territoryWorkload(plan, WORKING, FIELD_SALES, totals));
  return finish(planSizing(plan, WORKING, FIELD_SALES, totals, { workload, level }));
}

function withSizing(plan: Plan, sizing: Partial<SizingSettings>): Plan {
  return { ...plan, settings: { ...plan.settings, sizing: { ...USUAL_SIZING, ...sizing } } };
}

/** A thousand pupils in each of two territories, each with a thousand hours of work. */
function pupils(quantity: Quantity = 'count'): Plan {
  const plan = gridPlan({
    map: 'AB',
    measures: [{ name: 'potential', quantity }],
    accounts: [0, 1].map((unit) => ({ unit, values: { potential: 1000 } })),
  });
  const others = { minutesPerCall: 15_000, preparationMinutes: 0 };
  return { ...plan, settings: { ...plan.settings, workload: { ...USUAL_WORKLOAD, others } } };
}

function repsOf(plan: Plan) {
  return Object.fromEntries(sizingOf(plan).methods.map(({ method, reps }) => [method, reps]));
}

describe('the four methods of a plan', () => {
  it('give what the text-books print', () => {
    // 9,100 hours of one class over 960 are 9.48, so 10 reps.
    const plan = gridPlan({
      map: 'A',
      measures: [{ name: 'potential' }],
      accounts: [{ unit: 0, values: { potential: 30 } }],
    });
    const classes = [{ name: 'A', callsPerYear: 9100, minutesPerCall: 45, preparationMinutes: 15 }];
    const asked = {
      ...plan,
      accounts: { ...plan.accounts, classes: textColumn(['A']) },
      settings: { ...plan.settings, workload: { ...USUAL_WORKLOAD, classes } },
    };
    expect(repsOf(asked).workload).toBeCloseTo(9.479, 3);
    // 15 M at 85 % and 1.4 M a rep are 12.6, so 13.
    const target = withSizing(plan, { targetMinor: 1_500_000_000, standardQuotaMinor: 140_000_000 });
    expect(repsOf(target).capacity).toBeCloseTo(12.605, 3);
    expect(repsOf(withSizing(plan, { potentialPerRep: 4 })).potential).toBe(7.5);
  });

  it('say what they lack instead of a number', () => {
    const bare = gridPlan({ map: 'AB', measures: [{ name: 'leads' }], accounts: [{ unit: 0 }] });
    expect(repsOf(bare)).toMatchObject({ potential: null, incremental: null, capacity: null });
    // A share of pupils is no money.
    expect(repsOf(pupils()).incremental).toBeNull();
    // A target alone is not enough: nothing says what a rep carries.
    expect(repsOf(withSizing(bare, { targetMinor: 100 })).capacity).toBeNull();
  });

  it('size by what a unit of potential sells for, where that is no money', () => {
    const expected = (plan: Plan) => {
      const { worth, methods } = sizingOf(plan);
      return { worth, reps: methods.find(({ method }) => method === 'incremental')?.reps };
    };
    // 2,000 pupils that take 2,000 hours: two reps and a bit, of which 80 hours of the third do not pay.
    const given = withSizing(pupils(), { salesPerPotential: 500, margin: 0.3 });
    expect(expected(given)).toEqual({ worth: { perUnit: 500, from: 'given', isShare: false }, reps: 2 });
    expect(expected(withSizing(pupils(), { salesPerPotential: 100, margin: 0.3 })).reps).toBe(0);
    // Quotas are money: so many of it for each pupil.
    const quota = { kind: 'split-quota', scenario: WORKING, role: FIELD_SALES } as const;
    const change = changeOf(pupils(), { ...quota, totalMinor: 100_000_000, method: 'even' });
    if (!change.ok) throw new Error(change.code);
    const split = expected(applyChange(pupils(), change.change));
    expect(split).toEqual({ worth: { perUnit: 500, from: 'quotas', isShare: false }, reps: 2 });
    // Of money it is the share that is won, whatever a unit is said to sell for.
    const money = pupils('money');
    expect(expected(withSizing(money, { salesPerPotential: 500 })).worth).toEqual({
      perUnit: 0.25,
      from: 'usual',
      isShare: true,
    });
  });

  it('take of a rep what the plan period costs, as quotas are for it', () => {
    const half = withSizing(pupils('money'), { costPerRepMinor: 1_200_000 });
    const cost = (periodMonths: number) =>
      sizingOf({ ...half, settings: { ...half.settings, periodMonths } }).facts.costPerRep;
    expect([cost(12), cost(6)]).toEqual([12_000, 6_000]);
  });

  it('count regions by the groups of a level, with a last one for the rest', () => {
    const plan = gridPlan({
      map: 'AB.',
      measures: [{ name: 'potential' }],
      accounts: [0, 1, 2].map((unit) => ({ unit, values: { potential: 10 } })),
    });
    const west = {
      ...(plan.territories[0] as Plan['territories'][number]),
      key: 90 as TerritoryKey,
      level: 2 as LevelKey,
      name: 'West',
    };
    const grouped = {
      ...plan,
      levels: [...plan.levels.filter(({ key }) => key !== 2), { key: 2 as LevelKey, name: 'Regions', rank: 1 }],
      territories: [...plan.territories.map((one) => (one.key === 1 ? { ...one, parent: west.key } : one)), west],
    };
    const sized = sizingOf(withSizing(grouped, { potentialPerRep: 10 }), 2 as LevelKey);
    expect(sized.regions.names).toEqual(['West', '']);
    expect(sized.methods.find(({ method }) => method === 'potential')?.regions).toEqual([1, 2]);
  });

  it('are each the sum of their regions, and more work never takes fewer reps', () => {
    fc.assert(
      fc.property(aPlan, fc.integer({ min: 1, max: 50 }), (plan, more) => {
        const before = sizingOf(withSizing(plan, { potentialPerRep: 100, targetMinor: 1e9, standardQuotaMinor: 1e7 }));
        for (const { method, reps, regions } of before.methods) {
          if (method === 'incremental' || !regions || reps === null) continue;
          expect(regions.reduce((sum, one) => sum + one, 0)).toBeCloseTo(reps, 6);
        }
        const classes = USUAL_WORKLOAD.classes.map((one) => ({ ...one, callsPerYear: one.callsPerYear + more }));
        const busier = { ...plan, settings: { ...plan.settings, workload: { ...USUAL_WORKLOAD, classes } } };
        const workload = (of: ReturnType<typeof sizingOf>) => of.methods[0]?.reps ?? 0;
        expect(workload(sizingOf(busier))).toBeGreaterThanOrEqual(workload(sizingOf(plan)));
      }),
    );
  });

  it('rounds regions up to no fewer than the whole, and shares the whole out exactly', () => {
    const reps = fc.array(
      fc.integer({ min: 0, max: 999 }).map((hundredths) => hundredths / 100),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(reps, (regions) => {
        const { up, shared } = regionPositions(regions);
        const all = regions.reduce((sum, one) => sum + one, 0);
        const whole = roundedUp(all);
        expect(shared.reduce((sum, one) => sum + one, 0)).toBe(whole);
        expect(up.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(whole);
        shared.forEach((count, region) => {
          const due = all > 0 ? (whole * (regions[region] as number)) / all : 0;
          expect(Math.abs(count - due)).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });
});

describe('the order of the incremental method', () => {
  it('is that of one sort, also over many stretches', () => {
    const count = 250_001;
    const potential = Float64Array.from({ length: count }, (_, row) => (row * 7919) % 1009);
    const hours = Float64Array.from({ length: count }, (_, row) => (row * 104_729) % 13);
    const rate = (row: number) =>
      (hours[row] as number) > 0 ? (potential[row] as number) / (hours[row] as number) : Number.POSITIVE_INFINITY;
    const order = finish(byReturn(potential, hours));
    let sorted = true;
    for (let i = 1; i < count; i++) {
      const [a, b] = [order[i - 1] as number, order[i] as number];
      if (!(rate(a) > rate(b) || (rate(a) === rate(b) && a < b))) sorted = false;
    }
    expect(sorted).toBe(true);
    expect(new Set(order).size).toBe(count);
  });
});

describe('the hiring plan of a plan', () => {
  const plan = gridPlan({ map: 'AB', reps: { A: [{}], B: [{ capacityFte: 0.5 }] } });

  it('hires for what is missing, and tells who is too many', () => {
    const short = planHiring(plan, WORKING, FIELD_SALES, 3);
    expect(short.hires).toBe(2);
    expect(short.months.map(({ hires }) => hires).slice(0, 4)).toEqual([0, 0, 2, 0]);
    expect(short.months.at(-1)?.onBoard).toBe(3.5);
    expect(planHiring(plan, WORKING, FIELD_SALES, 0.4)).toMatchObject({ hires: 0, surplus: 1 });
  });

  it('waits until they are needed, but for the time they ramp', () => {
    const later = withSizing(
      { ...plan, settings: { ...plan.settings, ramp: [0.5, 0.5] } },
      { neededFrom: 9, leadMonths: 1 },
    );
    const hiring = planHiring(later, WORKING, FIELD_SALES, 2.5);
    expect(hiring.needed.slice(7, 9)).toEqual([1.5, 2.5]);
    expect(hiring.months.map(({ hires }) => hires)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(hiring.months[8]?.missing).toBe(0);
  });
});
