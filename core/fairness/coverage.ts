import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { accountsPerUnit, unitValues, weighingMeasure } from '../tally/unit-values.ts';
import { sum } from './mean.ts';
import { measureMeaning } from './meaning.ts';

/** How much of the plan somebody looks after. */
export interface Coverage {
  /** Per measure of the plan what lies in territories, of all. */
  readonly measures: readonly AssignedShare[];
  readonly unitsWithout: number;
  readonly accountsWithout: number;
  /** Null without measures or units. */
  readonly whiteSpace: WhiteSpace | null;
}

interface AssignedShare {
  readonly name: string;
  readonly assigned: number;
  readonly total: number;
  /** 0 to 1; 1 of nothing. */
  readonly share: number;
}

/** Units that have potential and nobody who works it: without an account, or with accounts and nobody for them. */
interface WhiteSpace {
  /** The measure that stands for potential, else the one that weighs compactness. */
  readonly measure: string;
  readonly withoutAccounts: UnitsWith;
  /** None of the accounts has an owner, and no rep works the territory. */
  readonly withoutOwner: UnitsWith;
  /** Of both, over all potential. */
  readonly share: number;
}

interface UnitsWith {
  readonly units: number;
  readonly potential: number;
}

/** Coverage of a scenario and role. Where the plan has no accounts at all, no unit is white for having none. */
export function coverageOf(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): Coverage {
  return {
    measures: plan.measures.map(({ name }, m) => {
      const assigned = sum(totals.totals[m] ?? []);
      const total = assigned + (totals.unassigned.totals[m] ?? 0);
      return { name, assigned, total, share: total > 0 ? assigned / total : 1 };
    }),
    unitsWithout: totals.unassigned.units,
    accountsWithout: totals.unassigned.accounts,
    whiteSpace: whiteSpaceOf(plan, scenario, role),
  };
}

function whiteSpaceOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): WhiteSpace | null {
  const meant = measureMeaning(plan, 'potential');
  const m = meant >= 0 ? meant : weighingMeasure(plan.measures);
  const measure = plan.measures[m];
  if (!measure || plan.units.count === 0) return null;
  const potential = unitValues(plan, m);
  const { accounts } = plan;
  const counts = accounts.count > 0 ? accountsPerUnit(plan) : null;
  const owned = new Uint8Array(plan.units.count);
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (unit >= 0 && (accounts.owner[a] as number) >= 0) owned[unit] = 1;
  }
  const seats = scenarioTerritoriesOf(plan, scenario, role).filter(({ reps }) => reps.length > 0);
  const worked = new Set<number>(seats.map(({ territory }) => territory));
  const today = assignmentOf(plan, scenario, role);
  const [empty, open] = [
    { units: 0, potential: 0 },
    { units: 0, potential: 0 },
  ];
  let total = 0;
  potential.forEach((value, unit) => {
    total += value;
    if (!(value > 0)) return;
    const into = counts && counts[unit] === 0 ? empty : owned[unit] || worked.has(today[unit] as number) ? null : open;
    if (!into) return;
    into.units++;
    into.potential += value;
  });
  const white = empty.potential + open.potential;
  return { measure: measure.name, withoutAccounts: empty, withoutOwner: open, share: total > 0 ? white / total : 0 };
}
