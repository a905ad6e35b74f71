import { type Hands, repHands } from '../disruption/hands.ts';
import { matchOwners, type OwnerMatch } from '../disruption/match-owners.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import { scenarioTerritoriesOf } from '../model/assignment.ts';
import { dayOfIso, isoOfDay, monthsAfter } from '../model/day-column.ts';
import { effectiveDay } from '../model/effective-day.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { HoldoverRule } from '../model/pay-plan.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { type Steps, stretches } from '../steps.ts';
import { sortedRows } from '../table/sort-rows.ts';
import { accountValues } from '../tally/unit-values.ts';
import { payPlanOf } from './pay-row.ts';

/** Who is paid for what is open with the accounts that change hands; entry i of every column is the same account. */
export interface Holdovers {
  readonly against: 'owners' | 'baseline';
  readonly hands: Hands['hands'];
  /** Rows of the accounts, the largest pipeline first. */
  readonly accounts: Int32Array;
  /** Rows of `hands`, -1 for nobody's. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Open pipeline in its own unit. */
  readonly pipeline: Float64Array;
  /** Rule of the pay plan, -1 where none fits and the new rep has all at once. */
  readonly rule: Int32Array;
  /** 1 where there is nobody to pay any more on the old side, or nobody yet on the new one. */
  readonly oldGone: Uint8Array;
  readonly newVacant: Uint8Array;
}

/** What a rule makes of an account. */
export interface HeldOver {
  /** Parts of the open pipeline that old and new rep are paid for, 0 to 1. */
  readonly oldShare: number;
  /** The last day on which the old rep has a part (ISO); null where that is none. */
  readonly lastDay: string | null;
  /** That day is later than the plan period. */
  readonly isAfterPeriod: boolean;
}

/**
 * The accounts with open pipeline that change hands: against today's owners where accounts name any, else against the
 * baseline. Null where no measure of accounts stands for open pipeline, or nothing is known of before. O(accounts), in
 * steps.
 */
export function* holdovers(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  match: () => OwnerMatch = () => matchOwners(plan, scenario, role),
): Steps<Holdovers | null> {
  const measure = measureMeaning(plan, 'pipeline');
  const open = measure < 0 ? null : accountValues(plan, measure);
  const byOwners = plan.accounts.ownerNames.length > 0;
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  if (!open || !(byOwners || baseline)) return null;
  const today = byOwners ? { owners: match() } : { scenario: (baseline as { key: ScenarioKey }).key };
  yield;
  const { hands, before, after } = repHands(plan, scenario, role, today);
  yield;
  const rows: number[] = [];
  for (let a = 0; a < open.length; a++) {
    if ((open[a] as number) > 0 && before[a] !== -1 && before[a] !== after[a]) rows.push(a);
  }
  yield;
  const largestFirst = { cells: { kind: 'number', at: (a: number) => open[a] as number }, descending: true } as const;
  const accounts = yield* sortedRows(Int32Array.from(rows), largestFirst, () => 0);
  const seated = new Set<number>();
  for (const { reps } of scenarioTerritoriesOf(plan, scenario, role)) for (const { rep } of reps) seated.add(rep);
  const works = hands.map((hand) => hand.kind === 'rep' && seated.has(hand.rep));
  const ruleOf = ruleFinder(plan, payPlanOf(plan).holdovers, effectiveDay(plan, scenario));
  const count = accounts.length;
  const [from, to, rule] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [pipeline, oldGone, newVacant] = [new Float64Array(count), new Uint8Array(count), new Uint8Array(count)];
  for (const [start, end] of stretches(count)) {
    for (let i = start; i < end; i++) {
      const a = accounts[i] as number;
      from[i] = before[a] as number;
      to[i] = after[a] as number;
      pipeline[i] = open[a] as number;
      rule[i] = ruleOf(a, open[a] as number);
      oldGone[i] = works[from[i] as number] ? 0 : 1;
      newVacant[i] = works[to[i] as number] ? 0 : 1;
    }
    yield;
  }
  const against = byOwners ? 'owners' : 'baseline';
  return { against, hands, accounts, from, to, pipeline, rule, oldGone, newVacant };
}

/** What the rule of an account says (an entry of `Holdovers.rule`). */
export function heldOver(plan: Pick<Plan, 'settings'>, rule: number): HeldOver {
  const { oldShare = 0, days = 0 } = payPlanOf(plan).holdovers[rule] ?? {};
  if (oldShare === 0 || days === 0) return { oldShare: 0, lastDay: null, isAfterPeriod: false };
  const { periodStart, periodMonths } = plan.settings;
  const last = dayOfIso(periodStart) + days - 1;
  return { oldShare, lastDay: isoOfDay(last), isAfterPeriod: last >= monthsAfter(periodStart, periodMonths) };
}

/** The first rule that fits an account (row) with so much pipeline that changes hands on a day (ISO date). */
function ruleFinder(
  plan: Plan,
  rules: readonly HoldoverRule[],
  day: string,
): (account: number, pipeline: number) => number {
  const { lastActivity } = plan.accounts;
  const start = dayOfIso(day);
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  return (account, pipeline) =>
    rules.findIndex(({ leastMinor, activeDays }) => {
      if (pipeline * unit < leastMinor) return false;
      return (
        activeDays === null || (lastActivity !== undefined && (lastActivity[account] as number) >= start - activeDays)
      );
    });
}
