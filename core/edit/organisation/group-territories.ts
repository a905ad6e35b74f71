import type { StopRule } from '../../balance/control.ts';
import { solve } from '../../balance/solve.ts';
import { colourTerritories } from '../../colour/colour-territories.ts';
import { territoryAdjacency } from '../../colour/territory-adjacency.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../model/assignment.ts';
import { groupAbove, groupLevels, groupsAt } from '../../model/hierarchy.ts';
import type { LevelKey, RoleKey, TerritoryKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Level, Territory } from '../../model/territory.ts';
import { nextGroupIds } from '../../naming/given-ids.ts';
import { territoryTotals } from '../../tally/territory-totals.ts';
import { weighingMeasure } from '../../tally/unit-values.ts';
import { keptWeight } from '../kept-weight.ts';
import { matchTerritories } from '../match-territories.ts';
import { contentsOf, newTerritories } from '../new-territories.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { groupProblem, type Items } from './group-problem.ts';
import { managersAfter } from './managers.ts';

/** The same territories make the same groups. */
const SEED = 1;
/** A few hundred territories are settled long before. */
const MOST_ITERATIONS = 200_000;
const PATIENCE = 50_000;

const stop: StopRule = ({ iterations, sinceBest }) => {
  if (iterations >= MOST_ITERATIONS) return 'iterations';
  return sinceBest >= PATIENCE ? 'no-improvement' : null;
};

/**
 * Makes groups of a level out of the territories below it that a scenario uses: contiguous, with about equal potential
 * (the measure that weighs compactness), by the balancer on the graph of territories that touch. Groups that are there
 * go on under their ids and names with those they keep most of; new ones are named after their main place; one that
 * keeps nothing is removed. Refused (`too-few-to-group`) where there are fewer territories than groups.
 */
export function groupTerritories(plan: Plan, command: OrganisationOf<'group-territories'>): EditResult {
  const { scenario, role, groups } = command;
  const level = groupLevels(plan).find(({ key }) => key === command.level);
  if (!level) return refused('invalid-request', { what: 'level' });
  if (!plan.scenarios.some(({ key }) => key === scenario) || !plan.roles.some(({ key }) => key === role)) {
    return refused('invalid-request', { what: 'scenario' });
  }
  const members = membersBelow(plan, command, level);
  if (members.length < groups || groups < 1)
    return refused('too-few-to-group', { groups, territories: members.length });
  const items = itemsOf(plan, command, members);
  const problem = groupProblem(plan, items, groups);
  const { assignment } = solve(problem, { seed: SEED, stop, report: () => {} });
  const made = groupsMade(plan, role, level, members, items, assignment, groups);
  const parentOf = new Map(members.map(({ key }, i) => [key, (made[assignment[i] as number] as Territory).key]));
  const graph = problem.graph as NonNullable<typeof problem.graph>;
  const colours = colourTerritories(territoryAdjacency(graph, assignment, groups), groups);
  const after = new Map(plan.territories.map((territory) => [territory.key, territory]));
  made.forEach((group, g) => {
    after.set(group.key, { ...group, colour: colours[g] as number });
  });
  for (const [key, parent] of parentOf) after.set(key, { ...(after.get(key) as Territory), parent });
  const left = new Set([...after.values()].map(({ parent }) => parent));
  for (const { key } of groupsAt(plan, role, level.key)) if (!left.has(key)) after.delete(key);
  const seats = plan.scenarioTerritories.filter(({ territory }) => after.has(territory));
  const records = [
    ...recordChanges('territories', plan.territories, [...after.values()]),
    ...recordChanges('scenarioTerritories', plan.scenarioTerritories, seats),
    ...managersAfter(plan, { ...plan, scenarioTerritories: seats }),
  ];
  const values = { territories: members.length, groups, level: level.name };
  return { ok: true, change: { note: { code: 'grouped', values }, moves: [], records, batches: [] } };
}

/** What stands one rung below the level: the scenario's territories, or the groups that these roll up to. */
function membersBelow(
  plan: Plan,
  { scenario, role }: Pick<OrganisationOf<'group-territories'>, 'scenario' | 'role'>,
  { rank }: Level,
): Territory[] {
  const below = plan.levels.find((level) => level.rank === rank - 1);
  if (!below) return [];
  const above = groupAbove(plan, below.key);
  const used = scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => above.get(territory));
  const keys = new Set(used);
  return plan.territories.filter(({ key }) => keys.has(key));
}

function itemsOf(
  plan: Plan,
  { scenario, role }: Pick<OrganisationOf<'group-territories'>, 'scenario' | 'role'>,
  members: readonly Territory[],
): Items {
  const above = groupAbove(plan, (members[0] as Territory).level);
  const place = new Map<TerritoryKey | undefined, number>(members.map(({ key }, i) => [key, i]));
  const itemOf = (territory: number) => place.get(above.get(territory as TerritoryKey)) ?? -1;
  const totals = territoryTotals(plan, scenario, role);
  const weighing = totals.totals[weighingMeasure(plan.measures)] ?? totals.units;
  const potential = new Float64Array(members.length);
  totals.territories.forEach((key, row) => {
    const item = itemOf(key);
    if (item >= 0) potential[item] = (potential[item] as number) + (weighing[row] as number);
  });
  const items = new Map<number, number>();
  const ofUnit = assignmentOf(plan, scenario, role).map((key) => {
    const known = items.get(key) ?? itemOf(key);
    items.set(key, known);
    return known;
  });
  // Territories without any of the measure still lie somewhere.
  const even = potential.every((value) => value === 0);
  return { count: members.length, ofUnit, potential: even ? potential.fill(1) : potential };
}

/** The groups' records, those that go on and new ones, in the order of the solution. */
function groupsMade(
  plan: Plan,
  role: RoleKey,
  level: Level,
  members: readonly Territory[],
  { ofUnit, potential }: Items,
  assignment: Int32Array,
  groups: number,
): Territory[] {
  const before = groupsAt(plan, role, level.key as LevelKey);
  const used = Int32Array.from(before, ({ key }) => key);
  const today = Int32Array.from(members, ({ parent }) => parent ?? 0);
  const kept = keptWeight({ solved: assignment, weight: potential, today, count: groups, used });
  const matched = matchTerritories(kept, new Int32Array(groups), used);
  const fresh = new Int32Array(groups).fill(-1);
  let count = 0;
  matched.forEach((key, g) => {
    if (key === 0) fresh[g] = count++;
  });
  const ofRow = ofUnit.map((item) => (item < 0 ? -1 : (fresh[assignment[item] as number] as number)));
  const names = before.map(({ name }) => name);
  const created = newTerritories(plan, role, contentsOf(plan, ofRow, count), names);
  const ids = nextGroupIds(plan, count);
  const byKey = new Map(before.map((group) => [group.key as number, group]));
  return Array.from(matched, (key, g) => {
    const at = fresh[g] as number;
    return byKey.get(key) ?? { ...(created[at] as Territory), id: ids[at] as string, level: level.key };
  });
}
