import type { AccountChange } from '../../core/listing/account-changes.ts';
import type { Party } from '../../core/listing/party.ts';
import { effectiveDay } from '../../core/model/effective-day.ts';
import { textAt } from '../../core/model/text-column.ts';
import { accountValues } from '../../core/tally/unit-values.ts';
import type { Cell } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** What the header of each file of changes begins with. */
export const CHANGE_HEADERS = {
  'handovers.csv': [
    'handover',
    'from_rep',
    'from_email',
    'to_rep',
    'to_email',
    'account_id',
    'account',
    'effective_date',
  ],
  'handover-pairs.csv': ['handover', 'from_rep', 'to_rep', 'accounts', 'effective_date'],
  'messages-reps.csv': [
    'email',
    'rep_id',
    'rep',
    'kept',
    'gained',
    'lost',
    'gained_from',
    'lost_to',
    'gained_accounts',
    'lost_accounts',
    'effective_date',
  ],
  'messages-accounts.csv': ['account_id', 'account', 'old_rep', 'old_email', 'new_rep', 'new_email', 'effective_date'],
} as const;

/** What every file of changes is made of. */
export interface ChangeFacts {
  readonly view: ScenarioView;
  readonly changes: readonly AccountChange[];
}

/** `handovers.csv`: every account that changes hands by pairs of reps, the largest first, each pair with a number to file it under. */
export function* handoverRows(facts: ChangeFacts): Generator<readonly Cell[]> {
  const { view } = facts;
  const columns = carried(view);
  yield [...CHANGE_HEADERS['handovers.csv'], ...columns.map(({ name }) => name)];
  for (const [number, { from, to, rows }] of pairsOf(facts).entries()) {
    for (const row of rows) {
      const who = [number + 1, from.name, from.email, to.name, to.email];
      yield [
        ...who,
        ...accountCells(view, row),
        effective(view),
        ...columns.map(({ values }) => values[row] as number),
      ];
    }
  }
}

/** `handover-pairs.csv`: one line for each pair, with sums. */
export function* pairRows(facts: ChangeFacts): Generator<readonly Cell[]> {
  const { view } = facts;
  const columns = carried(view);
  yield [...CHANGE_HEADERS['handover-pairs.csv'], ...columns.map(({ name }) => name)];
  for (const [number, { from, to, rows }] of pairsOf(facts).entries()) {
    const sums = columns.map(({ values }) => rows.reduce((sum, row) => sum + (values[row] as number), 0));
    yield [number + 1, from.name, to.name, rows.length, effective(view), ...sums];
  }
}

/** From then on the scenario holds. */
export function effective({ plan, scenario }: ScenarioView): string {
  return effectiveDay(plan, scenario);
}

/** Id and name of an account. */
export function accountCells({ plan: { accounts } }: ScenarioView, row: number): [id: string, name: string] {
  return [textAt(accounts.ids, row), textAt(accounts.names, row)];
}

interface Pair {
  readonly from: Party;
  readonly to: Party;
  readonly rows: number[];
}

function pairsOf({ changes }: ChangeFacts): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to, row } of changes) {
    const key = JSON.stringify([from.id, to.id]);
    const pair = pairs.get(key) ?? { from, to, rows: [] };
    pairs.set(key, pair);
    pair.rows.push(row);
  }
  return [...pairs.values()].sort(
    (a, b) => b.rows.length - a.rows.length || compare(a.from.id, b.from.id) || compare(a.to.id, b.to.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function carried({ plan }: ScenarioView): { readonly name: string; readonly values: Float64Array }[] {
  return plan.measures.flatMap(({ name, column }, m) => {
    const values = column === '#' ? null : accountValues(plan, m);
    return values ? [{ name, values }] : [];
  });
}
