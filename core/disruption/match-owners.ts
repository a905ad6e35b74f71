import { linearAssignment } from '../matching/linear-assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountValues } from '../tally/unit-values.ts';
import { createRows } from './territory-rows.ts';

/** Which owner each territory belongs to today, one to one. */
export interface OwnerMatch {
  /** Territory keys, rising. */
  readonly territories: Int32Array;
  /** Per territory the owner's index in `accounts.ownerNames`, -1 where it keeps no owner's accounts. */
  readonly owner: Int32Array;
  /** Per owner its territory's key, 0 where it has none. */
  readonly territory: Int32Array;
  /** Territory key of each account. */
  readonly accountTerritory: Int32Array;
}

/** A list of more owners than this is no list of reps; only the largest take part in the match. */
const MOST_OWNERS = 5_000;

/**
 * Matches territories with today's owners so that the first measure that stays with its owner is largest in sum
 * (linear assignment). Where the measure does not decide, the number of accounts does. An owner and a territory
 * without a common account are never matched.
 */
export function matchOwners(plan: Plan, scenario: ScenarioKey, role: RoleKey): OwnerMatch {
  const { accounts } = plan;
  const accountTerritory = accountTerritories(plan, scenario, role);
  const rows = createRows(plan, scenario, role);
  const territories = rows.keys;
  const worth = accountWorth(plan);
  const candidates = largestOwners(plan, worth);
  const columnOf = new Int32Array(accounts.ownerNames.length).fill(-1);
  candidates.forEach((owner, column) => {
    columnOf[owner] = column;
  });
  const kept = new Float64Array(territories.length * candidates.length);
  for (let a = 0; a < accounts.count; a++) {
    const owner = accounts.owner[a] as number;
    const column = owner < 0 ? -1 : (columnOf[owner] as number);
    const row = rows.of(accountTerritory[a] as number);
    if (row < 0 || column < 0) continue;
    const cell = row * candidates.length + column;
    kept[cell] = (kept[cell] as number) + (worth[a] as number);
  }
  const match = linearAssignment(
    kept.map((value) => -value),
    territories.length,
    candidates.length,
  );
  const owner = new Int32Array(territories.length).fill(-1);
  const territory = new Int32Array(accounts.ownerNames.length);
  match.forEach((column, row) => {
    if (column < 0 || (kept[row * candidates.length + column] as number) <= 0) return;
    owner[row] = candidates[column] as number;
    territory[owner[row] as number] = territories[row] as number;
  });
  return { territories, owner, territory, accountTerritory };
}

/** The first measure per account and a hair more: a billionth of the mean, which decides between equals only. */
function accountWorth(plan: Plan): Float64Array {
  const { count } = plan.accounts;
  const values = plan.measures.length > 0 ? accountValues(plan, 0) : null;
  if (!values) return new Float64Array(count).fill(1);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const hair = mean > 0 ? mean * 1e-9 : 1;
  return values.map((value) => value + hair);
}

function largestOwners(plan: Plan, worth: Float64Array): Int32Array {
  const { accounts } = plan;
  const owners = Int32Array.from(accounts.ownerNames.keys());
  if (owners.length <= MOST_OWNERS) return owners;
  const sums = new Float64Array(owners.length);
  for (let a = 0; a < accounts.count; a++) {
    const owner = accounts.owner[a] as number;
    if (owner >= 0) sums[owner] = (sums[owner] as number) + (worth[a] as number);
  }
  owners.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  return owners.slice(0, MOST_OWNERS).sort();
}
