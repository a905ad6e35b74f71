import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disruptionToday } from '../../../core/disruption/disruption-today.ts';
import { compactnessOf } from '../../../core/fairness/compactness.ts';
import { compositeOf } from '../../../core/fairness/composite.ts';
import { coverageOf } from '../../../core/fairness/coverage.ts';
import { balanceWeight, fairnessEvidence } from '../../../core/fairness/evidence.ts';
import { guessedMeaning, measureMeaning } from '../../../core/fairness/meaning.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { territorySpread } from '../../../core/tally/territory-spread.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

function evidenceOf(plan: Plan) {
  const totals = territoryTotals(plan, WORKING, FIELD_SALES);
  return finish(
    fairnessEvidence(plan, WORKING, FIELD_SALES, totals, finish(disruptionToday(plan, WORKING, FIELD_SALES))),
  );
}

/** A grid whose units are squares of 100 km2 in a plane of their own. */
function squares(map: string): Plan {
  const plan = gridPlan({ map });
  const columns = (map.split(' ')[0] as string).length;
  const at = (of: (unit: number) => number) => Float64Array.from({ length: plan.units.count }, (_, unit) => of(unit));
  const units = {
    ...plan.units,
    xKm: at((unit) => 10 * (unit % columns)),
    yKm: at((unit) => 10 * Math.floor(unit / columns)),
    areaKm2: at(() => 100),
  };
  return { ...plan, units };
}

describe('the composite', () => {
  it('is the weighted mean of what is known, and its contributions sum to it', () => {
    const part = (value: number | null, weight: number) => ({ part: 'pay', measure: null, value, weight }) as const;
    const { score, parts } = compositeOf([part(80, 3), part(40, 1), part(null, 6), part(0, 0)]);
    // (3 x 80 + 1 x 40) / 4
    expect(score).toBe(70);
    expect(parts.map(({ contribution }) => contribution)).toEqual([60, 10, 0, 0]);
    expect(parts.map(({ share }) => share)).toEqual([0.75, 0.25, 0, 0]);
    expect(compositeOf([part(50, 0)]).score).toBeNull();
    expect(compositeOf([]).score).toBeNull();
  });

  it('lies between 0 and 100 for any plan and weights', () => {
    const weight = fc.constantFrom(0, 1, 40, 100);
    fc.assert(
      fc.property(aPlan, weight, weight, weight, (plan, balance, disruption, compactness) => {
        const weights = { ...USUAL_FAIRNESS.weights, balance, disruption, compactness };
        const weighed = { ...plan, settings: { ...plan.settings, fairness: { ...USUAL_FAIRNESS, weights } } };
        const { composite } = evidenceOf(weighed);
        if (composite.score === null) return;
        expect(composite.score).toBeGreaterThanOrEqual(0);
        expect(composite.score).toBeLessThanOrEqual(100 + 1e-9);
        const sum = composite.parts.reduce((all, { contribution }) => all + contribution, 0);
        expect(sum).toBeCloseTo(composite.score, 9);
      }),
    );
  });

  it('shares the weight of balance among the balanced measures that have none of their own', () => {
    const plan = gridPlan({ map: 'A', measures: [{ name: 'a' }, { name: 'b' }, { name: 'c', balanced: false }] });
    const weights = { ...USUAL_FAIRNESS.weights, measures: [{ measure: 'b', weight: 7 }] };
    expect(['a', 'b', 'c'].map((name) => balanceWeight(weights, plan, name))).toEqual([20, 7, 0]);
  });
});

describe('what measures mean', () => {
  it('is guessed by name, pipeline before all', () => {
    const named = ['Net Sales', 'open_opportunity', 'wallet', 'arr', 'market'].map((name) => ({ name }));
    expect(guessedMeaning(named, 'revenue')).toBe(0);
    expect(guessedMeaning(named, 'pipeline')).toBe(1);
    expect(guessedMeaning(named, 'potential')).toBe(2);
    expect(guessedMeaning([{ name: 'warranty' }, { name: 'stamina' }], 'revenue')).toBe(-1);
  });

  it('is as the planner says, also none, and guessed again where a chosen measure is gone', () => {
    const plan = gridPlan({ map: 'A', measures: [{ name: 'revenue' }, { name: 'x' }] });
    const meant = (revenue: string | null) =>
      measureMeaning(
        { ...plan, settings: { ...plan.settings, fairness: { ...USUAL_FAIRNESS, meanings: { revenue } } } },
        'revenue',
      );
    expect([meant('x'), meant(null), meant('gone'), measureMeaning(plan, 'revenue')]).toEqual([1, -1, 0, 0]);
  });
});

describe('compactness', () => {
  const of = (plan: Plan) => {
    const { territories } = territoryTotals(plan, WORKING, FIELD_SALES);
    return [...compactnessOf(finish(territorySpread(plan, WORKING, FIELD_SALES, territories)))];
  };

  it('of areas is that worked by hand: four discs in a square and in a row', () => {
    const [square] = of(squares('AA AA'));
    // Areas of 100 at 5 km from the centre in x and y: I = 400 x 50 + 4 x 100^2 / 2 pi.
    expect(square).toBeCloseTo(400 ** 2 / (2 * Math.PI * (400 * 50 + (4 * 100 ** 2) / (2 * Math.PI))), 9);
    const [row] = of(squares('AAAA'));
    expect(row).toBeLessThan(square as number);
    expect(of(squares('A'))).toEqual([1]);
  });

  it('of places is 1 for a square, 0 for a line and none for two', () => {
    const places = (map: string) => ({
      ...squares(map),
      units: { ...squares(map).units, areaKm2: new Float64Array(9) },
    });
    expect(of(places('AAA AAA AAA'))[0]).toBeCloseTo(1, 9);
    expect(of({ ...places('AAA...BB.'), units: { ...places('AAA...BB.').units } })[0]).toBeCloseTo(0, 6);
    expect(of(places('AA.......'))).toEqual([Number.NaN]);
  });
});

describe('coverage', () => {
  it('tells what is assigned, and the white space', () => {
    const plan = gridPlan({
      map: 'AAB.',
      values: { potential: [10, 20, 30, 40] },
      accounts: [{ unit: 0, owner: 'Ada' }, { unit: 2 }, { unit: null }],
      reps: { A: [{}] },
    });
    const coverage = coverageOf(plan, WORKING, FIELD_SALES, territoryTotals(plan, WORKING, FIELD_SALES));
    expect(coverage.measures[0]).toMatchObject({ assigned: 60, total: 100, share: 0.6 });
    expect([coverage.unitsWithout, coverage.accountsWithout]).toEqual([1, 1]);
    // Units 1 and 3 have no account; unit 2 has one without owner, and nobody works B.
    expect(coverage.whiteSpace).toEqual({
      measure: 'potential',
      withoutAccounts: { units: 2, potential: 60 },
      withoutOwner: { units: 1, potential: 30 },
      share: 0.9,
    });
  });
});
