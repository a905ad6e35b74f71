import { comesBefore, standingOf } from '../balance/compare.ts';
import type { Problem } from '../balance/problem.ts';
import type { Solution } from '../balance/solution.ts';
import { balanceRefusal, type PlanProblem, problemOfPlan } from '../edit/balance-problem.ts';
import { familyProblem } from '../edit/family-problem.ts';
import { movesBetween } from '../edit/moves-between.ts';
import { onlyTerritories } from '../edit/only-territories.ts';
import type { UnitMoves } from '../edit/plan-change.ts';
import { weighedObjective } from '../edit/weighed-objective.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { BalanceSettings, Plan } from '../model/plan.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import { accountsPerUnit } from '../tally/unit-values.ts';
import type { TerritorySet } from './event.ts';

/** Solves a problem from a seed; whoever calls decides how long it may take. */
export type Solver = (problem: Problem, seed: number) => Solution;

/** Handing over outweighs shape: a unit moves where a limit needs it, and hardly for a better shape. */
const HOLDS_STILL = 10;
/** A unit without accounts is not moved for nothing either: it counts as this part of an account. */
export const EMPTY_UNIT = 0.01;

/** Indexes count 100 for the ideal; sums in another order differ by less than the rounding. */
const PERCENT = 100;
const ROUNDING = 1e-9;

/** What a least change does: null where nothing has to move, and which territories might. */
export interface LeastChange {
  readonly moves: UnitMoves | null;
  /** Those named and their neighbours that are open, rising. */
  readonly concerned: readonly TerritoryKey[];
}

/** What a least change is counted against. */
export interface Yardstick {
  /** Accounts that have to change hands where a unit leaves the territory it is in, per row of the unit table. */
  readonly cost: Float64Array;
  /** How territories stood before: who was outside the limits may be as far outside. Null: the limits hold for all. */
  readonly standing: TerritoryTotals | null;
  /** Whether territories that are in pieces are put together, as far as the limits bear it. */
  readonly mends: boolean;
}

/**
 * Brings some territories and their neighbours back within the plan's limits with the fewest accounts handed over:
 * everybody else, whatever is locked and territories that are locked as a whole stay as they are. Nothing moves where
 * the limits are met, or where the search finds nothing better. An event is no reason to mend what was so before it:
 * see `sinceEvent`.
 */
export function leastChange(
  plan: Plan,
  where: TerritorySet,
  touched: readonly TerritoryKey[],
  yardstick: Yardstick,
  solver: Solver,
): LeastChange {
  const { scenario, role } = where;
  const seats = scenarioTerritoriesOf(plan, scenario, role).sort((a, b) => a.territory - b.territory);
  const keys = Int32Array.from(seats, ({ territory }) => territory);
  const settings: BalanceSettings = { ...plan.settings.balance, territories: keys.length };
  const none = { moves: null, concerned: touched };
  if (keys.length === 0 || balanceRefusal(plan, scenario, role, { ...settings, homes: 'off' })) return none;
  const asked = problemOfPlan(plan, scenario, role, settings, plan.measures);
  const { standing, cost, mends } = yardstick;
  const made = heldStill(standing ? asNearAsBefore(asked, keys, standing, plan.measures) : asked, settings, cost);
  const only = withNeighbours(made, keys, touched);
  const concerned = only.map((t) => keys[t] as TerritoryKey);
  if (only.length < 2) return { moves: null, concerned };
  const part = onlyTerritories(made, keys, only);
  const { problem: whole } = part;
  const pieces = whole.incumbent && standingOf(whole, whole.incumbent).looseParts > 0;
  // Pieces never cost a limit here: no account changes hands for shape alone.
  const problem: Problem = pieces ? { ...whole, contiguity: mends ? 'preferred' : 'off' } : whole;
  if (problem.unitCount < problem.territoryCount || !problem.incumbent) return { moves: null, concerned };
  const today = standingOf(problem, problem.incumbent);
  if (today.limitsMet && (today.looseParts === 0 || !mends)) return { moves: null, concerned };
  const kin = settings.families ? familyProblem(plan, scenario, role, { ...part, problem }, settings.families) : null;
  const solved = solver(kin?.glued.problem ?? problem, settings.seed);
  const { assignment } = kin?.glued.whole(solved) ?? solved;
  if (!comesBefore(standingOf(problem, assignment), today)) return { moves: null, concerned };
  const inside = [...only].sort((a, b) => a - b);
  const current = assignmentOf(plan, scenario, role);
  const next = current.slice();
  assignment.forEach((t, unit) => {
    next[part.unitRows[unit] as number] = keys[inside[t] as number] as number;
  });
  return { moves: movesBetween(plan, where, current, next), concerned };
}

