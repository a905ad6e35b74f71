import { forecastSteps } from '../forecast/plan-forecast.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import type { Steps } from '../steps.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type Earnings, earnings, type SalesAndQuota } from './earnings.ts';
import { equalSales } from './equal-sales.ts';
import { type ExpectedSales, expectedSales } from './expected-sales.ts';
import { payPlanOf, payRowOf } from './pay-row.ts';
import { type RepSales, repSales } from './rep-sales.ts';
import { timeInPeriod } from './time-in-period.ts';

/** What every rep can expect to earn before and after at equal sales. */
export interface PayChange {
  /** The scenario that is before; null where the plan has none, or this is it, and nothing is known of before. */
  readonly baseline: ScenarioKey | null;
  readonly expected: ExpectedSales;
  /** Everybody who works a territory before or after, in the order of their keys. */
  readonly reps: readonly RepPay[];
  /** What is sold where nobody works: vacant territories and what is in none. In units of the currency. */
  readonly nobody: { readonly before: number; readonly after: number };
}

export interface RepPay {
  readonly rep: Rep;
  /** Share of the plan period's days from the first one in the job on; sales, quotas and pay are of these. */
  readonly time: number;
  /** What the rep works; null where the rep works no territory. */
  readonly before: RepSide | null;
  readonly after: RepSide | null;
  /** Null where one of the two is not known. */
  readonly change: RepPayChange | null;
}

interface RepSide extends RepSales {
  /** Null without a row of the pay plan for the level, or without a quota. */
  readonly earned: Earnings | null;
}

/** In whole minor units; the two parts sum to the change. */
interface RepPayChange {
  readonly minor: number;
  /** Of the pay before; null where that was nothing. */
  readonly share: number | null;
  /** What other accounts do to pay while the quota is that of before. */
  readonly territoryMinor: number;
  /** And what the new quota does to it then. */
  readonly quotaMinor: number;
}

/**
 * Pay of each rep in the baseline scenario and in this one, if every account sells the same in both. `totals` are
 * those of the scenario and role. What is sold before a rep's first day is nobody's. Null where nothing says what is to be sold (no measure of potential). In steps.
 */
export function* payChange(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<PayChange | null> {
  if (plan.settings.payPlan?.sales === 'forecast') yield* forecastSteps(plan, scenario, role);
  const expected = expectedSales(plan, scenario, role, totals);
  if (!expected) return null;
  const baseline = plan.scenarios.find((one) => one.baseline)?.key;
  const before = baseline === scenario || baseline === undefined ? null : baseline;
  const sold = yield* equalSales(plan, { before: before ?? scenario, after: scenario, role }, totals, expected);
  const now = repSales(plan, scenario, role, sold.after);
  const earlier = before === null ? null : repSales(plan, before, role, sold.before);
  const reps = plan.reps.filter(({ key }) => now.reps.has(key) || earlier?.reps.has(key));
  return {
    baseline: before,
    expected,
    reps: reps.map((rep) => repPay(plan, rep, earlier?.reps.get(rep.key) ?? null, now.reps.get(rep.key) ?? null)),
    nobody: { before: earlier?.nobody ?? now.nobody, after: now.nobody },
  };
}

function repPay(plan: Plan, rep: Rep, before: RepSales | null, after: RepSales | null): RepPay {
  const row = payRowOf(payPlanOf(plan), rep.level);
  const time = timeInPeriod(rep, plan.settings);
  const paid = (sold: SalesAndQuota) => (row ? earnings(row, rep, sold, plan.settings) : null);
  const sides = [before, after].map((side): RepSide | null => side && { ...side, earned: paid(side) });
  const [was, is] = sides as [RepSide | null, RepSide | null];
  if (!was?.earned || !is?.earned) return { rep, time, before: was, after: is, change: null };
  const [minorBefore, minorAfter] = [was.earned.payMinor, is.earned.payMinor];
  const between = paid({ sales: is.sales, quota: was.quota })?.payMinor ?? minorBefore;
  const minor = minorAfter - minorBefore;
  const share = minorBefore > 0 ? minor / minorBefore : null;
  const parts = { territoryMinor: between - minorBefore, quotaMinor: minorAfter - between };
  return { rep, time, before: was, after: is, change: { minor, share, ...parts } };
}
