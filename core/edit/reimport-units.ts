import { assignmentOf } from '../model/assignment.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import type { Assignment } from '../model/scenario.ts';
import { allTexts, type TextColumn, textColumn } from '../model/text-column.ts';
import type { KeylessAccounts } from './merge-accounts.ts';

/** The points of a merged list, and where each of them was a unit of the plan. */
export interface MergedPoints {
  readonly units: ImportedRows['units'];
  /** Per point the row of the plan's unit it goes on as, -1 for one that is new. */
  readonly planUnit: Int32Array;
}

/** Makes each placed account of a merged list a unit, in their order. `planRow`: where each account is in the plan. */
export function mergedPoints(
  plan: Plan,
  accounts: KeylessAccounts,
  planRow: Int32Array,
  measures: readonly Measure[],
): MergedPoints {
  const rows = Int32Array.from(accounts.unit.keys()).filter((row) => (accounts.unit[row] as number) >= 0);
  const planUnit = rows.map((row) => {
    const old = planRow[row] as number;
    return old < 0 ? -1 : (plan.accounts.unit[old] as number);
  });
  const own = (column: Float64Array | null | undefined) =>
    column ? Float64Array.from(planUnit, (unit) => (unit < 0 ? 0 : (column[unit] as number))) : null;
  const units = {
    count: rows.length,
    codes: picked(accounts.ids, rows, accounts.count),
    names: picked(accounts.names, rows, accounts.count),
    lat: Float64Array.from(rows, (row) => accounts.lat[row] as number),
    lon: Float64Array.from(rows, (row) => accounts.lon[row] as number),
    xKm: null,
    yKm: null,
    areaKm2: new Float64Array(rows.length).fill(Number.NaN),
    values: measures.map(({ key }) => own(plan.units.values[plan.measures.findIndex((m) => m.key === key)])),
  };
  return { units, planUnit };
}

/** What the points are assigned to: in every scenario and role what they were, and nothing for new ones. */
export function keptAssignments(plan: Plan, planUnit: Int32Array): Assignment[] {
  return plan.assignments.map(({ scenario, role }) => {
    const before = assignmentOf(plan, scenario, role);
    return { scenario, role, territories: planUnit.map((unit) => (unit < 0 ? 0 : (before[unit] as number))) };
  });
}

function picked(column: TextColumn, rows: Int32Array, count: number): TextColumn {
  if (rows.length === count) return column;
  const texts = allTexts(column);
  return textColumn(Array.from(rows, (row) => texts[row] as string));
}