/** Whether every territory of a set is in one piece, where the plan asks for that. */
export function isInOnePiece(plan: Plan, { scenario, role }: TerritorySet): boolean {
  const count = scenarioTerritoriesOf(plan, scenario, role).length;
  const settings: BalanceSettings = { ...plan.settings.balance, territories: count };
  if (count < 2 || balanceRefusal(plan, scenario, role, { ...settings, homes: 'off' })) return false;
  const made = problemOfPlan(plan, scenario, role, settings, plan.measures);
  const seats = scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory as number);
  const { problem } = onlyTerritories(made, Int32Array.from(seats).sort(), [...seats.keys()]);
  return problem.incumbent !== null && standingOf(problem, problem.incumbent).looseParts === 0;
}

/**
 * Counts against a scenario before an event: what has left its territory there moves once more for nothing, a territory
 * that was outside the limits may be as far outside as it was, and where territories were in pieces they need not be in
 * one.
 */
export function sinceEvent(
  plan: Plan,
  { scenario, role }: TerritorySet,
  before: { readonly plan: Plan; readonly scenario: ScenarioKey },
): Yardstick {
  const current = assignmentOf(plan, scenario, role);
  const earlier = assignmentOf(before.plan, before.scenario, role);
  const cost = Float64Array.from(accountsPerUnit(plan), (accounts, row) =>
    current[row] === earlier[row] ? accounts + EMPTY_UNIT : 0,
  );
  return { cost, standing: territoryTotals(before.plan, before.scenario, role), mends: false };
}

/** The problem in which leaving a territory costs the accounts that lie there, and more than any gain in shape. */
function heldStill(made: PlanProblem, settings: BalanceSettings, cost: Float64Array): PlanProblem {
  const moveCost = Float64Array.from(made.unitRows, (row) => cost[row] as number);
  const problem = { ...made.problem, moveCost, moveBudget: Number.POSITIVE_INFINITY };
  const weights = { ...settings.weights, disruption: HOLDS_STILL, limits: null };
  return { ...made, problem: { ...problem, objective: weighedObjective(weights, settings.roadFactor, problem) } };
}

/** The problem with limits as wide as each territory needs to stand to its ideal as it did before. */
function asNearAsBefore(
  made: PlanProblem,
  keys: Int32Array,
  { territories, index }: TerritoryTotals,
  measures: readonly Measure[],
): PlanProblem {
  const ratios = new Map(measures.map(({ name }, m) => [name, index[m]]));
  const widened = made.problem.measures.map((measure) => ({
    ...measure,
    limits: measure.limits.map((limit, t) => {
      const ratio = (ratios.get(measure.name)?.[territories.indexOf(keys[t] as number)] ?? Number.NaN) / PERCENT;
      if (!Number.isFinite(ratio)) return limit;
      const own = limit.ideal * ratio;
      return {
        ...limit,
        minimum: Math.min(limit.minimum, own * (1 - ROUNDING)),
        maximum: Math.max(limit.maximum, own * (1 + ROUNDING)),
      };
    }),
  }));
  return { ...made, problem: { ...made.problem, measures: widened } };
}

/** The problem's numbers of some territories and of those beside them, rising; closed ones are left out. */
function withNeighbours({ problem, graph }: PlanProblem, keys: Int32Array, touched: readonly number[]): number[] {
  const { incumbent, closed } = problem;
  const own = new Set(touched.map((key) => keys.indexOf(key)).filter((t) => t >= 0));
  const all = new Set(own);
  incumbent?.forEach((t, unit) => {
    if (!graph || !own.has(t)) return;
    for (let e = graph.start[unit] as number; e < (graph.start[unit + 1] as number); e++) {
      const beside = incumbent[graph.neighbour[e] as number] as number;
      if (beside >= 0) all.add(beside);
    }
  });
  return [...all].filter((t) => closed?.[t] !== 1).sort((a, b) => a - b);
}
