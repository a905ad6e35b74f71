import { dayOfIso, monthsBetween, NO_DAY } from '../model/day-column.ts';
import type { MeasureKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountValues } from '../tally/unit-values.ts';
import { type MovedShare, movedShare } from './moved-share.ts';

/** What of the time that accounts had with their owners changes hands. */
export interface Relationship {
  /** Accounts that have an owner and say since when. */
  readonly accounts: number;
  /** Relationship-months: the sum of the moved accounts' months with their owners, and that of all of them. */
  readonly months: MovedShare;
  /** Months times the account's value, for each measure that accounts carry: with revenue, revenue-weighted tenure. */
  readonly measures: readonly ({ readonly measure: MeasureKey; readonly name: string } & MovedShare)[];
}

/**
 * Relationship-months and value-weighted tenure of the accounts marked 1 in `moved` (SAP calls months with the owner
 * churn). Null where no account that has an owner says since when.
 */
export function relationship(
  plan: Plan,
  moved: Uint8Array,
  tenure: Float64Array | null = tenureMonths(plan),
): Relationship | null {
  if (!tenure) return null;
  let known = 0;
  const months = new Float64Array(tenure.length);
  for (let row = 0; row < tenure.length; row++) {
    const value = tenure[row] as number;
    if (Number.isNaN(value)) continue;
    known++;
    months[row] = value;
  }
  if (known === 0) return null;
  return {
    accounts: known,
    months: movedShare(months, moved),
    measures: plan.measures.flatMap(({ key, name }, m) => {
      const values = accountValues(plan, m);
      if (!values) return [];
      const weighted = months.map((value, row) => value * (values[row] as number));
      return [{ measure: key, name, ...movedShare(weighted, moved) }];
    }),
  };
}

/**
 * Whole months that each account has had its owner on the first day of the plan period, 0 where it gets him later; NaN
 * where it has none or nothing is said. Null where the plan has no such dates.
 */
export function tenureMonths({ accounts, settings }: Pick<Plan, 'accounts' | 'settings'>): Float64Array | null {
  const { owner, ownerSince } = accounts;
  if (!ownerSince) return null;
  const start = dayOfIso(settings.periodStart);
  // Many accounts share a day, and a month is counted by the calendar: each day is asked for once.
  const known = new Map<number, number>();
  const months = new Float64Array(ownerSince.length);
  for (let row = 0; row < months.length; row++) {
    const day = ownerSince[row] as number;
    if (day === NO_DAY || (owner[row] as number) < 0) {
      months[row] = Number.NaN;
      continue;
    }
    let since = known.get(day);
    if (since === undefined) {
      since = monthsBetween(day, start);
      known.set(day, since);
    }
    months[row] = since;
  }
  return months;
}
