import type { Solution } from '../balance/solution.ts';
import { colourTerritories } from '../colour/colour-territories.ts';
import { territoryAdjacency } from '../colour/territory-adjacency.ts';
import { invariant } from '../invariant.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { BalanceSettings, Plan } from '../model/plan.ts';
import type { Territory } from '../model/territory.ts';
import { pick } from '../tally/unit-plane.ts';
import { unitValues } from '../tally/unit-values.ts';
import { applyChange } from './apply-change.ts';
import type { PlanProblem } from './balance-problem.ts';
import { keptWeight } from './kept-weight.ts';
import { matchTerritories } from './match-territories.ts';
import { movesBetween } from './moves-between.ts';
import { contentsOf, newTerritories } from './new-territories.ts';
import type { PlanChange, RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { resplitQuotas } from './resplit-quotas.ts';
import { askedMeasures } from './set-measures.ts';
import { seatsOfSolution } from './solution-seats.ts';
import { withMeasures } from './with-measures.ts';

/** How the balance was asked for; it becomes part of the plan with the result. */
export interface BalanceRequest {
  readonly settings: BalanceSettings;
  /** The plan's measures, in any order, with the tolerances, limits and choices the balance was made with. */
  readonly measures: readonly Measure[];
}

/**
 * The one change that puts a solution into a plan: measures and settings as asked, the units' moves, the scenario's
 * territories with centre, reps and colour, and quotas split anew. Territories go on under the ids and names of
 * those they keep most of; new ones get new ids, the name of their main place and the group of whom they have most
 * of; one that is no more leaves the scenario and stays in the plan. Reps sit where the limits were made for their
 * capacity, and there on the territory that keeps most of their accounts. `made` is the problem the solution solves.
 */
export function changeOfSolution(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  request: BalanceRequest,
  made: PlanProblem,
  solution: Pick<Solution, 'assignment'>,
): PlanChange {
  const { assignment } = solution;
  invariant(assignment.length === made.unitRows.length, 'a territory for each unit of the problem');
  const measures = askedMeasures(plan, request.measures);
  invariant(measures, 'the measures can be had of this plan');
  const used = scenarioTerritoriesOf(plan, scenario, role).sort((a, b) => a.territory - b.territory);
  const current = assignmentOf(plan, scenario, role);
  const usedKeys = Int32Array.from(used, ({ territory }) => territory);
  const asked = withMeasures(plan, measures);
  const kept = keptWeight({
    solved: assignment,
    weight: pick(unitValues(asked, 0), made.unitRows),
    today: made.unitRows.map((row) => current[row] as number),
    count: made.heldTerritories.length,
    used: usedKeys,
  });
  const matched = matchTerritories(kept, made.heldTerritories, usedKeys);
  const parents = inheritedParents(plan, usedKeys, matched, kept);
  const territories = territoriesFor(asked, role, made, assignment, matched, parents);
  const next = nextAssignment(current, made.unitRows, assignment, territories);
  const seats = seatsOfSolution(asked, scenario, role, made, { assignment, territories, used, next, kept });
  const moves = movesBetween(plan, { scenario, role }, current, next);
  const settings = { ...plan.settings, balance: request.settings };
  const records: RecordChange[] = [
    ...recordChanges('settings', [plan.settings], [settings]),
    ...recordChanges('measures', plan.measures, measures),
    ...recordChanges('territories', plan.territories, mergedByKey(plan.territories, territories)),
    ...recordChanges('scenarioTerritories', used, seats),
  ];
  const moved = moves?.units.length ?? 0;
  const note = { code: 'balanced', values: { territories: territories.length, moved } } as const;
  const change: PlanChange = { note, moves: moves ? [moves] : [], records, batches: [] };
  const quotas = plan.quotas.length > 0 ? resplitQuotas(applyChange(plan, change), scenario, role) : [];
  return { ...change, records: [...records, ...quotas] };
}

/** Per territory of the solution the group that a new one rolls up to: that of whom it has most of. */
function inheritedParents(
  plan: Plan,
  used: Int32Array,
  matched: Int32Array,
  kept: Float64Array,
): Territory['parent'][] {
  const parentOf = new Map(plan.territories.map(({ key, parent }) => [key as number, parent]));
  return Array.from(matched, (_, t) => {
    const row = kept.subarray(t * used.length, (t + 1) * used.length);
    const most = row.reduce((best, weight, u) => (weight > (row[best] ?? 0) ? u : best), -1);
    return parentOf.get(used[most] ?? 0) ?? null;
  });
}

/** One record per territory of the solution, in its order: those matched go on, the others are new. */
function territoriesFor(
  plan: Plan,
  role: RoleKey,
  made: PlanProblem,
  assignment: Int32Array,
  matched: Int32Array,
  parents: readonly Territory['parent'][],
): Territory[] {
  const count = matched.length;
  const kept = new Map(plan.territories.map((territory) => [territory.key as number, territory]));
  const newIndex = new Int32Array(count).fill(-1);
  let fresh = 0;
  for (let t = 0; t < count; t++) if (matched[t] === 0) newIndex[t] = fresh++;

  const territoryOfUnit = new Int32Array(plan.units.count).fill(-1);
  made.unitRows.forEach((row, i) => {
    territoryOfUnit[row] = newIndex[assignment[i] as number] as number;
  });
  const contents = contentsOf(plan, territoryOfUnit, fresh);
  const names = plan.territories.filter((territory) => territory.role === role).map(({ name }) => name);
  const created = newTerritories(plan, role, contents, names);
  const territories = Array.from(matched, (key, t) =>
    key === 0
      ? { ...(created[newIndex[t] as number] as Territory), parent: parents[t] as Territory['parent'] }
      : (kept.get(key) as Territory),
  );
  if (!made.graph) return territories;
  const adjacency = territoryAdjacency(made.graph, assignment, count);
  const before = Int32Array.from(matched, (key) => kept.get(key)?.colour ?? -1);
  const colours = colourTerritories(adjacency, count, before);
  return territories.map((territory, t) => ({ ...territory, colour: colours[t] as number }));
}

/** Units without a place stay where they are, unless their territory is no more. */
function nextAssignment(
  current: Int32Array,
  unitRows: Int32Array,
  assignment: Int32Array,
  territories: readonly Territory[],
): Int32Array {
  const going = new Set<number>(territories.map(({ key }) => key));
  const next = current.map((key) => (going.has(key) ? key : 0));
  unitRows.forEach((row, i) => {
    next[row] = (territories[assignment[i] as number] as Territory).key;
  });
  return next;
}

function mergedByKey(before: readonly Territory[], after: readonly Territory[]): Territory[] {
  const merged = new Map<TerritoryKey, Territory>(before.map((territory) => [territory.key, territory]));
  for (const territory of after) merged.set(territory.key, territory);
  return [...merged.values()];
}
