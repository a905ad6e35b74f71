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
export function relationship(plan: Plan, moved: Uint8Array): Relationship | null {
  const tenure = tenureMonths(plan);
  if (!tenure) return null;
  const known = tenure.reduce((count, months) => count + (Number.isNaN(months) ? 0 : 1), 0);
  if (known === 0) return null;
  const months = tenure.map((value) => (Number.isNaN(value) ? 0 : value));
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
  return Float64Array.from(ownerSince, (day, row) =>
    day === NO_DAY || (owner[row] as number) < 0 ? Number.NaN : monthsBetween(day, start),
  );
}
