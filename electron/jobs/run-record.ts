import type { Problem } from '../../core/balance/problem.ts';
import { problemDigests } from '../../core/balance/problem-digest.ts';
import type { PlanProblem } from '../../core/edit/balance-problem.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { groundOfRun, planBeforeRun } from '../../core/edit/run-ground.ts';
import { lockedUnitRows } from '../../core/edit/territory-seats.ts';
import {
  type BalanceRun,
  isRepeatable,
  RUN_PARTS,
  type RunDigests,
  type RunGround,
  type RunPart,
} from '../../core/model/balance-run.ts';
import { keysOfRanges, rangesOf } from '../../core/model/key-ranges.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Ground } from '../../core/redraw/ground.ts';
import { madeBySplit, splitAgain } from '../../core/redraw/split-again.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';
import type { BalanceParams } from './balance-work.ts';

/** A run that is to be made again, bit for bit. */
export interface Again {
  readonly run: BalanceRun;
  readonly ground: RunGround;
}

/** What a balance leaves for the plan to remember; the version of the program is added where it is known. */
export interface MadeRun {
  readonly run: Omit<BalanceRun, 'version'>;
  readonly ground: RunGround;
}

/** What a run depended on, asked for and came to. `problem` is what was solved. */
export function madeRun(
  plan: Plan,
  params: BalanceParams,
  { problem, made }: { readonly problem: Problem; readonly made: PlanProblem },
  change: PlanChange,
  facts: NonNullable<RunFacts['balance']>,
  again: Again | undefined,
): MadeRun {
  const { scenario, role, settings, measures, maxMoved } = params;
  const { seed, iterations, sse, unmet, looseParts, starts } = facts;
  const { split } = params;
  const onlyUnits = params.onlyUnits ? rangesOf(params.onlyUnits) : null;
  return {
    run: {
      scenario,
      role,
      asked: {
        settings,
        measures,
        maxMoved,
        only: params.only ? [...params.only] : null,
        part: Boolean(params.onlyUnits || split),
        ...(onlyUnits && { onlyUnits }),
        ...(split && { split: { ...split, made: again?.run.asked.split?.made ?? madeBySplit(change) } }),
        seed,
        iterations,
      },
      outcome: {
        territories: settings.territories,
        sse,
        unmet: unmet.length,
        moved: change.moves.reduce((sum, { units }) => sum + units.length, 0),
        looseParts,
        starts: starts.map((start) => ({ seed: start.seed, iterations: start.iterations, sse: start.sse })),
      },
      digests: digestsOf(plan, params, problem, made),
    },
    ground: groundOfRun(plan, scenario, role),
  };
}

/** What a run that is made again is asked for: the start that was chosen, alone. */
export function paramsOfAgain({ run }: Again): BalanceParams {
  const { scenario, role, asked } = run;
  const { settings, measures, maxMoved, only, iterations, split } = asked;
  const onlyUnits = asked.onlyUnits ? keysOfRanges(asked.onlyUnits) : null;
  const how = { starts: 1, iterations, seconds: null, patience: null };
  return { scenario, role, settings, measures, ...how, maxMoved, only, onlyUnits, split: split ?? null };
}

/** What a split that is made again changes in the plan as it is now. */
export function splitChangeAgain(plan: Plan, ground: Ground, change: PlanChange, { run }: Again): PlanChange {
  const again = splitAgain(plan, ground, change, run.asked.split?.made ?? []);
  if (!again) throw changed(['today']);
  return again;
}

/** The plan as it stood before a run. Throws `run-changed` where it can be told already that it depends on other things now. */
export function planOfAgain(plan: Plan, { run, ground }: Again): Plan {
  if (!isRepeatable(run.asked)) throw new Refused('invalid-request', { what: 'run' });
  const known =
    plan.scenarios.some(({ key }) => key === run.scenario) && plan.roles.some(({ key }) => key === run.role);
  if (!known) throw new Refused('invalid-request', { what: 'scenario' });
  const columns = new Map(plan.measures.map(({ key, column, slot }) => [key, `${slot} ${column}`]));
  const measured = run.asked.measures;
  const same =
    measured.length === columns.size && measured.every((one) => columns.get(one.key) === `${one.slot} ${one.column}`);
  if (!same) throw changed(['values']);
  const before = planBeforeRun(plan, run, ground);
  if ('changed' in before) throw changed(before.changed);
  return before.plan;
}

/** Throws `run-changed` where a problem is not bit for bit the one that a run solved. */
export function expectSameProblem(plan: Plan, { run }: Again, problem: Problem, made: PlanProblem): void {
  const now = digestsOf(plan, run, problem, made);
  const parts = RUN_PARTS.filter((part) => now[part] !== run.digests[part]);
  if (parts.length > 0) throw changed(parts);
}

function digestsOf(
  plan: Plan,
  { scenario, role }: Pick<BalanceRun, 'scenario' | 'role'>,
  problem: Problem,
  made: PlanProblem,
): RunDigests {
  const locked = Int32Array.from(lockedUnitRows(plan, scenario, role));
  return problemDigests(problem, made.territoryCapacities, locked);
}

function changed(parts: readonly RunPart[]): Refused {
  return new Refused('run-changed', { parts: parts.join(' ') });
}
