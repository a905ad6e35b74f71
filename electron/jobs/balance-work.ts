import { boundsOf } from '../../core/balance/bounds/bounds-of.ts';
import type { BalanceProgress } from '../../core/balance/control.ts';
import type { Problem } from '../../core/balance/problem.ts';
import { defaultIterations } from '../../core/balance/search/annealing.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { solve } from '../../core/balance/solve.ts';
import { anyOf, flagged, iterations, seconds } from '../../core/balance/stop.ts';
import { moveBudget } from '../../core/disruption/move-budget.ts';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../core/edit/apply-solution.ts';
import { balanceRefusal, type PlanProblem, problemOfPlan } from '../../core/edit/balance-problem.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import type { RunFacts, TerritoryCounts } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';
import { type CountRange, chooseCount } from './choose-count.ts';
import type { Progress } from './messages.ts';
import { unmetFacts } from './unmet-facts.ts';
import type { WorkControl } from './work-entry.ts';

/** What a balance is asked for. */
export interface BalanceParams {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
  /** Null for the default of the problem's size, unless there is a time limit. */
  readonly iterations: number | null;
  readonly seconds: number | null;
  /** How much may change hands against today's owners: of the accounts, or of the measure of that name. */
  readonly maxMoved: { readonly share: number; readonly measure: string | null } | null;
  /** Numbers of territories to choose from, in place of the settings' one. */
  readonly range?: CountRange | null;
}

/** What goes to the process: the plan, and the solution where it is known already. */
export interface BalanceWork {
  readonly plan: Plan;
  readonly params: BalanceParams;
  readonly solution: Solution | null;
  /** The number of territories where it was chosen already. */
  readonly counts?: TerritoryCounts | undefined;
}

export interface BalanceMade {
  readonly change: PlanChange;
  readonly solution: Solution;
  readonly facts: NonNullable<RunFacts['balance']>;
}

/**
 * Balances the plan and makes the one change that puts the solution into it. Where a solution is given (the plan was
 * edited while it was sought) only the change is made anew.
 */
export function balancePlan(
  { plan, params, solution: known, counts: counted }: BalanceWork,
  control: WorkControl,
): BalanceMade {
  const { scenario, role, measures } = params;
  refuseUnfit(plan, params);
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const chosen = params.range && !counted ? chosenCount(plan, params, params.range, control) : null;
  const counts = counted ?? chosen?.counts;
  const settings = counts ? { ...params.settings, territories: counts.chosen } : params.settings;
  const made = problemOfPlan(plan, scenario, role, settings, measures);
  control.check();
  const solution =
    known ?? chosen?.solution ?? solved({ ...made.problem, ...budgetOf(plan, params, made) }, params, control);
  control.report({ phase: 'explaining', done: 0, total: 0, best: null });
  const change = changeOfSolution(plan, scenario, role, { settings, measures }, made, solution);
  const facts = {
    seed: solution.seed,
    iterations: solution.iterations,
    stopped: solution.stopped,
    contiguity: settings.contiguity,
    looseParts: solution.looseParts,
    sse: solution.sse,
    bounds: boundsOf(made.problem, solution, BOUND_WORK),
    unmet: unmetFacts(applyChange(plan, change), scenario, role, made, solution),
    ...(counts && { counts }),
  };
  return { change, solution, facts };
}

/** Cells looked at for each bound: about a second's work. */
const BOUND_WORK = 2e7;

/** Throws where the plan cannot be balanced as asked; of a range, with any number in it. */
function refuseUnfit(plan: Plan, { scenario, role, settings, range }: BalanceParams): void {
  for (const territories of range ? [range.least, range.most] : [settings.territories]) {
    const refusal = balanceRefusal(plan, scenario, role, { ...settings, territories });
    if (refusal) throw new Refused(refusal.code, refusal.values);
  }
}

function chosenCount(plan: Plan, params: BalanceParams, range: CountRange, control: WorkControl) {
  const { scenario, role, settings, measures } = params;
  return chooseCount(
    (territories) => problemOfPlan(plan, scenario, role, { ...settings, territories }, measures).problem,
    range,
    {
      seed: settings.seed,
      iterations: ({ unitCount, territoryCount }) => params.iterations ?? defaultIterations(unitCount, territoryCount),
      flag: control.flag,
    },
    control.report,
  );
}

function budgetOf(plan: Plan, { scenario, role, measures, maxMoved }: BalanceParams, made: PlanProblem) {
  if (!maxMoved) return {};
  const row = measures.findIndex(({ name }) => name === maxMoved.measure);
  return moveBudget(plan, scenario, role, made.unitRows, maxMoved.share, row < 0 ? null : row);
}

function solved(problem: Problem, params: BalanceParams, control: WorkControl): Solution {
  const solution = solve(problem, {
    seed: params.settings.seed,
    stop: anyOf(flagged(control.flag), stopRule(problem, params)),
    report: (progress) => control.report(progressOf(progress)),
  });
  if (solution.stopped === 'cancelled') throw new Refused('cancelled');
  return solution;
}

function stopRule({ unitCount, territoryCount }: Problem, params: BalanceParams) {
  if (params.seconds !== null) return seconds(params.seconds, () => performance.now());
  return iterations(params.iterations ?? defaultIterations(unitCount, territoryCount));
}

function progressOf({ phase, done, iterations: count, limitsMet, worstDeviation }: BalanceProgress): Progress {
  // Before the search there is no best yet, and its deviation is infinite.
  const best = Number.isFinite(worstDeviation) ? { limitsMet, worstDeviation, iterations: count } : null;
  return { phase, done: Math.round(done * 1000), total: 1000, best };
}
