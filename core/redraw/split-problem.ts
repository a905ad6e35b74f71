import { limitsFor } from '../balance/limits.ts';
import type { Problem } from '../balance/problem.ts';
import { subsetOf } from '../balance/subset.ts';
import type { PlanProblem } from '../edit/balance-problem.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { type Refusal, refused } from '../edit/refusal.ts';
import { weighedObjective } from '../edit/weighed-objective.ts';
import { inducedGraph } from '../graph/induced-graph.ts';
import { territoryWith } from '../model/assignment.ts';
import type { TerritoryKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { BalanceSettings } from '../model/plan.ts';
import type { Ground } from './ground.ts';
import { unfit } from './redrawn.ts';
import { splitTerritory } from './split-territory.ts';

/** A territory that is to become several, as even as its units allow. */
export interface SplitByBalance {
  readonly territory: TerritoryKey;
  /** Two or more. */
  readonly parts: number;
}

/**
 * The settings of a balance that only divides one territory: homes, ways to them and what moves say nothing of parts
 * that have no reps yet.
 */
export function settingsOfSplit(settings: BalanceSettings, territories: number): BalanceSettings {
  return { ...settings, territories, homes: 'off', weights: { ...settings.weights, travel: 0, disruption: 0 } };
}

/**
 * The problem of dividing a territory's units among equal parts, out of the plan's whole problem `made`: the measures
 * with their tolerances, around an equal share of what the territory holds. Locked units go to the first part, which
 * goes on as the territory. Refused where it is locked as a whole or has fewer units than parts.
 */
export function splitProblem(
  ground: Ground,
  made: PlanProblem,
  { territory, parts }: SplitByBalance,
  measures: readonly Measure[],
  settings: BalanceSettings,
): PlanProblem | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const { used, current } = ground;
  const standing = made.unitRows.map((row) => used.indexOf(current[row] as number));
  const own = used.indexOf(territory);
  // What the plan's problem fixes and closes is said of all its territories; here there is one.
  const subset = subsetOf(
    { ...made.problem, fixed: new Int32Array(standing.length).fill(-1), closed: null },
    standing,
    [own],
  );
  const { unitCount } = subset.problem;
  if (unitCount < parts) return refused('too-few-units', { units: unitCount, territories: parts });
  const unitRows = Int32Array.from(subset.units, (unit) => made.unitRows[unit] as number);
  const equal = new Float64Array(parts).fill(1);
  const toleranceOf = new Map(measures.map(({ name, tolerance }) => [name, tolerance]));
  const unweighed: Omit<Problem, 'objective'> = {
    ...subset.problem,
    territoryCount: parts,
    measures: subset.problem.measures.map((measure) => ({
      ...measure,
      limits: limitsFor(measure.values, equal, toleranceOf.get(measure.name) ?? 0, null, null),
    })),
    fixed: unitRows.map((row) => (ground.held[row] === 1 ? 0 : -1)),
    closed: null,
    incumbent: null,
    moveCost: null,
    moveBudget: Number.POSITIVE_INFINITY,
    homes: null,
  };
  const held = new Int32Array(parts);
  if (unweighed.fixed.includes(0)) held[0] = territory;
  return {
    problem: { ...unweighed, objective: weighedObjective(settings.weights, settings.roadFactor, unweighed) },
    graph: made.graph && inducedGraph(made.graph, subset.units),
    unitRows,
    territoryCapacities: equal,
    heldTerritories: held,
    homeReps: new Int32Array(parts),
    moves: null,
  };
}

/** The one change that makes a solution of that problem territories of the plan. */
export function changeOfSplit(
  ground: Ground,
  { territory, parts }: SplitByBalance,
  made: PlanProblem,
  assignment: Int32Array,
): PlanChange {
  const part = new Int32Array(ground.current.length).fill(-1);
  // A unit without a place is in no part of the problem: it stays with the first.
  for (let row = 0; row < part.length; row++) if (ground.current[row] === territory) part[row] = 0;
  made.unitRows.forEach((row, unit) => {
    part[row] = assignment[unit] as number;
  });
  const { moves, records, left, parts: count } = splitTerritory(ground, territory, part, parts);
  return {
    note: {
      code: 'split-territory',
      values: {
        territory: territoryWith(ground.plan, territory)?.name ?? '',
        parts: count,
        ...(left.locked > 0 ? { locked: left.locked } : {}),
      },
    },
    moves: moves ? [moves] : [],
    records,
    batches: [],
  };
}
