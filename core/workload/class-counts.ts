import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type Steps, stretches } from '../steps.ts';
import { accountTerritories } from '../tally/account-territories.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { accountsPerUnit } from '../tally/unit-values.ts';
import { type AccountClasses, accountClasses } from './account-classes.ts';
import { type ClassCalls, hoursPerYear } from './class-workload.ts';
import { callsOfClass } from './workload-of.ts';

/** How many accounts of each class there are, and how each is called on. */
export interface ClassCounts {
  /** As they first stand in the list; the last, without a name, has the accounts of no class. */
  readonly classes: readonly ClassCalls[];
  /** Per class an entry per territory, in the order given, and a last one for accounts in none. */
  readonly counts: readonly Float64Array[];
  /** Calls a year to the accounts of each unit, wherever they are named to. */
  readonly callsPerUnit: Float64Array;
}

/**
 * Counts accounts by class, the named ones where they are named to; `totals` are those of the scenario and role.
 * O(accounts), in steps. Without classes all accounts are alike, and so are units where there are no accounts.
 */
export function* classCounts(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<ClassCounts> {
  const found = accountClasses(plan.accounts);
  yield;
  return found ? yield* countedByClass(plan, scenario, role, totals, found) : allAlike(plan, totals);
}

function* countedByClass(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  { territories }: TerritoryTotals,
  found: AccountClasses,
): Steps<ClassCounts> {
  const classes = [...found.names, ''].map((name) => callsOfClass(plan, name));
  const rowOf = new Map(Array.from(territories, (key, row) => [key, row]));
  const counts = classes.map(() => new Float64Array(territories.length + 1));
  const callsPerUnit = new Float64Array(plan.units.count);
  const territoryOf = accountTerritories(plan, scenario, role);
  for (const [from, to] of stretches(found.codes.length)) {
    for (let account = from; account < to; account++) {
      const code = found.codes[account] as number;
      const at = code < 0 ? found.names.length : code;
      const column = counts[at] as Float64Array;
      const territory = rowOf.get(territoryOf[account] as number) ?? territories.length;
      column[territory] = (column[territory] as number) + 1;
      const unit = plan.accounts.unit[account] as number;
      if (unit < 0) continue;
      callsPerUnit[unit] = (callsPerUnit[unit] as number) + (classes[at] as ClassCalls).callsPerYear;
    }
    yield;
  }
  return { classes, counts, callsPerUnit };
}

function allAlike(plan: Plan, { accounts, units, unassigned }: TerritoryTotals): ClassCounts {
  const one = callsOfClass(plan, '');
  const byAccounts = plan.accounts.count > 0;
  const [each, rest] = byAccounts ? [accounts, unassigned.accounts] : [units, unassigned.units];
  const perUnit = byAccounts ? accountsPerUnit(plan) : new Float64Array(plan.units.count).fill(1);
  return {
    classes: [one],
    counts: [Float64Array.of(...each, rest)],
    callsPerUnit: Float64Array.from(perUnit, (count) => count * one.callsPerYear),
  };
}

/** Calls a year, and hours of calls and of preparing them, per entry of the counts. */
export function callWork({ classes, counts }: Pick<ClassCounts, 'classes' | 'counts'>): CallWork {
  const summed = (each: (one: ClassCalls) => number) =>
    (counts[0] ?? new Float64Array(0)).map((_, row) =>
      classes.reduce((sum, one, c) => sum + (counts[c]?.[row] ?? 0) * each(one), 0),
    );
  return {
    calls: summed(({ callsPerYear }) => callsPerYear),
    callHours: summed((one) => hoursPerYear({ ...one, preparationMinutes: 0 })),
    preparationHours: summed((one) => hoursPerYear({ ...one, minutesPerCall: 0 })),
  };
}

interface CallWork {
  readonly calls: Float64Array;
  readonly callHours: Float64Array;
  readonly preparationHours: Float64Array;
}
