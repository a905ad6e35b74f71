import { matchOwners, type OwnerMatch } from '../../core/disruption/match-owners.ts';
import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Rep, Territory } from '../../core/model/territory.ts';
import { type TerritoryTotals, territoryTotals } from '../../core/tally/territory-totals.ts';

/** One scenario and role of a plan with what every export of it asks for, computed once. */
export interface ScenarioView {
  readonly plan: Plan;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly totals: TerritoryTotals;
  readonly assignment: Int32Array;
  readonly owners: OwnerMatch;
  /** The territories of `totals`, in its order. */
  readonly territories: readonly Territory[];
  /** A territory by its key; undefined for 0. */
  readonly byKey: ReadonlyMap<number, Territory>;
  /** Who works a territory: ids of its reps, else the owner it belongs to today, else the empty text. */
  readonly rep: (territory: number) => string;
}

export function scenarioView(plan: Plan, scenario: ScenarioKey, role: RoleKey): ScenarioView {
  const totals = territoryTotals(plan, scenario, role);
  const owners = matchOwners(plan, scenario, role);
  const territories = Array.from(totals.territories, (key) => territoryWith(plan, key)).filter((t) => t !== undefined);
  const reps = repTexts(plan, scenario, role, owners);
  return {
    plan,
    scenario,
    role,
    totals,
    assignment: assignmentOf(plan, scenario, role),
    owners,
    territories,
    byKey: new Map(territories.map((territory) => [territory.key, territory])),
    rep: (territory) => reps.get(territory) ?? '',
  };
}

function repTexts(plan: Plan, scenario: ScenarioKey, role: RoleKey, owners: OwnerMatch): Map<number, string> {
  const ids = new Map<number, Rep>(plan.reps.map((rep) => [rep.key, rep]));
  const texts = new Map<number, string>();
  owners.territories.forEach((territory, row) => {
    const owner = plan.accounts.ownerNames[owners.owner[row] as number];
    if (owner !== undefined) texts.set(territory, owner);
  });
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    if (reps.length > 0) texts.set(territory, reps.map(({ rep }) => ids.get(rep)?.id ?? '').join('; '));
  }
  return texts;
}
