import { standingOf } from '../../core/balance/compare.ts';
import type { Problem } from '../../core/balance/problem.ts';
import { defaultIterations } from '../../core/balance/search/annealing.ts';
import type { Solution } from '../../core/balance/solution.ts';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../core/edit/apply-solution.ts';
import { balanceRefusal, problemOfPlan } from '../../core/edit/balance-problem.ts';
import type { UnkeptPlan } from '../../core/edit/keep-as-scenario.ts';
import { placesOf } from '../../core/edit/unkept-places.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import { countOutcome } from '../../core/sizing/count-outcome.ts';
import { finish } from '../../core/steps.ts';
import type { CountFacts } from '../api/counts-schemas.ts';
import { Refused } from '../refused.ts';
import { type Carriers, carryStarts, THREADS } from './carry-starts.ts';
import { keptFamilies } from './kept-families.ts';
import { sharedColumns } from './shared-columns.ts';
import type { WorkControl } from './work-entry.ts';

/** Numbers of territories that are to be compared. */
export interface CountsParams {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
  readonly counts: readonly number[];
  /** Of every number; null for the default of the largest. */
  readonly iterations: number | null;
}

export interface CountsMade {
  readonly seed: number;
  readonly iterations: number;
  /** In rising order, with what keeps each as a scenario. */
  readonly counts: readonly { readonly facts: CountFacts; readonly unkept: UnkeptPlan }[];
}

/** What goes to the process. */
export interface CountsWork {
  readonly plan: Plan;
  readonly params: CountsParams;
}

/**
 * Balances a scenario and role with each of some numbers of territories, on a thread each, as many at a time as there are
 * cores; all have the same seed and iterations, so that the number alone differs. Told to keep the best it answers those
 * that are known by then. Throws `cancelled`, and what a balance refuses.
 */
export async function countsOf(
  { plan, params }: CountsWork,
  control: WorkControl,
  carriers: Carriers = THREADS,
): Promise<CountsMade> {
  control.report({ phase: 'preparing', done: 0, total: 0, best: null });
  const counts = [...new Set(params.counts)].sort((a, b) => a - b);
  const asked = counts.map((territories) => prepared(plan, params, { ...params.settings, territories }));
  const largest = asked.at(-1)?.problem as Problem;
  const iterations = params.iterations ?? defaultIterations(largest.unitCount, largest.territoryCount);
  const { seed } = params.settings;
  const works = asked.map(({ problem }) => ({ problem: sharedColumns(problem), seed, end: { iterations } }));
  const { solutions, failures } = await carryStarts(works, [], control, control.report, carriers);
  if (failures.length > 0) throw failures[0];
  control.report({ phase: 'explaining', done: 0, total: 0, best: null });
  const made = asked.flatMap((one, at) => {
    const solution = solutions[at];
    control.check();
    return solution ? [countMade(plan, params, one, solution)] : [];
  });
  return { seed, iterations, counts: made };
}

type Prepared = ReturnType<typeof prepared>;

function prepared(plan: Plan, { scenario, role, measures }: CountsParams, settings: BalanceSettings) {
  const refusal = balanceRefusal(plan, scenario, role, settings, measures);
  if (refusal) throw new Refused(refusal.code, refusal.values);
  const made = problemOfPlan(plan, scenario, role, settings, measures);
  const families = keptFamilies(plan, scenario, role, made, settings);
  return { settings, made, families, problem: families?.glued.problem ?? made.problem };
}

function countMade(
  plan: Plan,
  { scenario, role, measures }: CountsParams,
  { settings, made, families, problem }: Prepared,
  solution: Solution,
): CountsMade['counts'][number] {
  const whole = families?.glued.whole(solution) ?? solution;
  const change = changeOfSolution(plan, scenario, role, { settings, measures }, made, whole);
  const after = applyChange(plan, change);
  const outcome = finish(countOutcome(after, scenario, role));
  const some = (share: number) => (Number.isNaN(share) ? null : share);
  return {
    facts: {
      territories: settings.territories,
      unmet: standingOf(problem, solution.assignment).excess.broken.reduce((sum, count) => sum + count, 0),
      looseParts: whole.looseParts ?? 0,
      ...outcome,
      sellingUse: some(outcome.sellingUse),
      wholeUse: some(outcome.wholeUse),
    },
    unkept: { scenario, role, moves: change.moves[0] ?? null, places: placesOf(plan, change, after, scenario, role) },
  };
}
