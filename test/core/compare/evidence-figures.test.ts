import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../../core/compare/compare-scenarios.ts';
import type { FigureName } from '../../../core/compare/figure.ts';
import { fairnessToday } from '../../../core/fairness/fairness-today.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AAB ABB',
  baseline: 'ABB ABB',
  measures: [{ name: 'sales' }, { name: 'worth' }],
  accounts: [8, 2, 2, 5, 1, 3].map((sales, unit) => ({
    unit,
    owner: unit % 2 ? 'Ann' : 'Ben',
    values: { sales, worth: 10 * sales + unit },
  })),
  reps: { A: [{ name: 'Ann', homeLat: 43, homeLon: -100 }], B: [{ name: 'Ben' }] },
});

const figuresOf = (of: Plan) => finish(compareScenarios(of, FIELD_SALES, [WORKING, BASELINE])).figures;
const valuesOf = (of: Plan, name: FigureName) => figuresOf(of).find((one) => one.name === name)?.values;

describe('scenarios side by side', () => {
  it('have the composite, shape, pay, travel and nights of the fairness panel', () => {
    const meanings = { potential: 'worth' };
    const meant = { ...plan, settings: { ...plan.settings, fairness: { ...USUAL_FAIRNESS, meanings } } };
    [WORKING, BASELINE].forEach((scenario, column) => {
      const totals = territoryTotals(meant, scenario, FIELD_SALES);
      const { composite, compactness, pay, travel } = finish(fairnessToday(meant, scenario, FIELD_SALES, totals));
      const all = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
      expect(valuesOf(meant, 'composite')?.[column]).toBe(composite.score);
      expect(valuesOf(meant, 'compactness')?.[column]).toBe(compactness.mean);
      expect(valuesOf(meant, 'payout-spread')?.[column]).toBe(pay?.spread.coefficientOfVariation);
      expect(valuesOf(meant, 'travel-hours')?.[column]).toBeCloseTo(all(travel.hours), 9);
      expect(valuesOf(meant, 'nights')?.[column]).toBeCloseTo(all(travel.nights), 9);
    });
    expect(valuesOf(meant, 'nights')?.[0]).toBeGreaterThan(0);
  });

  it('take the measure that stands for potential for that of the quotas', () => {
    const quota = { scenario: WORKING, period: 'FY2027', method: 'even', share: 0.5, quotaMinor: 100 } as const;
    const quotas = [1, 2].map((territory) => ({ ...quota, territory })) as unknown as Plan['quotas'];
    const spread = (potential: string | null) => {
      const fairness = { ...USUAL_FAIRNESS, meanings: { potential } };
      return valuesOf({ ...plan, quotas, settings: { ...plan.settings, fairness } }, 'quota-spread')?.[0];
    };
    // Sales of 15 and 6, worth of 154 and 71: half of the difference over the mean.
    expect(spread('sales')).toBeCloseTo(4.5 / 10.5, 9);
    expect(spread('worth')).toBeCloseTo((154 - 71) / (154 + 71), 9);
    expect(spread(null)).toBe(null);
  });
});
