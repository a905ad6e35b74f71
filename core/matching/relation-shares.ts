import { measureMeaning } from '../fairness/meaning.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { Rep } from '../model/territory.ts';
import { type Steps, stretches } from '../steps.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountValues } from '../tally/unit-values.ts';

/** What of each territory each rep owns today. */
export interface RelationShares {
  /** `[rep * territories + t]`, 0 to 1. */
  readonly share: Float64Array;
  /** The measure whose share it is, by its place in the plan; -1: accounts are counted. */
  readonly measure: number;
  /** Whether any owner is one of the reps. */
  readonly known: boolean;
}

/**
 * Per rep and territory (keys, in the order of the rows asked for) the share of the territory's revenue that accounts
 * bring whose owner the rep is. By the first measure that accounts carry where none means revenue; by their number where
 * none does. One pass over the accounts, in steps.
 */
export function* relationShares(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  reps: readonly Rep[],
  territories: Int32Array,
): Steps<RelationShares> {
  const { accounts } = plan;
  const { measure, worth } = accountsWorth(plan);
  const repRow = new Map(reps.map(({ key }, row) => [key, row]));
  const repOf = repFinder(plan.reps);
  const rowOfOwner = Int32Array.from(accounts.ownerNames, (name) => repRow.get(repOf(name)?.key as never) ?? -1);
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const territoryOf = accountTerritories(plan, scenario, role);
  const share = new Float64Array(reps.length * territories.length);
  const total = new Float64Array(territories.length);
  for (const [from, to] of stretches(accounts.count)) {
    for (let a = from; a < to; a++) {
      const t = rowOf.get(territoryOf[a] as number);
      const value = worth ? (worth[a] as number) : 1;
      if (t === undefined || !(value > 0)) continue;
      total[t] = (total[t] as number) + value;
      const owner = accounts.owner[a] as number;
      const rep = owner < 0 ? -1 : (rowOfOwner[owner] as number);
      if (rep < 0) continue;
      const cell = rep * territories.length + t;
      share[cell] = (share[cell] as number) + value;
    }
    yield;
  }
  for (let cell = 0; cell < share.length; cell++) {
    if (share[cell] !== 0) share[cell] = (share[cell] as number) / (total[cell % territories.length] as number);
  }
  return { share, measure, known: share.some((value) => value > 0) };
}

function accountsWorth(plan: Plan): { measure: number; worth: Float64Array | null } {
  const revenue = measureMeaning(plan, 'revenue');
  const order = [revenue, ...plan.measures.keys()].filter((measure) => measure >= 0);
  for (const measure of order) {
    const worth = accountValues(plan, measure);
    if (worth?.some((value) => value > 0)) return { measure, worth };
  }
  return { measure: -1, worth: null };
}
