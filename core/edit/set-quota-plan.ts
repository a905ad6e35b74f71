import type { Plan } from '../model/plan.ts';
import type { GivenAmount, QuotaPlan } from '../model/quota-plan.ts';
import type { Quota } from '../model/scenario.ts';
import { BY_HAND } from '../quota/method.ts';
import { periodLabel } from '../quota/period-label.ts';
import { quotaPlanOf } from '../quota/planned-quotas.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { periodQuotas } from './period-quotas.ts';
import { quotaChange } from './quota-change.ts';
import { refused } from './refusal.ts';

/**
 * Sets how the quota of a scenario and role comes about, and splits it so. `null` takes the quota plan away and leaves
 * the quotas as they are. Refused (`quota-impossible`) where it does not come out.
 */
export function setQuotaPlan(plan: Plan, command: CommandOf<'set-quota-plan'>): EditResult {
  const { scenario, role, quotaPlan } = command;
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  const before = quotaPlanOf(plan, scenario, role) ?? null;
  if (quotaPlan === null) {
    const records = before ? [{ kind: 'quotaPlans' as const, before, after: null }] : [];
    return { ok: true, change: { note: { code: 'quota-plan-gone', values: {} }, moves: [], records, batches: [] } };
  }
  const { currency } = plan.settings;
  return quotaChange(plan, before, { ...quotaPlan, scenario, role }, (totalMinor, territories) => ({
    code: 'quota',
    values: { territories, totalMinor, currency },
  }));
}

/**
 * Gives an amount to the company's periods, to a group, or to a territory, for one period or for all, in any currency;
 * null gives it back to the split. A territory's own amount for the whole period in the plan's currency is a quota by
 * hand, as in the table of territories; everything else stands in the quota plan. The rest is spread at once.
 */
export function giveQuota(plan: Plan, command: CommandOf<'give-quota'>): EditResult {
  const { scenario, role, node, period, amount } = command;
  const before = quotaPlanOf(plan, scenario, role);
  if (!before) return refused('invalid-request', { what: 'quota plan' });
  const target = plan.territories.find(({ key }) => key === node);
  if ((node !== 0 && target?.role !== role) || (node === 0 && period === null))
    return refused('invalid-request', { what: 'territory' });
  const isUsed = plan.scenarioTerritories.some((one) => one.scenario === scenario && one.territory === node);
  const isTerritory = plan.levels.some(({ key, rank }) => rank === 0 && key === target?.level);
  if (isTerritory && !isUsed) return refused('invalid-request', { what: 'territory' });
  const isByHand = isTerritory && period === null && (amount === null || amount.currency === plan.settings.currency);
  const entry: GivenAmount[] = amount && !isByHand ? [{ node, period, amount }] : [];
  const after: QuotaPlan = { ...before, given: [...withoutGiven(before, node, period), ...entry] };
  const now = periodQuotas(plan, scenario, role);
  const old = now.find(({ territory }) => territory === node);
  const freed = now.filter((quota) => quota !== old || period !== null || quota.method !== BY_HAND);
  const label = periodLabel(plan.settings);
  const hand: Quota | null =
    isByHand && amount && node !== 0
      ? { scenario, territory: node, period: label, method: BY_HAND, share: 0, quotaMinor: amount.minor }
      : null;
  const quotas = hand ? [...now.filter((quota) => quota !== old), hand] : freed;
  const name = target?.name ?? '';
  return quotaChange(
    plan,
    before,
    after,
    () =>
      amount
        ? { code: 'quota-given', values: { name, minor: amount.minor, currency: amount.currency } }
        : { code: 'quota-given-back', values: { name } },
    quotas,
  );
}

/** What a quota plan gives but one cell. */
export function withoutGiven({ given }: QuotaPlan, node: number, period: number | null): readonly GivenAmount[] {
  return given.filter((one) => one.node !== node || one.period !== period);
}
