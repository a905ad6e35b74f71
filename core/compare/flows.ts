import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type Steps, stretches } from '../steps.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountValues, unitValues } from '../tally/unit-values.ts';

/** What goes from one territory to another between two scenarios; 0 is no territory. */
export interface Flow {
  readonly from: TerritoryKey;
  readonly to: TerritoryKey;
  readonly units: number;
  readonly accounts: number;
  /** Per measure in the order of `Plan.measures`. */
  readonly totals: readonly number[];
}

/** The two scenarios that are compared in one role: how it is in the first, and how in the second. */
export interface FlowBetween {
  readonly before: ScenarioKey;
  readonly after: ScenarioKey;
  readonly role: RoleKey;
}

/**
 * What moved from which territory to which, the most of the first measure first. Accounts count where they are, named
 * ones where they are named for; a measure is summed over the accounts where they carry it, else over the units.
 * O((units + accounts) x measures), in steps.
 */
export function* flows(plan: Plan, between: FlowBetween): Steps<Flow[]> {
  const found = new Map<number, Counts>();
  const named = plan.namedAccounts.map(({ territory }) => territory);
  const keys = [...plan.territories.map(({ key }) => key), ...named];
  const size = keys.reduce<number>((high, key) => Math.max(high, key), 0) + 1;
  const countsOf = (from: number, to: number): Counts => {
    const pair = from * size + to;
    const known = found.get(pair);
    if (known) return known;
    const made = { units: 0, accounts: 0, totals: new Float64Array(plan.measures.length) };
    found.set(pair, made);
    return made;
  };
  const units = columnsOf(plan, between, 'units');
  const accounts = columnsOf(plan, between, 'accounts');
  const ofAccounts = plan.measures.map((_, m) => accountValues(plan, m));
  const ofUnits = plan.measures.map((_, m) => (ofAccounts[m] ? null : unitValues(plan, m)));
  yield;
  yield* each(units, (row, from, to) => add(countsOf(from, to), 'units', row, ofUnits));
  yield* each(accounts, (row, from, to) => add(countsOf(from, to), 'accounts', row, ofAccounts));
  return [...found]
    .map(([pair, counts]): Flow => {
      const from = Math.floor(pair / size) as TerritoryKey;
      return { ...counts, from, to: (pair % size) as TerritoryKey, totals: [...counts.totals] };
    })
    .sort(largestFirst);
}

/** Rows of the units, or of the accounts, that go from one territory to another; rising. */
export function flowRows(
  plan: Plan,
  between: FlowBetween,
  { from, to }: Pick<Flow, 'from' | 'to'>,
  what: 'units' | 'accounts',
): Int32Array {
  const { before, after } = columnsOf(plan, between, what);
  const rows: number[] = [];
  for (let row = 0; row < before.length; row++) if (before[row] === from && after[row] === to) rows.push(row);
  return Int32Array.from(rows);
}

interface Counts {
  units: number;
  accounts: number;
  readonly totals: Float64Array;
}

interface Columns {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function columnsOf(plan: Plan, { before, after, role }: FlowBetween, what: 'units' | 'accounts'): Columns {
  const column = (scenario: ScenarioKey) =>
    what === 'units' ? assignmentOf(plan, scenario, role) : accountTerritories(plan, scenario, role);
  return { before: column(before), after: column(after) };
}

function* each({ before, after }: Columns, visit: (row: number, from: number, to: number) => void): Steps<void> {
  for (const [start, end] of stretches(before.length)) {
    for (let row = start; row < end; row++) {
      const [from, to] = [before[row] as number, after[row] as number];
      if (from !== to) visit(row, from, to);
    }
    yield;
  }
}

function add(counts: Counts, what: 'units' | 'accounts', row: number, values: readonly (Float64Array | null)[]): void {
  counts[what]++;
  for (let m = 0; m < values.length; m++) {
    const column = values[m];
    if (column) counts.totals[m] = (counts.totals[m] as number) + (column[row] as number);
  }
}

function largestFirst(a: Flow, b: Flow): number {
  const size = (b.totals[0] ?? 0) - (a.totals[0] ?? 0) || b.accounts - a.accounts || b.units - a.units;
  return size || a.from - b.from || a.to - b.to;
}
