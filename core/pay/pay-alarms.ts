import { coefficientOfVariation } from '../fairness/coefficient-of-variation.ts';
import { sum } from '../fairness/mean.ts';
import type { RepKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import type { PayChange } from './pay-change.ts';
import { payPlanOf, payRowOf } from './pay-row.ts';

/** Quota over on-target earnings: 4 to 6 is found in the field, 5 is usual. */
export const QUOTA_TO_PAY = { least: 4, usual: 5, most: 6 } as const;
/** Quotas together over the company's target: what is found is all of it to a fifth more. */
export const COVERAGE = { least: 1, most: 1.2 } as const;
/** What a ratio of doubles may be off. */
const HAIR = 1e-9;
/** Coefficient of variation of opportunity over quota. */
export const MOST_VARIATION = 0.25;

/** What a planner should look at before anybody is told a quota. */
export type PayAlarm =
  | { readonly code: 'spread'; readonly variation: number }
  | { readonly code: 'coverage'; readonly ratio: number; readonly side: 'low' | 'high' }
  | { readonly code: 'above-targets'; readonly territory: TerritoryKey | null; readonly ratio: number }
  | { readonly code: 'quota-to-pay'; readonly rep: RepKey; readonly ratio: number }
  | { readonly code: 'pay-loss'; readonly rep: RepKey; readonly share: number; readonly minor: number }
  | { readonly code: 'below-threshold' | 'no-row' | 'no-quota' | 'no-territory'; readonly rep: RepKey };

/** What alarms are told from besides the change; the columns have one entry per territory. */
export interface AlarmInput {
  readonly territories: Int32Array;
  /** In units of the currency, NaN for none. */
  readonly quotas: Float64Array;
  /** Expected sales over quota is compared between territories. */
  readonly sales: Float64Array;
  /** Sums of what is the target of each account; null where nothing stands for it. */
  readonly accountTargets: Float64Array | null;
  /** What the company is to sell; null where nobody said. */
  readonly companyTarget: number | null;
}

/** The alarms of a scenario: what concerns all first, then territories, then reps in the order of their keys. */
export function payAlarms(plan: Plan, change: PayChange, input: AlarmInput): PayAlarm[] {
  const { territories, quotas, sales, accountTargets, companyTarget } = input;
  const alarms: PayAlarm[] = [];
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  const inMinor = (amount: number | undefined) => Math.round((amount ?? 0) * unit);
  const known = Array.from(quotas.keys()).filter((row) => (quotas[row] as number) > 0);
  if (known.length > 0) {
    const variation = coefficientOfVariation(known.map((row) => (sales[row] as number) / (quotas[row] as number)));
    if (variation >= MOST_VARIATION) alarms.push({ code: 'spread', variation });
    // Sums in whole minor units: those of doubles may be a hair off what they are held against.
    const minorSum = (rows: Iterable<number>, column: Float64Array) =>
      sum(Array.from(rows, (row) => inMinor(column[row])));
    const total = minorSum(known, quotas);
    const company = companyTarget ? inMinor(companyTarget) : 0;
    const ratio = company > 0 ? total / company : null;
    if (ratio !== null && ratio < COVERAGE.least) alarms.push({ code: 'coverage', ratio, side: 'low' });
    if (ratio !== null && ratio > COVERAGE.most) alarms.push({ code: 'coverage', ratio, side: 'high' });
    const targets = accountTargets ? minorSum(accountTargets.keys(), accountTargets) : null;
    if (targets !== null && total > targets) {
      alarms.push({ code: 'above-targets', territory: null, ratio: total / targets });
    }
    for (const row of accountTargets ? known : []) {
      const target = inMinor(accountTargets?.[row]);
      const quota = inMinor(quotas[row]);
      if (quota > target) {
        alarms.push({ code: 'above-targets', territory: territories[row] as TerritoryKey, ratio: quota / target });
      }
    }
  }
  return [...alarms, ...change.reps.flatMap((one) => repAlarms(plan, one))];
}

function repAlarms(plan: Plan, { rep, time, before, after, change }: PayChange['reps'][number]): PayAlarm[] {
  const payPlan = payPlanOf(plan);
  const row = payRowOf(payPlan, rep.level);
  if (!after) return before ? [{ code: 'no-territory', rep: rep.key }] : [];
  if (!row) return [{ code: 'no-row', rep: rep.key }];
  if (!after.earned) return [{ code: 'no-quota', rep: rep.key }];
  if (time === 0) return [];
  const alarms: PayAlarm[] = [];
  const ratio = quotaToPay(plan, { ...rep, capacityFte: rep.capacityFte * time }, after.earned.quota);
  if (ratio !== null && (ratio < QUOTA_TO_PAY.least - HAIR || ratio > QUOTA_TO_PAY.most + HAIR)) {
    alarms.push({ code: 'quota-to-pay', rep: rep.key, ratio });
  }
  if (change && change.share !== null && change.share < -payPlan.lossAlarm) {
    alarms.push({ code: 'pay-loss', rep: rep.key, share: change.share, minor: change.minor });
  }
  if (row.threshold > 0 && after.earned.attainment <= row.threshold) {
    alarms.push({ code: 'below-threshold', rep: rep.key });
  }
  return alarms;
}

/** A rep's quota (units of the currency) over on-target earnings by the FTE; null where these are none. */
function quotaToPay(plan: Plan, rep: Rep, quota: number): number | null {
  const row = payRowOf(payPlanOf(plan), rep.level);
  const onTarget = ((row?.onTargetMinor ?? 0) * rep.capacityFte) / 10 ** minorUnitDigits(plan.settings.currency);
  return onTarget > 0 ? quota / onTarget : null;
}
