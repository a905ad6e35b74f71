import { sum } from '../fairness/mean.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { Quota } from '../model/scenario.ts';
import { givenQuotas } from '../quota/given-quotas.ts';
import type { QuotaMethod } from '../quota/method.ts';
import { quotaPlanOf } from '../quota/planned-quotas.ts';
import { splitQuota } from '../quota/split-quota.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { periodQuotas } from './period-quotas.ts';
import { quotaChange } from './quota-change.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/**
 * Splits a total over the territories of a scenario and role for the plan period, in place of an earlier split. Quotas
 * given by hand keep their value; refused (`quotas-by-hand`) where these leave nothing to split, or are more already.
 * Where there is a quota plan, total and method of the territories become its own, and it is split by it.
 */
export function splitQuotaEdit(plan: Plan, command: CommandOf<'split-quota'>): EditResult {
  const { scenario, role, totalMinor, method } = command;
  const { currency } = plan.settings;
  const planned = quotaPlanOf(plan, scenario, role);
  if (planned) return splitByPlan(plan, planned, totalMinor, method);
  const before = periodQuotas(plan, scenario, role);
  const given = givenQuotas(before);
  const givenMinor = sum([...given.values()]);
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const isFull = given.size > 0 && seats.every(({ territory }) => given.has(territory));
  if (givenMinor > totalMinor || (isFull && givenMinor !== totalMinor))
    return refused('quotas-by-hand', { givenMinor, totalMinor, currency });
  const after: Quota[] = splitQuota(plan, scenario, role, totalMinor, method, undefined, given);
  if (after.length === 0) return refused('no-territories');
  const values = { territories: after.length, totalMinor, currency };
  const records = recordChanges('quotas', before, after);
  return { ok: true, change: { note: { code: 'quota', values }, moves: [], records, batches: [] } };
}

function splitByPlan(plan: Plan, before: QuotaPlan, totalMinor: number, method: QuotaMethod): EditResult {
  const { currency } = plan.settings;
  const after = { ...before, total: { currency, minor: totalMinor }, base: { ...before.base, method } };
  return quotaChange(plan, before, after, (_, territories) => {
    return { code: 'quota', values: { territories, totalMinor, currency } };
  });
}
