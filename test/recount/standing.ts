import { fairness, indexes, limits, spread } from './formulas.ts';
import type { Tables } from './tables.ts';

/** What each territory has, of today or of the plan, in the order of the seats. */
export interface Standing {
  readonly ids: readonly string[];
  readonly capacity: readonly number[];
  readonly accounts: readonly number[];
  readonly units: readonly number[];
  /** Per measure and territory. */
  readonly totals: readonly (readonly number[])[];
  readonly index: readonly (readonly (number | null)[])[];
  readonly limits: readonly (readonly { readonly low: number; readonly high: number }[])[];
  readonly spread: readonly (number | null)[];
  readonly unassigned: { readonly accounts: number; readonly units: number; readonly totals: readonly number[] };
}

/** Adds everything up by territory. */
export function standing(tables: Tables, when: 'today' | 'plan'): Standing {
  const { accounts, units, measures } = tables;
  const seats = tables.seats.filter((seat) => seat.when === when);
  const ids = [...new Set(seats.map(({ territory }) => territory))];
  const row = new Map(ids.map((id, i) => [id, i]));
  const none = ids.length;
  const capacity = ids.map(() => 0);
  for (const { territory, capacity: able, share } of seats) {
    const t = row.get(territory) as number;
    capacity[t] = (capacity[t] as number) + able * share;
  }
  // Nobody of the territory is there in the plan period: it is vacant.
  for (const t of ids.keys()) if (capacity[t] === 0) capacity[t] = 1;
  const [accountRow, unitRow] = [accounts[when], units[when]].map((of) => of.map((id) => row.get(id) ?? none));
  const sums = (rows: readonly number[], value: (i: number) => number) => {
    const sum = new Array<number>(none + 1).fill(0);
    rows.forEach((t, i) => {
      sum[t] = (sum[t] as number) + value(i);
    });
    return sum;
  };
  const all = measures.map(({ byAccounts, outside }, m) => {
    const values = (byAccounts ? accounts : units).values[m] as readonly number[];
    const sum = sums((byAccounts ? accountRow : unitRow) as number[], (i) => values[i] as number);
    sum[none] = (sum[none] as number) + outside;
    return sum;
  });
  const counted = { accounts: sums(accountRow as number[], () => 1), units: sums(unitRow as number[], () => 1) };
  const totals = all.map((sum) => sum.slice(0, none));
  return {
    ids,
    capacity,
    accounts: counted.accounts.slice(0, none),
    units: counted.units.slice(0, none),
    totals,
    index: totals.map((sum) => indexes(sum, capacity)),
    limits: totals.map((sum, m) => limits(sum, capacity, measures[m] as Tables['measures'][number])),
    spread: spreads(tables, when, ids),
    unassigned: {
      accounts: counted.accounts[none] as number,
      units: counted.units[none] as number,
      totals: all.map((sum) => sum[none] as number),
    },
  };
}

/** The first balanced measure weighs: of accounts in their own territories, else of units. */
function spreads({ measures, accounts, units }: Tables, when: 'today' | 'plan', ids: readonly string[]) {
  const m = Math.max(
    0,
    measures.findIndex(({ balanced }) => balanced),
  );
  const placeOf = new Map(units.ids.map((id, u) => [id, u]));
  const points = new Map(ids.map((id) => [id, [] as { x: number; y: number; w: number }[]]));
  const put = (territory: string | undefined, u: number | undefined, w: number) => {
    if (u !== undefined) points.get(territory ?? '')?.push({ x: units.x[u] as number, y: units.y[u] as number, w });
  };
  const byAccounts = measures[m]?.byAccounts ?? false;
  const values = (byAccounts ? accounts : units).values[m] ?? [];
  for (const [row, id] of (byAccounts ? accounts : units)[when].entries()) {
    put(id, byAccounts ? placeOf.get(accounts.units[row] ?? '') : row, values[row] as number);
  }
  return ids.map((id) => {
    const own = points.get(id) ?? [];
    if (own.some(({ w }) => w > 0)) return spread(own);
    return spread(
      units[when].flatMap((of, u) => (of === id ? [{ x: units.x[u] as number, y: units.y[u] as number, w: 1 }] : [])),
    );
  });
}

/** The fairness figures of a measure per territory and per capacity. */
export function figuresOf({ totals, capacity }: Standing, m: number, tolerance: number) {
  const values = totals[m] as readonly number[];
  return {
    per_territory: fairness(
      values,
      values.map(() => 1),
      tolerance,
    ),
    per_capacity: fairness(values, capacity, tolerance),
  };
}
