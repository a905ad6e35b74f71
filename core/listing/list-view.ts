import { matchOwners, type OwnerMatch } from '../disruption/match-owners.ts';
import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import type { Rep, Territory } from '../model/territory.ts';
import { periodLabel } from '../quota/period-label.ts';
import { finish, type Steps } from '../steps.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';

/** One scenario and role of a plan with what every list of it asks for, computed once. */
export interface ListView {
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
  /** The same by the reps' names, for people to read. */
  readonly repName: (territory: number) => string;
  /** Quotas of the plan's period. Those of other periods stand in quotas.csv beside them. */
  readonly quotas: readonly Quota[];
  /** A territory's quota of that period in the currency's minor unit, null where it has none. */
  readonly quotaMinor: (territory: number) => number | null;
}

export function listView(plan: Plan, scenario: ScenarioKey, role: RoleKey): ListView {
  return finish(listViewSteps(plan, scenario, role));
}

/** The same in steps; `totals` are given where they are known. */
export function* listViewSteps(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals = territoryTotals(plan, scenario, role),
): Steps<ListView> {
  yield;
  const owners = matchOwners(plan, scenario, role);
  yield;
  const territories = Array.from(totals.territories, (key) => territoryWith(plan, key)).filter((t) => t !== undefined);
  const ids = repTexts(plan, scenario, role, owners, (rep) => rep.id);
  const names = repTexts(plan, scenario, role, owners, (rep) => rep.name || rep.id);
  const byKey = new Map(territories.map((territory) => [territory.key, territory]));
  const period = periodLabel(plan.settings);
  const quotas = plan.quotas.filter(
    (quota) => quota.scenario === scenario && quota.period === period && byKey.has(quota.territory),
  );
  const minor = new Map<number, number>(quotas.map(({ territory, quotaMinor }) => [territory, quotaMinor]));
  return {
    plan,
    scenario,
    role,
    totals,
    assignment: assignmentOf(plan, scenario, role),
    owners,
    territories,
    byKey,
    rep: (territory) => ids.get(territory) ?? '',
    repName: (territory) => names.get(territory) ?? '',
    quotas,
    quotaMinor: (territory) => minor.get(territory) ?? null,
  };
}

function repTexts(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  owners: OwnerMatch,
  text: (rep: Rep) => string,
): Map<number, string> {
  const byKey = new Map<number, Rep>(plan.reps.map((rep) => [rep.key, rep]));
  const texts = new Map<number, string>();
  owners.territories.forEach((territory, row) => {
    const owner = plan.accounts.ownerNames[owners.owner[row] as number];
    if (owner !== undefined) texts.set(territory, owner);
  });
  for (const { territory, reps } of scenarioTerritoriesOf(plan, scenario, role)) {
    const seated = reps.map(({ rep }) => byKey.get(rep)).filter((rep) => rep !== undefined);
    if (seated.length > 0) texts.set(territory, seated.map(text).join('; '));
  }
  return texts;
}
