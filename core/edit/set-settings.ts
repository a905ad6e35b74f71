import type { Plan, PlanSettings } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { payPlanInDigits } from '../pay/pay-money.ts';
import { largestRemainder } from '../quota/largest-remainder.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { inCurrency } from '../quota/other-currency.ts';
import { sizingInDigits } from '../sizing/sizing-money.ts';
import type { CommandOf } from './command.ts';
import type { Note } from './note.ts';
import type { EditResult } from './perform.ts';
import type { RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { sameRecord } from './record-order.ts';
import { refused } from './refusal.ts';

/**
 * Changes the plan's settings. Quotas are kept in minor units, so a currency with other digits (USD to JPY) takes
 * the quotas along: 1,000.00 becomes 1,000, and the total of each scenario and period stays a whole number. So does
 * the variable pay, the pay plan and the amounts of the sizing, unless they are changed in the same step.
 */
export function setSettings(plan: Plan, command: CommandOf<'set-settings'>): EditResult {
  const shift = minorUnitDigits(command.settings.currency) - minorUnitDigits(plan.settings.currency);
  const settings = moneyInDigits(command.settings, plan.settings, shift);
  const records: RecordChange[] = recordChanges('settings', [plan.settings], [settings]);
  if (shift !== 0) {
    const quotas = inDigits(plan.quotas, shift);
    if (!quotas) return refused('invalid-request', { what: 'currency' });
    records.push(...recordChanges('quotas', plan.quotas, quotas));
  }
  const { currency } = settings;
  if (currency !== plan.settings.currency) {
    const after = plan.quotaPlans.map((one) => inCurrency(one, plan.settings.currency, currency));
    records.push(...recordChanges('quotaPlans', plan.quotaPlans, after));
  }
  return { ok: true, change: { note: noteOf(plan.settings, settings), moves: [], records, batches: [] } };
}

/** A change of one part alone is called by that part. */
function noteOf(before: PlanSettings, after: PlanSettings): Note {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof PlanSettings>;
  const [only, other] = [...fields].filter((field) => !sameRecord(before[field], after[field]));
  const code = only && other === undefined ? NOTES[only] : undefined;
  return { code: code ?? 'settings', values: {} };
}

const NOTES: {
  readonly [F in keyof PlanSettings]?:
    | 'workload-settings'
    | 'sizing-settings'
    | 'pay-plan'
    | 'crm-settings'
    | 'routing-settings';
} = {
  workload: 'workload-settings',
  sizing: 'sizing-settings',
  payPlan: 'pay-plan',
  crm: 'crm-settings',
  routing: 'routing-settings',
};

function moneyInDigits(asked: PlanSettings, before: PlanSettings, shift: number): PlanSettings {
  const settings = payInDigits(asked, before, shift);
  const { sizing, payPlan } = settings;
  return {
    ...settings,
    ...(sizing ? { sizing: sizingInDigits(sizing, before.sizing, shift) } : {}),
    ...(payPlan ? { payPlan: payPlanInDigits(payPlan, before.payPlan, shift) } : {}),
  };
}

function payInDigits(settings: PlanSettings, before: PlanSettings, shift: number): PlanSettings {
  const pay = settings.fairness?.pay;
  if (shift === 0 || !settings.fairness || !pay) return settings;
  if (pay.variablePayMinor !== before.fairness?.pay.variablePayMinor) return settings;
  const variablePayMinor = Math.min(Number.MAX_SAFE_INTEGER, Math.round(pay.variablePayMinor * 10 ** shift));
  return { ...settings, fairness: { ...settings.fairness, pay: { ...pay, variablePayMinor } } };
}

/** Null where an amount gets too large to be kept exactly. */
function inDigits(quotas: readonly Quota[], shift: number): Quota[] | null {
  const groups = new Map<string, Quota[]>();
  for (const quota of quotas) {
    const group = `${quota.scenario}/${quota.period}`;
    groups.set(group, [...(groups.get(group) ?? []), quota]);
  }
  const changed: Quota[] = [];
  for (const group of groups.values()) {
    const minor = group.map(({ quotaMinor }) => quotaMinor);
    const total = Math.round(minor.reduce((sum, one) => sum + one, 0) * 10 ** shift);
    if (!Number.isSafeInteger(total)) return null;
    const parts = largestRemainder(total, minor);
    group.forEach((quota, i) => {
      changed.push({ ...quota, quotaMinor: parts[i] as number });
    });
  }
  return changed;
}
