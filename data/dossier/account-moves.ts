import { accountValues } from '../../core/tally/unit-values.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** A number of accounts and what they carry of each measure (NaN where accounts do not carry it). */
export interface Heap {
  accounts: number;
  readonly totals: number[];
}

/** What a territory has today, keeps, gets and gives away. */
interface TerritoryChange {
  readonly today: Heap;
  readonly kept: Heap;
  readonly gained: Heap;
  readonly lost: Heap;
}

/** What goes from one territory of today into another of the plan; key 0 is none. */
interface Flow extends Heap {
  readonly from: number;
  readonly to: number;
}

/** How accounts go from the territories of today to those of the plan. */
export interface AccountMoves {
  /** By territory key, of today and of the plan. */
  readonly changes: ReadonlyMap<number, TerritoryChange>;
  /** The largest first; accounts that stay are in none. */
  readonly flows: readonly Flow[];
}

/** Follows every account once: O(accounts x measures). */
export function accountMoves(view: ScenarioView, before: ScenarioView): AccountMoves {
  const { plan } = view;
  const columns = plan.measures.map((_, m) => accountValues(plan, m));
  const empty = (): Heap => ({ accounts: 0, totals: columns.map((column) => (column ? 0 : Number.NaN)) });
  const add = (heap: Heap, a: number) => {
    heap.accounts++;
    columns.forEach((column, m) => {
      if (column) heap.totals[m] = (heap.totals[m] as number) + (column[a] as number);
    });
  };
  const changes = new Map<number, TerritoryChange>();
  for (const { key } of [...before.territories, ...view.territories]) {
    if (!changes.has(key)) changes.set(key, { today: empty(), kept: empty(), gained: empty(), lost: empty() });
  }
  const flows = new Map<string, Flow>();
  const [was, is] = [before.owners.accountTerritory, view.owners.accountTerritory];
  for (let a = 0; a < plan.accounts.count; a++) {
    const [from, to] = [was[a] as number, is[a] as number];
    const [left, joined] = [changes.get(from), changes.get(to)];
    if (left) add(left.today, a);
    if (from === to) {
      if (left) add(left.kept, a);
      continue;
    }
    if (left) add(left.lost, a);
    if (joined) add(joined.gained, a);
    const flow = flows.get(`${from} ${to}`) ?? { from, to, ...empty() };
    flows.set(`${from} ${to}`, flow);
    add(flow, a);
  }
  return {
    changes,
    flows: [...flows.values()].sort((a, b) => b.accounts - a.accounts || a.from - b.from || a.to - b.to),
  };
}
