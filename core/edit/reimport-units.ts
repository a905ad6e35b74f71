import { assignmentOf } from '../model/assignment.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { rowsWhere } from '../model/rows-where.ts';
import type { Assignment } from '../model/scenario.ts';
import type { Steps } from '../steps.ts';
import { pick } from '../tally/unit-plane.ts';
import type { KeylessAccounts } from './merge-accounts.ts';
import { pickedTexts } from './merge-texts.ts';

/** The points of a merged list, and where each of them was a unit of the plan. */
export interface MergedPoints {
  readonly units: ImportedRows['units'];
  /** Per point the row of the plan's unit it goes on as, -1 for one that is new. */
  readonly planUnit: Int32Array;
}

/** Makes each placed account of a merged list a unit, in their order. `planRow`: where each account is in the plan. */
export function* mergedPoints(
  plan: Plan,
  accounts: KeylessAccounts,
  planRow: Int32Array,
  measures: readonly Measure[],
): Steps<MergedPoints> {
  const rows = rowsWhere(accounts.count, (row) => (accounts.unit[row] as number) >= 0);
  const planUnit = rows.map((row) => {
    const old = planRow[row] as number;
    return old < 0 ? -1 : (plan.accounts.unit[old] as number);
  });
  yield;
  const values: (Float64Array | null)[] = [];
  for (const { key } of measures) {
    const column = plan.units.values[plan.measures.findIndex((m) => m.key === key)];
    values.push(column ? new Float64Array(rows.length).map((_, i) => column[planUnit[i] as number] ?? 0) : null);
    yield;
  }
  const all = rows.length === accounts.count;
  const units = {
    count: rows.length,
    codes: all ? accounts.ids : yield* pickedTexts(accounts.ids, rows),
    names: all ? accounts.names : yield* pickedTexts(accounts.names, rows),
    lat: pick(accounts.lat, rows),
    lon: pick(accounts.lon, rows),
    xKm: null,
    yKm: null,
    areaKm2: new Float64Array(rows.length).fill(Number.NaN),
    values,
  };
  yield;
  return { units, planUnit };
}

/** What the points are assigned to: in every scenario and role what they were, and nothing for new ones. */
export function* keptAssignments(plan: Plan, planUnit: Int32Array): Steps<Assignment[]> {
  const kept: Assignment[] = [];
  for (const { scenario, role } of plan.assignments) {
    const before = assignmentOf(plan, scenario, role);
    kept.push({ scenario, role, territories: planUnit.map((unit) => (unit < 0 ? 0 : (before[unit] as number))) });
    yield;
  }
  return kept;
}
