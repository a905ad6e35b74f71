import { territoryWith } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { periodLabel } from '../quota/period-label.ts';
import { splitQuota } from '../quota/split-quota.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/** Splits a total over the territories of a scenario and role for the plan period, in place of an earlier split. */
export function splitQuotaEdit(plan: Plan, command: CommandOf<'split-quota'>): EditResult {
  const { scenario, role, totalMinor, method } = command;
  const period = periodLabel(plan.settings);
  const before = plan.quotas.filter(
    (quota) =>
      quota.scenario === scenario && quota.period === period && territoryWith(plan, quota.territory)?.role === role,
  );
  const after: Quota[] = splitQuota(plan, scenario, role, totalMinor, method);
  if (after.length === 0) return refused('no-territories');
  const values = { territories: after.length, totalMinor, currency: plan.settings.currency };
  const records = recordChanges('quotas', before, after);
  return { ok: true, change: { note: { code: 'quota', values }, moves: [], records, batches: [] } };
}
