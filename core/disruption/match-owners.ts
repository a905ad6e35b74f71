import { linearAssignment } from '../matching/linear-assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountWorth } from '../tally/account-worth.ts';
import { type SeatedOwners, seatedOwners } from './seated-owners.ts';
import { createRows } from './territory-rows.ts';

/** Which owner of today each territory belongs to. */
export interface OwnerMatch {
  /** Territory keys, rising. */
  readonly territories: Int32Array;
  /** Per territory the owner's index in `accounts.ownerNames`, -1 where it keeps no owner's accounts. */
  readonly owner: Int32Array;
  /** Per owner its territory's key, 0 where it has none. Owners who share a territory have the same. */
  readonly territory: Int32Array;
  /** Territory key of each account. */
  readonly accountTerritory: Int32Array;
}

/** A list of more owners than this is no list of reps; only the largest take part in the match. */
const MOST_OWNERS = 5_000;

/**
 * Matches territories with today's owners. A territory belongs to the owner who sits on it as its rep, so that what is
 * said to have moved is what the reps on the territories have lost. The others are matched one to one so that the
 * first measure that stays with its owner is largest in sum (linear assignment); where the measure does not decide,
 * the number of accounts does. An owner and a territory without a common account are never matched that way, nor is an
 * owner who is a rep with a territory that another rep works.
 */
export function matchOwners(plan: Plan, scenario: ScenarioKey, role: RoleKey): OwnerMatch {
  const accountTerritory = accountTerritories(plan, scenario, role);
  const rows = createRows(plan, scenario, role);
  const seats = seatedOwners(plan, scenario, role, rows);
  const owner = new Int32Array(rows.keys.length).fill(-1);
  const territory = new Int32Array(plan.accounts.ownerNames.length);
  seats.owners.forEach((seated, row) => {
    for (const one of seated ?? []) {
      if (owner[row] === -1) owner[row] = one;
      if (territory[one] === 0) territory[one] = rows.keys[row] as number;
    }
  });
  const openRows = Int32Array.from(rows.keys.keys()).filter((row) => owner[row] === -1);
  if (openRows.length > 0) {
    const worth = accountWorth(plan);
    const candidates = largestOwners(plan, worth).filter((one) => territory[one] === 0);
    const rowOf = accountTerritory.map((key) => rows.of(key));
    const kept = keptWorth(plan, rowOf, worth, openRows, candidates, seats);
    const match = linearAssignment(
      kept.map((value) => -value),
      openRows.length,
      candidates.length,
    );
    match.forEach((column, i) => {
      if (column < 0 || (kept[i * candidates.length + column] as number) <= 0) return;
      const row = openRows[i] as number;
      owner[row] = candidates[column] as number;
      territory[owner[row] as number] = rows.keys[row] as number;
    });
  }
  return { territories: rows.keys, owner, territory, accountTerritory };
}

/** Whether an account of an owner is still with that owner where it lies in a territory (by its key). */
export function staysWith({ territories, owner, territory }: OwnerMatch): (owner: number, key: number) => boolean {
  const ownerOf = new Map(Array.from(territories, (key, row) => [key, owner[row] as number]));
  // The second question is for a rep who sits on more than one territory.
  return (one, key) => territory[one] === key || ownerOf.get(key) === one;
}

/** Worth that an owner keeps in a territory, for the rows and owners that are open still. */
function keptWorth(
  plan: Plan,
  rowOf: Int32Array,
  worth: Float64Array,
  openRows: Int32Array,
  candidates: Int32Array,
  seats: SeatedOwners,
): Float64Array {
  const { accounts } = plan;
  const placeOf = new Int32Array(seats.hasRep.length).fill(-1);
  openRows.forEach((row, i) => {
    placeOf[row] = i;
  });
  const columnOf = new Int32Array(accounts.ownerNames.length).fill(-1);
  candidates.forEach((owner, column) => {
    columnOf[owner] = column;
  });
  const kept = new Float64Array(openRows.length * candidates.length);
  for (let a = 0; a < accounts.count; a++) {
    const owner = accounts.owner[a] as number;
    const row = rowOf[a] as number;
    if (owner < 0 || row < 0 || placeOf[row] === -1 || columnOf[owner] === -1) continue;
    if (seats.hasRep[row] && seats.isRep[owner]) continue;
    const cell = (placeOf[row] as number) * candidates.length + (columnOf[owner] as number);
    kept[cell] = (kept[cell] as number) + (worth[a] as number);
  }
  return kept;
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
