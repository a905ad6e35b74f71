import { sum } from '../fairness/mean.ts';
import { territoryWith } from '../model/assignment.ts';
import { holdsUnits } from '../model/hierarchy.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import type { Territory } from '../model/territory.ts';
import { givenQuotas, splitMethodOf } from '../quota/given-quotas.ts';
import { BY_HAND } from '../quota/method.ts';
import { periodLabel } from '../quota/period-label.ts';
import { plannedQuotas, quotaPlanOf } from '../quota/planned-quotas.ts';
import { shareOf, splitQuota } from '../quota/split-quota.ts';
import { withShares } from '../quota/with-shares.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { periodQuotas } from './period-quotas.ts';
import type { RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';
import { withoutGiven } from './set-quota-plan.ts';

/**
 * Gives a territory its quota for the plan period by hand, in minor units: it keeps that value whenever the rest is
 * split, and its method says so. The amounts of the others stay as they are until then. Null gives it back: what the territories have
 * together is split anew by the method of the others; where none is split, it has no quota any more. Shares are always
 * those of what all have together. What the quota plan gave the territory in another currency goes either way, and
 * where that plan is live the rest follows at once (live-quotas.ts).
 */
export function setQuota(plan: Plan, { scenario, territory, quotaMinor }: CommandOf<'set-quota'>): EditResult {
  const target = territoryWith(plan, territory);
  const seat = plan.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === territory);
  if (!seat || !target || !holdsUnits(plan, target, target.role)) {
    return refused('invalid-request', { what: 'territory' });
  }
  const before = periodQuotas(plan, scenario, target.role);
  const isGiven = before.some((quota) => quota.territory === territory && quota.method === BY_HAND);
  if (quotaMinor === null) {
    const after = isGiven ? givenBack(plan, target, before, scenario) : before;
    const records = [...recordChanges('quotas', before, after), ...typedGone(plan, target, scenario)];
    const note = { code: 'quota-freed', values: { territory: target.name } } as const;
    return { ok: true, change: { note, moves: [], records, batches: [] } };
  }
  const others = before.filter((quota) => quota.territory !== territory);
  const total = sum(others.map((quota) => quota.quotaMinor)) + quotaMinor;
  if (!Number.isSafeInteger(total)) return refused('invalid-request', { what: 'quota' });
  const period = periodLabel(plan.settings);
  const share = shareOf(quotaMinor, total);
  const given: Quota = { scenario, territory, period, method: BY_HAND, share, quotaMinor };
  const values = { territory: target.name, quotaMinor, currency: plan.settings.currency };
  return {
    ok: true,
    change: {
      note: { code: 'quota-by-hand', values },
      moves: [],
      records: [
        ...recordChanges('quotas', before, withShares([...others, given])),
        ...typedGone(plan, target, scenario),
      ],
      batches: [],
    },
  };
}

function givenBack(
  plan: Plan,
  { key, role }: Territory,
  before: readonly Quota[],
  scenario: Quota['scenario'],
): readonly Quota[] {
  const others = before.filter(({ territory }) => territory !== key);
  const planned = quotaPlanOf(plan, scenario, role);
  if (planned) {
    const freed = { ...plan, quotas: plan.quotas.filter((quota) => !before.includes(quota) || others.includes(quota)) };
    const quotas = plannedQuotas(freed, planned);
    return Array.isArray(quotas) ? quotas : withShares(others);
  }
  const method = splitMethodOf(others);
  if (!method) return withShares(others);
  const total = sum(before.map(({ quotaMinor }) => quotaMinor));
  return splitQuota(plan, scenario, role, total, method, undefined, givenQuotas(others));
}

function typedGone(plan: Plan, { key, role }: Territory, scenario: Quota['scenario']): RecordChange[] {
  const before = quotaPlanOf(plan, scenario, role);
  return before ? recordChanges('quotaPlans', [before], [{ ...before, given: withoutGiven(before, key, null) }]) : [];
}
