import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import { accountReaders } from '../tally/unit-loads.ts';
import { accountClasses } from './account-classes.ts';
import { hoursPerYear } from './class-workload.ts';
import type { Workload } from './territory-workload.ts';
import { callsOfClass, hoursMeasure } from './workload-of.ts';

/** What some accounts take in hours a year. */
export interface SelectedWork {
  readonly accounts: number;
  readonly visits: number;
  readonly calls: number;
  readonly preparation: number;
  /** Their visits' part of the travel of their territories: an account shares the ways of its neighbours. */
  readonly travel: number;
}

/**
 * The hours of accounts (rows of the account table), each with its visits' part of its territory's travel. O(accounts of
 * the plan) for named ones; `workload` and `territories` (keys) are of the same scenario and role.
 */
export function selectedWork(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  rows: ArrayLike<number>,
  { workload, territories }: { readonly workload: Workload; readonly territories: Int32Array },
): SelectedWork {
  const classes = accountClasses(plan.accounts);
  const byClass = [...(classes?.names ?? []), ''].map((name) => callsOfClass(plan, name));
  const measure = hoursMeasure(plan);
  const said = measure < 0 ? null : accountReaders(plan)[measure];
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const territoryOf = accountTerritories(plan, scenario, role, assignmentOf(plan, scenario, role));
  const sums = { accounts: rows.length, visits: 0, calls: 0, preparation: 0, travel: 0 };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const code = classes?.codes[row] ?? -1;
    const one = byClass.at(code);
    if (!one) continue;
    const territory = rowOf.get(territoryOf[row] as number);
    sums.visits += one.callsPerYear;
    sums.calls += said ? said(row) : hoursPerYear({ ...one, preparationMinutes: 0 });
    sums.preparation += said ? 0 : hoursPerYear({ ...one, minutesPerCall: 0 });
    if (territory !== undefined) sums.travel += one.callsPerYear * travelPerVisit(workload, territory);
  }
  return sums;
}

function travelPerVisit({ travel }: Workload, row: number): number {
  const count = travel.visits[row] as number;
  return count > 0 ? (travel.hours[row] as number) / count : 0;
}
