import { type DisruptionPoint, disruptionSteps } from '../../core/balance/alternatives/disruption-steps.ts';
import { standingOf } from '../../core/balance/compare.ts';
import type { Problem } from '../../core/balance/problem.ts';
import { defaultIterations } from '../../core/balance/search/annealing.ts';
import type { Solution, WorstDeviation } from '../../core/balance/solution.ts';
import { balanceRefusal, type PlanProblem, problemOfPlan } from '../../core/edit/balance-problem.ts';
import { movesBetween } from '../../core/edit/moves-between.ts';
import type { UnitMoves } from '../../core/edit/plan-change.ts';
import { territorySeats } from '../../core/edit/territory-seats.ts';
import type { MaxMoved } from '../../core/edit/todays-territories.ts';
import { assignmentOf, territoryWith } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import { Refused } from '../refused.ts';
import { type Carriers, carryStarts, THREADS } from './carry-starts.ts';
import { keptFamilies } from './kept-families.ts';
import { sharedColumns } from './shared-columns.ts';
import type { WorkControl } from './work-entry.ts';

/** What a frontier is asked for. */
export interface FrontierParams {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
  /** How many plans are wanted. */
  readonly points: number;
  /** What is counted of that which changes hands. */
  readonly counted: Pick<MaxMoved, 'measure' | 'months'>;
  /** Of every plan; null for the default of the problem's size. */
  readonly iterations: number | null;
}

/** One plan of a frontier. */
interface FrontierPlan {
  /** What it was allowed to move, as a share of everything there is; null where nothing limited it. */
  readonly budget: number | null;
  /** What it moves, counted as the frontier was asked to. */
  readonly moved: number;
  readonly accounts: number;
  /** The largest deviation from an ideal, and where it is. */
  readonly imbalance: number;
  readonly at: { readonly measure: string; readonly territory: string; readonly deviation: number } | null;
  /** Weight x km2. */
  readonly sse: number;
  /** How many limits of the plan's own it does not meet. */
  readonly unmet: number;
  readonly looseParts: number;
  /** Against the scenario as it stands; null where no unit changes hands. */
  readonly moves: UnitMoves | null;
}

export interface FrontierMade {
  readonly against: 'owners' | 'territories';
  readonly seed: number;
  /** Of every plan. */
  readonly iterations: number;
  readonly plans: readonly FrontierPlan[];
}

/** What goes to the process. */
export interface FrontierWork {
  readonly plan: Plan;
  readonly params: FrontierParams;
}

/** A default run is so many times as long as that of one plan of a frontier: there are many of them. */
const SHORTER = 2;
/** Handing over counts at least as much as compactness: the frontier asks what each move brings. */
const LEAST_WEIGHT = 1;

/**
 * Plans of one scenario and role from "touch nothing" to "no limit on moves", each on a thread of its own, as many at a
 * time as there are cores. Told to keep the best it answers those that are known by then. Throws `cancelled`, what a
 * balance refuses, `moves-need-today` where there are no territories yet, and `nothing-counted` where the plan has
 * nothing of what moves are counted by.
 */
export async function frontierOf(
  { plan, params }: FrontierWork,
  control: WorkControl,
  carriers: Carriers = THREADS,
): Promise<FrontierMade> {
  const { scenario, role, measures, points, counted } = params;
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const { settings, maxMoved } = askedOf(plan, params, counted);
  const refusal = balanceRefusal(plan, scenario, role, settings, measures, maxMoved);
  if (refusal) throw new Refused(refusal.code, refusal.values);
  const made = problemOfPlan(plan, scenario, role, settings, measures, maxMoved);
  if (!((made.moves?.total ?? 0) > 0)) throw new Refused('nothing-counted');
  const families = keptFamilies(plan, scenario, role, made, settings, made.moves);
  const problem = sharedColumns(families?.glued.problem ?? made.problem);
  const { unitCount, territoryCount } = problem;
  const iterations = params.iterations ?? Math.ceil(defaultIterations(unitCount, territoryCount) / SHORTER);
  const solveAll = solverOf(control, { seed: settings.seed, iterations, points }, carriers);
  const steps = disruptionSteps(problem, points);
  let step = steps.next();
  while (!step.done) step = steps.next(await solveAll(step.value));
  control.report({ phase: 'explaining', done: 0, total: 0, best: null });
  const whole = (solution: Solution) => families?.glued.whole(solution) ?? solution;
  const plans = step.value.map((point) => {
    control.check();
    return frontierPlan(plan, params, made, { ...point, whole: whole(point.solution) }, problem);
  });
  return { against: made.moves?.against ?? 'territories', seed: settings.seed, iterations, plans };
}

