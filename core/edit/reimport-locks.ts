import type { ImportedRows } from '../model/imported-rows.ts';
import type { Plan } from '../model/plan.ts';
import { rowsWhere } from '../model/rows-where.ts';
import type { Steps } from '../steps.ts';
import type { MergedList } from './account-difference.ts';
import type { MergedPoints } from './reimport-units.ts';
import type { RowLocks } from './row-records.ts';

/** The locks of a plan, for the points that its locked units go on as; `planUnit`: the unit each point was, else -1. */
export function* keptLocks(plan: Plan, planUnit: Int32Array): Steps<RowLocks[]> {
  const kept: RowLocks[] = [];
  for (const { key: scenario } of plan.scenarios) {
    for (const { key: role } of plan.roles) {
      const locked = lockedUnits(plan, scenario, role);
      if (locked.size === 0) continue;
      const rows = rowsWhere(planUnit.length, (row) => locked.has(keyOf(plan, planUnit[row] as number)));
      if (rows.length > 0) kept.push({ scenario, role, rows });
      yield;
    }
  }
  return kept;
}

/**
 * What the file's lock column locks and the plan does not yet, in the scenario that is worked on: rows of the points
 * where there are some, else of the plan's units. A lock the file says nothing of stays.
 */
export function freshLocks(
  plan: Plan,
  rows: ImportedRows,
  { order, accounts }: MergedList,
  points: MergedPoints | null,
): RowLocks[] {
  const working = plan.scenarios.find(({ baseline, archived }) => !baseline && !archived);
  const role = plan.roles[0];
  if (!working || !role || rows.lockedUnits.length === 0) return [];
  const unitAfter = new Int32Array(rows.units.count).fill(-1);
  order.fileRow.forEach((now, i) => {
    const unit = now < 0 ? -1 : (rows.accounts.unit[now] as number);
    if (unit >= 0) unitAfter[unit] = accounts.unit[i] as number;
  });
  const known = lockedUnits(plan, working.key, role.key);
  const isKnown = (row: number) => known.has(keyOf(plan, points ? (points.planUnit[row] as number) : row));
  const asked = new Set(rows.lockedUnits.map((unit) => unitAfter[unit] as number));
  const fresh = Int32Array.from(asked).filter((row) => row >= 0 && !isKnown(row));
  return fresh.length > 0 ? [{ scenario: working.key, role: role.key, rows: fresh.sort() }] : [];
}

function lockedUnits(plan: Plan, scenario: number, role: number): Set<number> {
  const locks = plan.unitLocks.filter((lock) => lock.scenario === scenario && lock.role === role);
  return new Set(locks.map(({ unit }) => unit));
}

/** Key of a row of the plan's units; no unit has the key 0. */
function keyOf(plan: Plan, row: number): number {
  return plan.units.keys[row] ?? 0;
}
