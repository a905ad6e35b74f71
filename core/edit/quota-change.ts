import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import { periodTable } from '../quota/period-table.ts';
import { quotasOf } from '../quota/planned-quotas.ts';
import type { QuotaFault } from '../quota/quota-fault.ts';
import { quotaOutcome } from '../quota/quota-outcome.ts';
import type { Note } from './note.ts';
import type { EditResult } from './perform.ts';
import { periodQuotas } from './period-quotas.ts';
import { recordChanges } from './record-changes.ts';
import { type Refusal, refused } from './refusal.ts';

/**
 * The change from one quota plan to another (null: none before) with the quotas that follow from it, in which
 * `quotas`, those of the plan period, are what is given by hand. Refused (`quota-impossible`, with the code of what
 * does not go together) where they cannot be split, or not into the plan's periods: no sum is ever wrong.
 */
export function quotaChange(
  plan: Plan,
  before: QuotaPlan | null,
  after: QuotaPlan,
  note: (totalMinor: number, territories: number) => Note,
  quotas = periodQuotas(plan, after.scenario, after.role),
): EditResult {
  const old = periodQuotas(plan, after.scenario, after.role);
  const others = plan.quotas.filter((quota) => !old.includes(quota));
  const asked: Plan = {
    ...plan,
    quotaPlans: [...plan.quotaPlans.filter((one) => one !== before), after],
    quotas: [...others, ...quotas],
  };
  const outcome = quotaOutcome(asked, after);
  if (!outcome.ok) return quotaRefusal(outcome);
  const table = periodTable(outcome);
  if (!(table instanceof Map)) return quotaRefusal(table as QuotaFault);
  const split = quotasOf(outcome);
  const records = [
    ...recordChanges('quotaPlans', before ? [before] : [], [after]),
    ...recordChanges('quotas', old, split),
  ];
  return {
    ok: true,
    change: { note: note(outcome.totalMinor, split.length), moves: [], records, batches: [] },
  };
}

/** A fault as the reason of a refusal. */
export function quotaRefusal({ code, values }: QuotaFault): Refusal {
  return refused('quota-impossible', { ...values, fault: code });
}
