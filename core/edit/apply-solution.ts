import type { Solution } from '../balance/solution.ts';
import { colourTerritories } from '../colour/colour-territories.ts';
import { territoryAdjacency } from '../colour/territory-adjacency.ts';
import { invariant } from '../invariant.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { BalanceSettings, Plan } from '../model/plan.ts';
import type { RepShare, ScenarioTerritory, Territory } from '../model/territory.ts';
import { applyChange } from './apply-change.ts';
import type { PlanProblem } from './balance-problem.ts';
import { matchTerritories } from './match-territories.ts';
import { contentsOf, newTerritories } from './new-territories.ts';
import type { PlanChange, RecordChange, UnitMoves } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import { resplitQuotas } from './resplit-quotas.ts';
import { seatReps } from './seat-reps.ts';
import { askedMeasures } from './set-measures.ts';
import { keptCentre, territoryCentres } from './territory-centres.ts';
import { freeReps } from './territory-seats.ts';
import { withMeasures } from './with-measures.ts';

/** How the balance was asked for; it becomes part of the plan with the result. */
export interface BalanceRequest {
  readonly settings: BalanceSettings;
  /** The plan's measures, in any order, with the tolerances, limits and choices the balance was made with. */
  readonly measures: readonly Measure[];
}

/**
 * The one change that puts a solution into a plan: measures and settings as asked, the units' moves, the scenario's
 * territories with centre, reps and colour, and quotas split anew. Territories go on under the ids, names and reps
 * of those they keep most of; new ones get new ids and the name of their main place; one that is no more leaves the
 * scenario and stays in the plan, and its reps go to new ones. `made` is the problem the solution solves.
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
  const matched = matchedKeys(plan, scenario, role, made, assignment, used);
  const territories = territoriesFor(withMeasures(plan, measures), role, made, assignment, matched);
  const seats = scenarioSeats(plan, scenario, made, assignment, territories, used);
  const moves = movesTo(plan, scenario, role, made.unitRows, assignment, territories);
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

function matchedKeys(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  made: PlanProblem,
  solved: Int32Array,
  used: readonly ScenarioTerritory[],
): Int32Array {
  const current = assignmentOf(plan, scenario, role);
  return matchTerritories({
    solved,
    weight: made.problem.weight,
    today: made.unitRows.map((row) => current[row] as number),
    held: made.heldTerritories,
    capacities: made.territoryCapacities,
    used,
    reps: plan.reps,
  });
}

/** One record per territory of the solution, in its order: those matched go on, the others are new. */
function territoriesFor(
  plan: Plan,
  role: RoleKey,
  made: PlanProblem,
  assignment: Int32Array,
  matched: Int32Array,
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
    key === 0 ? (created[newIndex[t] as number] as Territory) : (kept.get(key) as Territory),
  );
  if (!made.graph) return territories;
  const adjacency = territoryAdjacency(made.graph, assignment, count);
  const before = Int32Array.from(matched, (key) => kept.get(key)?.colour ?? -1);
  const colours = colourTerritories(adjacency, count, before);
  return territories.map((territory, t) => ({ ...territory, colour: colours[t] as number }));
}

function scenarioSeats(
  plan: Plan,
  scenario: ScenarioKey,
  made: PlanProblem,
  assignment: Int32Array,
  territories: readonly Territory[],
  used: readonly ScenarioTerritory[],
): ScenarioTerritory[] {
  const { unitRows, problem, territoryCapacities } = made;
  const centres = territoryCentres(plan.units, unitRows, assignment, problem.weight, territories.length);
  const today = new Map(used.map((seat) => [seat.territory, seat]));
  const going = new Set(territories.map(({ key }) => key));
  const freed = used.filter(({ territory, reps }) => !going.has(territory) && reps.length > 0).map(({ reps }) => reps);
  const single = freeReps(plan, scenario).map(({ key }): RepShare[] => [{ rep: key, share: 1 }]);
  const open = territories.map((_, t) => t).filter((t) => !today.has((territories[t] as Territory).key));
  const crews = seatReps(
    open.map((t) => ({ capacity: territoryCapacities[t] as number, ...(centres[t] as { lat: number; lon: number }) })),
    [...freed, ...single],
    plan.reps,
  );
  return territories.map(({ key }, t) => {
    const before = today.get(key);
    return {
      scenario,
      territory: key,
      ...keptCentre(centres[t] as { lat: number; lon: number }),
      locked: before?.locked ?? false,
      reps: before?.reps ?? crews[open.indexOf(t)] ?? [],
    };
  });
}

/** Units without a place stay where they are, unless their territory is no more. */
function movesTo(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  assignment: Int32Array,
  territories: readonly Territory[],
): UnitMoves | null {
  const current = assignmentOf(plan, scenario, role);
  const going = new Set<number>(territories.map(({ key }) => key));
  const next = current.map((key) => (going.has(key) ? key : 0));
  unitRows.forEach((row, i) => {
    next[row] = (territories[assignment[i] as number] as Territory).key;
  });
  const rows = Int32Array.from(current.keys()).filter((row) => current[row] !== next[row]);
  if (rows.length === 0) return null;
  return {
    scenario,
    role,
    units: rows.map((row) => plan.units.keys[row] as number),
    from: rows.map((row) => current[row] as number),
    to: rows.map((row) => next[row] as number),
  };
}

function mergedByKey(before: readonly Territory[], after: readonly Territory[]): Territory[] {
  const merged = new Map<TerritoryKey, Territory>(before.map((territory) => [territory.key, territory]));
  for (const territory of after) merged.set(territory.key, territory);
  return [...merged.values()];
}
