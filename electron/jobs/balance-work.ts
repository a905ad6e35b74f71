import { boundsOf } from '../../core/balance/bounds/bounds-of.ts';
import { moveCostOf } from '../../core/balance/move-cost.ts';
import { objectiveTerms } from '../../core/balance/objective-terms.ts';
import type { Problem } from '../../core/balance/problem.ts';
import { defaultIterations } from '../../core/balance/search/annealing.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../core/edit/apply-solution.ts';
import { balanceRefusal, type PlanProblem, problemOfPlan } from '../../core/edit/balance-problem.ts';
import { heldUnits } from '../../core/edit/held-units.ts';
import { type BalancedPart, onlyTerritories } from '../../core/edit/only-territories.ts';
import { onlyUnits } from '../../core/edit/only-units.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { MaxMoved } from '../../core/edit/todays-territories.ts';
import { rowOfKey, scenarioTerritoriesOf, territoryWith } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import { unitName } from '../../core/model/unit.ts';
import type { SplitByBalance } from '../../core/redraw/split-problem.ts';
import type { RunFacts, TerritoryCounts } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';
import { type BestStart, secondsPerStart, solveStarts } from './all-starts.ts';
import { type CountRange, chooseCount } from './choose-count.ts';
import { familiesFact, keptFamilies } from './kept-families.ts';
import { type Again, expectSameProblem, type MadeRun, madeRun, planOfAgain, splitChangeAgain } from './run-record.ts';
import { splitOfPlan, splitParams } from './split-work.ts';
import type { StartEnd } from './start-work.ts';
import { besidePicked, unmetFacts } from './unmet-facts.ts';
import type { WorkControl } from './work-entry.ts';

/** What a balance is asked for. */
export interface BalanceParams {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
  /** From how many seeds it is sought; the best is kept. */
  readonly starts: number;
  /** Of every start, or of each in its order. Null for the default of the problem's size, unless there is a time limit. */
  readonly iterations: number | readonly number[] | null;
  readonly seconds: number | null;
  /** A start ends after so many iterations without a better plan; null for no such end. */
  readonly patience: number | null;
  /** How much may change hands against today. */
  readonly maxMoved: MaxMoved | null;
  /** Numbers of territories to choose from, in place of the settings' one. */
  readonly range?: CountRange | null | undefined;
  /** Territories to balance among themselves, while all others stay as they are; null for all. */
  readonly only?: readonly TerritoryKey[] | null | undefined;
  /** Keys of the units that alone may move; null for all. Not together with `only`. */
  readonly onlyUnits?: Int32Array | null | undefined;
  /** A territory to divide into so many parts, while everything else stays as it is. Not together with the two above. */
  readonly split?: SplitByBalance | null | undefined;
}

/** What goes to the process: the plan, and the solution with its starts where it is known already. */
export interface BalanceWork {
  readonly plan: Plan;
  readonly params: BalanceParams;
  readonly best: BestStart | null;
  /** The number of territories where it was chosen already. */
  readonly counts?: TerritoryCounts | undefined;
  /** A run that is to be made again as it was; the parameters are its own then. */
  readonly again?: Again | undefined;
}

export interface BalanceMade {
  readonly change: PlanChange;
  readonly best: BestStart;
  readonly facts: NonNullable<RunFacts['balance']>;
  readonly made: MadeRun;
}

/**
 * Balances the plan and makes the one change that puts the solution into it. Where a solution is given (the plan was
 * edited while it was sought) only the change is made anew.
 */
export async function balancePlan(
  { plan, params, best: known, counts: counted, again }: BalanceWork,
  control: WorkControl,
): Promise<BalanceMade> {
  const { scenario, role, measures } = params;
  // What is solved is the scenario as it stood, what is changed is the plan as it stands.
  const ground = again ? planOfAgain(plan, again) : plan;
  const asked = askedOf(ground, params);
  refuseUnfit(ground, asked);
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const chosen = asked.range && !counted ? chosenCount(ground, asked, asked.range, control) : null;
  const counts = counted ?? chosen?.counts;
  const settings = counts ? { ...asked.settings, territories: counts.chosen } : asked.settings;
  const made = problemOfPlan(ground, scenario, role, settings, measures, asked.maxMoved);
  const split = splitOfPlan(ground, asked, made);
  const only = split ?? partOfPlan(ground, asked, made);
  control.check();
  const asOne = only ?? made;
  const families = keptFamilies(ground, scenario, role, asOne, settings, made.moves);
  const problem = families?.glued.problem ?? asOne.problem;
  if (again) expectSameProblem(ground, again, problem, made);
  const ends = endsOf(problem, asked);
  const first = chosen?.solution ?? null;
  const best =
    known ?? (await solveStarts(problem, { seed: again?.run.asked.seed ?? settings.seed, ends, first }, control));
  control.report({ phase: 'explaining', done: 0, total: 0, best: null });
  // What was solved has a family for a unit; what is told and kept has its accounts.
  const solution = families?.glued.whole(best.solution) ?? best.solution;
  const { whole, wholeSolution, part, partSolution } = only?.placed(solution) ?? {
    whole: made,
    wholeSolution: solution,
    part: made,
    partSolution: solution,
  };
  const told = (after: Plan) => {
    const facts = unmetFacts(after, scenario, role, part, partSolution);
    return asked.onlyUnits ? besidePicked(facts) : facts;
  };
  const divided = split?.change(solution.assignment);
  const change =
    split && divided
      ? again
        ? splitChangeAgain(plan, split.ground, divided, again)
        : divided
      : changeOfSolution(plan, scenario, role, { settings, measures }, whole, wholeSolution);
  const after = applyChange(plan, change);
  const facts = {
    seed: wholeSolution.seed,
    iterations: wholeSolution.iterations,
    stopped: wholeSolution.stopped,
    contiguity: settings.contiguity,
    looseParts: settings.contiguity === 'off' ? null : wholeSolution.looseParts,
    sse: wholeSolution.sse,
    bounds: boundsOf(whole.problem, wholeSolution, BOUND_WORK),
    starts: best.starts,
    ...told(after),
    ...(counts && { counts }),
    objective: {
      limits: whole.problem.objective.balance,
      terms: objectiveTerms(whole.problem, wholeSolution.assignment),
      disruptionLeftOut: settings.weights.disruption > 0 && whole.problem.incumbent === null,
    },
    moves: movesOf(whole, wholeSolution, asked.maxMoved),
    families: familiesFact(settings, families),
    only: only && asked.only ? { territories: idsOf(plan, asked.only), evened: only.evened } : null,
  };
  const run = madeRun(ground, { ...asked, settings }, { problem, made }, change, facts, again);
  return { change, best, facts, made: run };
}

