import fc from 'fast-check';
import {
  type HoldoverRule,
  MOST_ATTAINMENT,
  MOST_BELOW_QUOTA,
  MOST_MULTIPLIER,
  type PayPlan,
  type PayRow,
} from '../../core/model/pay-plan.ts';

/** A row that pays in proportion, to be changed where a test needs more. */
export function aPayRow(given: Partial<PayRow> = {}): PayRow {
  return {
    level: '',
    onTargetMinor: 12_000_000,
    variableShare: 0.5,
    quotaMinor: null,
    threshold: 0,
    decelerator: null,
    accelerators: [],
    cap: null,
    guarantee: null,
    ...given,
  };
}

/** Rows within what the schema of the contract lets in. */
export function payRows(levels: readonly string[] = ['', 'junior', 'Senior']): fc.Arbitrary<PayRow> {
  return fc.record({
    level: fc.constantFrom(...levels),
    onTargetMinor: fc.integer({ min: 0, max: 40_000_000 }),
    variableShare: ratio(1),
    quotaMinor: fc.option(fc.integer({ min: 1, max: 400_000_000 })),
    threshold: ratio(MOST_BELOW_QUOTA),
    decelerator: fc.option(fc.record({ until: ratio(MOST_BELOW_QUOTA), multiplier: ratio(1) })),
    accelerators: fc.array(
      fc.record({
        from: fc.double({ min: 1, max: MOST_ATTAINMENT, noNaN: true }),
        multiplier: ratio(MOST_MULTIPLIER),
      }),
      { maxLength: 3 },
    ),
    cap: fc.option(fc.double({ min: 1, max: MOST_ATTAINMENT, noNaN: true })),
    guarantee: fc.option(fc.record({ share: ratio(1), months: fc.integer({ min: 0, max: 36 }) })),
  });
}

export function payPlans(): fc.Arbitrary<PayPlan> {
  return fc.record({
    rows: fc.uniqueArray(payRows(), { selector: ({ level }) => level, minLength: 1 }),
    lossAlarm: ratio(1),
    holdovers: fc.array(holdoverRules(), { maxLength: 3 }),
  });
}

function holdoverRules(): fc.Arbitrary<HoldoverRule> {
  return fc.record({
    leastMinor: fc.integer({ min: 0, max: 1_000_000 }),
    activeDays: fc.option(fc.integer({ min: 0, max: 400 })),
    oldShare: ratio(1),
    days: fc.integer({ min: 0, max: 400 }),
  });
}

/** Ratios from 0 to `most`, whole per cents and crooked ones. */
function ratio(most: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: Math.floor(most * 100) }).map((percent) => percent / 100),
    fc.double({ min: 0, max: most, noNaN: true }),
  );
}
