import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedAccount } from '../model/scenario.ts';
import { isInForce } from '../tally/account-territories.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import { accountValues } from '../tally/unit-values.ts';
import { type Spread, type SpreadAfter, spreadAfter } from './spread-after.ts';

/** Every named account of one scenario and role as columns; entry i of every column is the same one. */
export interface ExceptionLedger {
  /** What was said of each, in the order of the accounts' keys. */
  readonly named: readonly NamedAccount[];
  /** Rows of the account table; a name whose account is no more is not in the ledger. */
  readonly rows: Int32Array;
  /** Key of the territory its unit is in, where it would go without the name; 0 for none. */
  readonly homes: Int32Array;
  /** 1 where it holds in the plan period, 0 where it is over before that. */
  readonly inForce: Uint8Array;
  /** Per measure the accounts' values; null where accounts do not carry it. */
  readonly values: readonly (Float64Array | null)[];
  /**
   * What each costs in fairness of the plan's first measure, per capacity: the figure as it stands less the figure if
   * the account went back. Above 0 the plan is less even for it. 0 where it is over, or at home in its territory.
   */
  readonly variationCost: Float64Array;
  readonly bandCost: Float64Array;
  /** The first measure's spread as it stands, and if all that hold went back; null without measures. */
  readonly spread: { readonly now: Spread; readonly withoutAny: Spread } | null;
}

/** The ledger of exceptions; `totals` where the caller has them already. */
export function exceptionLedger(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals = territoryTotals(plan, scenario, role),
): ExceptionLedger {
  const { accounts } = plan;
  const all = plan.namedAccounts.filter((named) => named.scenario === scenario && named.role === role);
  const named = all.filter(({ account }) => rowOfKey(accounts.keys, account) >= 0);
  const rows = Int32Array.from(named, ({ account }) => rowOfKey(accounts.keys, account));
  const assignment = assignmentOf(plan, scenario, role);
  const homes = rows.map((row) => assignment[accounts.unit[row] as number] ?? 0);
  const inForce = Uint8Array.from(named, (one) => (isInForce(one, plan.settings.periodStart) ? 1 : 0));
  const values = plan.measures.map((_, m) => {
    const column = accountValues(plan, m);
    return column && Float64Array.from(rows, (row) => column[row] as number);
  });
  const variationCost = new Float64Array(rows.length);
  const bandCost = new Float64Array(rows.length);
  const ledger = { named, rows, homes, inForce, values, variationCost, bandCost };
  const [measure] = plan.measures;
  const carried = totals.totals[0];
  if (!measure || !carried) return { ...ledger, spread: null };

  const rowOf = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const spread: SpreadAfter = spreadAfter(carried, totals.capacity, measure.tolerance);
  const back = Float64Array.from(carried);
  named.forEach(({ territory }, i) => {
    if (inForce[i] !== 1) return;
    const amount = values[0]?.[i] ?? 0;
    const [at, home] = [rowOf.get(territory) ?? -1, rowOf.get(homes[i] as number) ?? -1];
    const after = spread.after(amount, at, home);
    variationCost[i] = spread.now.coefficientOfVariation - after.coefficientOfVariation;
    bandCost[i] = spread.now.outOfBandShare - after.outOfBandShare;
    if (at >= 0) back[at] = (back[at] as number) - amount;
    if (home >= 0) back[home] = (back[home] as number) + amount;
  });
  const { now: withoutAny } = spreadAfter(back, totals.capacity, measure.tolerance);
  return { ...ledger, spread: { now: spread.now, withoutAny } };
}
