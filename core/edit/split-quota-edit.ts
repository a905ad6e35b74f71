import { sum } from '../fairness/mean.ts';
import { scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { givenQuotas } from '../quota/given-quotas.ts';
import { periodLabel } from '../quota/period-label.ts';
import { splitQuota } from '../quota/split-quota.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/**
 * Splits a total over the territories of a scenario and role for the plan period, in place of an earlier split. Quotas
 * given by hand keep their value; refused (`quotas-by-hand`) where these leave nothing to split, or are more already.
 */
export function splitQuotaEdit(plan: Plan, command: CommandOf<'split-quota'>): EditResult {
  const { scenario, role, totalMinor, method } = command;
  const { currency } = plan.settings;
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

/** The quotas that a scenario and role have in the plan period. */
export function periodQuotas(plan: Plan, scenario: ScenarioKey, role: RoleKey): Quota[] {
  const period = periodLabel(plan.settings);
  return plan.quotas.filter(
    (quota) =>
      quota.scenario === scenario && quota.period === period && territoryWith(plan, quota.territory)?.role === role,
  );
}
