import { comesBefore, type Standing, standingOf } from '../balance/compare.ts';
import type { Problem } from '../balance/problem.ts';
import type { Solution } from '../balance/solution.ts';
import { partOf } from '../balance/subset.ts';
import { balanceRefusal, type PlanProblem, problemOfPlan } from '../edit/balance-problem.ts';
import { familyProblem } from '../edit/family-problem.ts';
import { movesBetween } from '../edit/moves-between.ts';
import { onlyTerritories } from '../edit/only-territories.ts';
import type { UnitMoves } from '../edit/plan-change.ts';
import { weighedObjective } from '../edit/weighed-objective.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { BalanceSettings, Plan } from '../model/plan.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import { accountsPerUnit } from '../tally/unit-values.ts';
import type { TerritorySet } from './event.ts';
import { asNearAsBefore, forgiving } from './limits-of-before.ts';

/** Solves a problem from a seed; whoever calls decides how long it may take. */
export type Solver = (problem: Problem, seed: number) => Solution;

/** Handing over outweighs shape: a unit moves where a limit needs it, and hardly for a better shape. */
const HOLDS_STILL = 10;
/** A unit without accounts is not moved for nothing either: it counts as this part of an account. */
export const EMPTY_UNIT = 0.01;

/** What a least change does: null where nothing has to move, and which territories might. */
export interface LeastChange {
  readonly moves: UnitMoves | null;
  /** Those that might move: the ones named and those beside them that are open, rising. */
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

/** Where the limits are not met among some territories and those beside them, the ones beside these help, too. */
const MOST_CIRCLES = 3;

/**
 * Brings some territories and their neighbours back within the plan's limits with the fewest accounts handed over:
 * everybody else, whatever is locked and territories that are locked as a whole stay as they are. Where neighbours alone
 * cannot bear it, their neighbours help, and theirs, if that comes nearer to the limits; not for the sake of who was
 * outside before. Nothing moves where the limits are met, or where the search finds nothing better. An event is no
 * reason to mend what was so before it: see `sinceEvent`.
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
  const { standing, cost } = yardstick;
  const made = heldStill(standing ? asNearAsBefore(asked, keys, standing, plan.measures) : asked, settings, cost);
  const current = assignmentOf(plan, scenario, role);
  const judge = judgeOf(forgiving(made, asked), keys, yardstick.mends);
  let only = touched.map((key) => keys.indexOf(key)).filter((t) => t >= 0);
  let best: (LeastChange & { readonly standing: Standing }) | null = null;
  for (let circle = 0; circle < MOST_CIRCLES; circle++) {
    const wider = withNeighbours(made, only);
    if (circle > 0 && wider.length === only.length) break;
    only = wider;
    const next = evenedOut(plan, where, { made, keys, only, settings, mends: yardstick.mends }, solver);
    const found = {
      moves: next ? movesBetween(plan, where, current, next) : null,
      concerned: only.map((t) => keys[t] as TerritoryKey),
      standing: judge(next ?? current),
    };
    if (!best || comesBefore(found.standing, best.standing)) best = found;
    if (best.standing.limitsMet) break;
  }
  return best ? { moves: best.moves, concerned: best.concerned } : none;
}

/** Some territories (numbers of the problem, rising) that are evened out among themselves. */
interface Circle {
  readonly made: PlanProblem;
  readonly keys: Int32Array;
  readonly only: readonly number[];
  readonly settings: BalanceSettings;
  readonly mends: boolean;
}

/** Territories (keys) per unit row with a circle evened out; null where nothing is to move, or nothing better is found. */
function evenedOut(plan: Plan, where: TerritorySet, circle: Circle, solver: Solver): Int32Array | null {
  const { made, keys, only, settings, mends } = circle;
  if (only.length < 2) return null;
  const { scenario, role } = where;
  const part = onlyTerritories(made, keys, only);
  const { problem: whole } = part;
  const pieces = whole.incumbent && standingOf(whole, whole.incumbent).looseParts > 0;
  // Pieces never cost a limit here: no account changes hands for shape alone.
  const problem: Problem = pieces ? { ...whole, contiguity: mends ? 'preferred' : 'off' } : whole;
  if (problem.unitCount < problem.territoryCount || !problem.incumbent) return null;
  const today = standingOf(problem, problem.incumbent);
  if (today.limitsMet && (today.looseParts === 0 || !mends)) return null;
  const kin = settings.families ? familyProblem(plan, scenario, role, { ...part, problem }, settings.families) : null;
  const solved = solver(kin?.glued.problem ?? problem, settings.seed);
  const { assignment } = kin?.glued.whole(solved) ?? solved;
  if (!comesBefore(standingOf(problem, assignment), today)) return null;
  const next = assignmentOf(plan, scenario, role).slice();
  assignment.forEach((t, unit) => {
    next[part.unitRows[unit] as number] = keys[only[t] as number] as number;
  });
  return next;
}

/** How territories (keys) per unit row stand to the limits of all territories. */
function judgeOf({ problem, unitRows }: PlanProblem, keys: Int32Array, mends: boolean) {
  const today = problem.incumbent ?? new Int32Array(problem.unitCount).fill(-1);
  const seated = Int32Array.from(today.keys()).filter((unit) => today[unit] !== -1);
  const all = partOf(problem, today, seated, Int32Array.from(keys.keys()));
  const judged: Problem = { ...all.problem, contiguity: mends ? 'preferred' : 'off' };
  const numbers = new Map(Array.from(keys, (key, t) => [key, t]));
  return (territories: Int32Array): Standing => {
    const of = (unit: number) => numbers.get(territories[unitRows[unit] as number] as number) as number;
    return standingOf(judged, Int32Array.from(all.units, of));
  };
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

/** Some territories of a problem and those beside them, rising; closed ones are left out. */
function withNeighbours({ problem, graph }: PlanProblem, of: readonly number[]): number[] {
  const { incumbent, closed } = problem;
  const own = new Set(of);
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
