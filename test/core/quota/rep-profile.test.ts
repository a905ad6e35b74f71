import { describe, expect, it } from 'vitest';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type QuotaPlan, USUAL_RULE } from '../../../core/model/quota-plan.ts';
import type { Rep } from '../../../core/model/territory.ts';
import { periodTable } from '../../../core/quota/period-table.ts';
import { quotaOutcome } from '../../../core/quota/quota-outcome.ts';
import { USUAL_RAMP } from '../../../core/sizing/ramp.ts';
import { aRep } from '../../support/plan-builder.ts';
import { quotaGround, quotaPlanOf } from '../../support/quota-plans.ts';

/** Two territories alike, the second one with a rep. */
function withRep(rep: Partial<Rep>, potential = [1, 1]): Plan {
  const plan = quotaGround({ potential });
  const seated = aRep(1 as RepKey, rep);
  return {
    ...plan,
    reps: [seated],
    scenarioTerritories: plan.scenarioTerritories.map((seat) =>
      seat.territory === 2 ? { ...seat, reps: [{ rep: seated.key, share: 1 }] } : seat,
    ),
  };
}

function amounts(plan: Plan, total: number, more: Partial<QuotaPlan>): (number | undefined)[] {
  const outcome = quotaOutcome(plan, quotaPlanOf(total, more));
  if (!outcome.ok) throw new Error(outcome.code);
  return [1, 2].map((key) => outcome.amounts.get(key));
}

describe('what reps do to quotas', () => {
  it('a new rep ramps up: q/12 x SUM r(m), the rest is carried by the others', () => {
    const ramp = [...USUAL_RAMP];
    const started = withRep({ startDate: '2027-01-15' });
    // (3 x 0.325 + 3 x 0.6 + 3 x 0.825 + 3 x 1) / 12 = 0.6875
    expect(amounts(started, 168_750, { ramp })).toEqual([100_000, 68_750]);
    expect(amounts(withRep({ tenureMonths: 9 }), 168_750, { ramp })).toEqual([84_375, 84_375]);
    // Not before the first day in the job: (3 x 0.325 + 3 x 0.6) / 12 = 0.23125
    expect(amounts(withRep({ startDate: '2027-07-01' }), 123_125, { ramp })).toEqual([100_000, 23_125]);
  });

  it('a rep is as far in the ramp as the capacity of the plan has it', () => {
    // Since 15 November it is the second month of the job in January, whether the day is known or the tenure.
    const ramp = [0, 0, 1];
    const known = amounts(withRep({ startDate: '2026-11-15', tenureMonths: 1 }), 230_000, { ramp });
    expect(known).toEqual(amounts(withRep({ tenureMonths: 1 }), 230_000, { ramp }));
    expect(known).toEqual([120_000, 110_000]);
  });

  it('quarters follow the ramp, too', () => {
    const season = { periods: 'quarters' as const, curve: [], own: [] };
    const plan = withRep({ startDate: '2027-07-01' });
    const outcome = quotaOutcome(plan, quotaPlanOf(123_125, { ramp: [...USUAL_RAMP], season }));
    if (!outcome.ok) throw new Error(outcome.code);
    const table = periodTable(outcome) as Map<number, readonly number[]>;
    expect(table.get(2)).toEqual([0, 0, 8125, 15_000]);
    expect(table.get(1)).toEqual([25_000, 25_000, 25_000, 25_000]);
  });

  it('a start counts once where territories are smaller for it already, and where they are not', () => {
    const ramp = [0, 0, 0, 0, 0, 0];
    const late = { startDate: '2027-01-01' };
    const ramped = (potential: readonly number[]) => {
      const plan = withRep(late, [...potential]);
      return { ...plan, settings: { ...plan.settings, ramp } };
    };
    // Half the year: half the quota, whether the territory was made for half a rep or for a whole one.
    expect(amounts(ramped([2, 1]), 3000, { ramp })).toEqual([2000, 1000]);
    expect(amounts(ramped([2, 2]), 3000, { ramp })).toEqual([2000, 1000]);
    // One that is smaller than that is small for another reason, too.
    expect(amounts(ramped([4, 1]), 3000, { ramp })).toEqual([2400, 600]);
    expect(amounts(ramped([2, 1]), 3000, { ramp, base: { ...USUAL_RULE, method: 'even' } })).toEqual([2000, 1000]);
    expect(amounts(ramped([2, 1]), 3000, {})).toEqual([2000, 1000]);
    expect(amounts(withRep(late, [2, 1]), 3000, { ramp })).toEqual([2400, 600]);
  });

  it('part time and seniority weigh, renormalised to the total', () => {
    expect(amounts(withRep({ capacityFte: 0.5 }), 3000, { partTime: true })).toEqual([2000, 1000]);
    expect(amounts(withRep({ capacityFte: 0.5 }), 3000, {})).toEqual([1500, 1500]);
    const seniority = [{ level: 'Senior', multiplier: 1.5 }];
    expect(amounts(withRep({ level: 'senior ' }), 2500, { seniority })).toEqual([1000, 1500]);
  });

  it('a territory that is worked in a part of the year has that part, and nothing outside of it', () => {
    const partYears = [{ territory: 2 as TerritoryKey, from: '2027-07-01', to: null }];
    const season = { periods: 'quarters' as const, curve: [], own: [] };
    const plan = quotaGround({ potential: [1, 1] });
    const outcome = quotaOutcome(plan, quotaPlanOf(3000, { partYears, season }));
    if (!outcome.ok) throw new Error(outcome.code);
    const table = periodTable(outcome) as Map<number, readonly number[]>;
    expect(table.get(1)).toEqual([500, 500, 500, 500]);
    expect(table.get(2)).toEqual([0, 0, 500, 500]);
  });
});
