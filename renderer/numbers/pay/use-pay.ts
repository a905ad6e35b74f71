import type { RoleKey, ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type Holdovers, holdovers } from '../../../core/pay/holdovers.ts';
import { type PayAlarm, payAlarms } from '../../../core/pay/pay-alarms.ts';
import { type PayChange, payChange } from '../../../core/pay/pay-change.ts';
import { quotaGoals } from '../../../core/pay/quota-goals.ts';
import { territoryQuotas } from '../../../core/quota/territory-quotas.ts';
import type { Steps } from '../../../core/steps.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { type Reckoned, useReckoned } from '../use-reckoned.ts';

/** All that the page of pay shows of one state of the plan. */
export interface PayFacts extends Reckoned {
  /** Null where nothing says what is to be sold. */
  readonly change: PayChange | null;
  readonly alarms: readonly PayAlarm[];
  readonly holdovers: Holdovers | null;
}

/** The facts of the scenario and role on screen; null until they are there. */
export function usePay(): PayFacts | null {
  return useReckoned(paid);
}

function* paid(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<Omit<PayFacts, keyof Reckoned>> {
  const change = yield* payChange(plan, scenario, role, totals);
  const held = yield* holdovers(plan, scenario, role);
  if (!change) return { change, alarms: [], holdovers: held };
  const { territories } = totals;
  const alarms = payAlarms(plan, change, {
    territories,
    quotas: territoryQuotas(plan, scenario, territories),
    sales: change.expected.sales,
    ...quotaGoals(plan, scenario, role, totals),
  });
  return { change, alarms, holdovers: held };
}