/** As many territories as today; moves weigh, so that a plan does not move what brings nothing. */
function askedOf(plan: Plan, { scenario, role, settings }: FrontierParams, counted: FrontierParams['counted']) {
  const { used } = territorySeats(plan, scenario, role, settings.territories);
  const disruption = Math.max(LEAST_WEIGHT, settings.weights.disruption);
  const maxMoved: MaxMoved = { share: 1, ...counted };
  const territories = Math.max(1, used.length);
  return { settings: { ...settings, territories, weights: { ...settings.weights, disruption } }, maxMoved };
}

/** Solves one batch of problems after the other and tells how far all are. */
function solverOf(
  control: WorkControl,
  run: { readonly seed: number; readonly iterations: number; readonly points: number },
  carriers: Carriers,
): (problems: readonly Problem[]) => Promise<Solution[]> {
  let before = 0;
  // Gaps are filled after the first round: about as many again as half of them.
  const usual = Math.ceil(1.5 * run.points);
  return async (problems) => {
    const works = problems.map((problem) => ({ problem, seed: run.seed, end: { iterations: run.iterations } }));
    const all = Math.max(usual, before + problems.length);
    const report: WorkControl['report'] = (progress) => {
      const part = (progress.done / Math.max(1, progress.total)) * problems.length;
      control.report({ ...progress, done: Math.round((1000 * (before + part)) / all), total: 1000 });
    };
    const { solutions, failures } = await carryStarts(works, [], control, report, carriers);
    if (failures.length > 0) throw failures[0];
    before += problems.length;
    return solutions.flatMap((solution) => solution ?? []);
  };
}

function frontierPlan(
  plan: Plan,
  { scenario, role, settings }: FrontierParams,
  made: PlanProblem,
  point: DisruptionPoint & { readonly whole: Solution },
  problem: Problem,
): FrontierPlan {
  const { used } = territorySeats(plan, scenario, role, settings.territories);
  const current = assignmentOf(plan, scenario, role);
  const next = current.slice();
  point.whole.assignment.forEach((t, unit) => {
    next[made.unitRows[unit] as number] = used[t] as number;
  });
  // What lies in another owner's territory today is not moved by any of these plans: touching nothing is 0.
  const total = made.moves?.total ?? 0;
  const share = (cost: number) => (total > 0 ? cost / total : 0);
  return {
    budget: point.budget === null ? null : share(point.budget),
    moved: share(point.price),
    accounts: plan.accounts.unit.reduce(
      (count, unit) => count + (unit >= 0 && current[unit] !== next[unit] ? 1 : 0),
      0,
    ),
    imbalance: point.imbalance,
    at: largestAt(plan, used, point.solution.worst),
    sse: point.whole.sse,
    unmet: standingOf(problem, point.solution.assignment).excess.broken.reduce((sum, count) => sum + count, 0),
    looseParts: point.looseParts,
    moves: movesBetween(plan, { scenario, role }, current, next),
  };
}

function largestAt(plan: Plan, used: Int32Array, worst: readonly WorstDeviation[]): FrontierPlan['at'] {
  const [largest] = worst.toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
  if (!largest) return null;
  const territory = territoryWith(plan, used[largest.territory] as number)?.id ?? '';
  return { measure: largest.measure, territory, deviation: largest.deviation };
}