function askedOf(plan: Plan, params: BalanceParams): BalanceParams {
  if (params.split) return splitParams(plan, params);
  return params.only || params.onlyUnits ? withTodaysCount(plan, params) : params;
}

/** The rest stays as it is, so there are as many territories as today. */
function withTodaysCount(plan: Plan, params: BalanceParams): BalanceParams {
  const { scenario, role, only } = params;
  const used = new Set<TerritoryKey>(scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory));
  const named = new Set(only ?? used);
  if (named.size < 2 || ![...named].every((key) => used.has(key))) throw new Refused('only-too-few');
  return { ...params, settings: { ...params.settings, territories: used.size }, range: null };
}

/** What is balanced by itself, or null where all is. */
function partOfPlan(plan: Plan, params: BalanceParams, made: PlanProblem): BalancedPart | null {
  const { scenario, role, only } = params;
  const keys = scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory);
  if (params.onlyUnits) return onlyUnits(made, Int32Array.from(keys), freeRows(plan, params, params.onlyUnits));
  if (!only) return null;
  const part = onlyTerritories(
    made,
    Int32Array.from(keys),
    [...new Set(only)].map((key) => keys.indexOf(key)),
  );
  const { unitCount: units, territoryCount: territories } = part.problem;
  if (units < territories) throw new Refused('too-few-units', { units, territories });
  return part;
}

/** Rows of the units that may move; refused where the plan has not all of them, or all are locked. */
function freeRows(plan: Plan, { scenario, role }: BalanceParams, keys: Int32Array): Int32Array {
  const rows = keys.map((key) => rowOfKey(plan.units.keys, key));
  if (rows.length === 0 || rows.includes(-1)) throw new Refused('invalid-request', { what: 'unit' });
  const held = heldUnits(plan, scenario, role);
  if (rows.every((row) => held[row] === 1)) {
    throw new Refused('unit-locked', { units: rows.length, unit: unitName(plan.units, rows[0] as number) });
  }
  return rows;
}

function idsOf(plan: Plan, keys: readonly TerritoryKey[]): string[] {
  return keys.map((key) => territoryWith(plan, key)?.id ?? '');
}

/** Cells looked at for each bound: about a second's work. */
const BOUND_WORK = 2e7;

function movesOf({ problem, moves }: PlanProblem, { assignment }: Solution, maxMoved: MaxMoved | null) {
  if (!moves) return null;
  const { against, gone, total } = moves;
  const moved = total > 0 ? (gone + moveCostOf(problem, assignment)) / total : 0;
  const months = maxMoved?.months === true;
  return { against, measure: maxMoved?.measure ?? null, months, allowed: maxMoved?.share ?? null, moved };
}

/** Throws where the plan cannot be balanced as asked; of a range, with any number in it. */
function refuseUnfit(plan: Plan, { scenario, role, settings, measures, maxMoved, range }: BalanceParams): void {
  for (const territories of range ? [range.least, range.most] : [settings.territories]) {
    const refusal = balanceRefusal(plan, scenario, role, { ...settings, territories }, measures, maxMoved);
    if (refusal) throw new Refused(refusal.code, refusal.values);
  }
}

function chosenCount(plan: Plan, params: BalanceParams, range: CountRange, control: WorkControl) {
  const { scenario, role, settings, measures } = params;
  return chooseCount(
    (territories) => {
      const made = problemOfPlan(plan, scenario, role, { ...settings, territories }, measures);
      return keptFamilies(plan, scenario, role, made, settings)?.glued.problem ?? made.problem;
    },
    range,
    {
      seed: settings.seed,
      iterations: ({ unitCount, territoryCount }) =>
        firstOf(params.iterations) ?? defaultIterations(unitCount, territoryCount),
      patience: params.patience,
      flag: control.flag,
    },
    control.report,
  );
}

function firstOf(iterations: BalanceParams['iterations']): number | null {
  return typeof iterations === 'object' ? (iterations?.[0] ?? null) : iterations;
}

/** What ends each start. */
function endsOf({ unitCount, territoryCount }: Problem, params: BalanceParams): StartEnd[] {
  const { starts, iterations, seconds, patience } = params;
  const of = (start: number): StartEnd => {
    if (seconds !== null) return { seconds: secondsPerStart(seconds, starts), patience };
    const given = typeof iterations === 'object' ? iterations?.[start] : iterations;
    return { iterations: given ?? defaultIterations(unitCount, territoryCount), patience };
  };
  return Array.from({ length: starts }, (_, start) => of(start));
}
