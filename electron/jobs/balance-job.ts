import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { TerritoryCounts, UnmetLimitFact } from '../../data/export/run-facts.ts';
import type { MadeByRun } from '../../data/plan-file/edit-plan.ts';
import type { AgainJob, BalanceJob } from '../api/balance-job.ts';
import type { JobResult } from '../api/jobs.ts';
import type { Backend } from '../backend.ts';
import { Refused } from '../refused.ts';
import type { BalanceMade, BalanceParams, BalanceWork } from './balance-work.ts';
import { buffersOf } from './buffers.ts';
import type { JobControl } from './control.ts';
import { type Again, type MadeRun, paramsOfAgain } from './run-record.ts';
import type { Job } from './runner.ts';
import type { Store } from './store.ts';
import type { Changed } from './store-calls.ts';

/** A balance that is in the plan. */
export interface Balanced extends BalanceMade {
  readonly changed: Changed;
}

/** How often the change is made anew because the plan was edited meanwhile, before the planner is told. */
const TRIES = 5;

/**
 * Balances the open plan and writes the result as one change. Edits made while the search runs are kept: the
 * solution is then put into the plan as it has become. Cancelled or failed, the plan is as it was.
 */
export async function balance(
  store: Store,
  params: BalanceParams,
  control: JobControl,
  version: string,
  again?: Again,
): Promise<Balanced> {
  let remembered: MadeRun | null = null;
  let best: BalanceWork['best'] = null;
  let counts: BalanceWork['counts'];
  for (let tries = 1; ; tries++) {
    const { plan, revision } = await store.call('read', {});
    const work: BalanceWork = { plan, params, best, counts, again };
    const made: BalanceMade = await control.run<BalanceMade>('balance', work, [...buffersOf(plan)]);
    control.check();
    // A run depends on the plan it was sought for, whatever it has become meanwhile.
    if (!best) remembered = made.made;
    control.report({ phase: 'saving', done: 0, total: 0, best: null });
    try {
      const changed = await store.edited('keep', {
        revision,
        change: made.change,
        made: withVersion(remembered ?? made.made, version),
      });
      return { ...made, changed };
    } catch (thrown) {
      const overtaken = thrown instanceof Refused && thrown.code === 'plan-changed';
      if (!overtaken || tries === TRIES) throw thrown;
      // The same units still: only the change has to be made anew. After an import the search starts again.
      const now = await store.call('read', {});
      // Some territories or units alone are not what they were, it may be.
      const same =
        now.plan.unitSet?.batch === plan.unitSet?.batch && !params.only && !params.onlyUnits && !params.split;
      best = same ? made.best : null;
      counts = same ? made.facts.counts : undefined;
    }
  }
}

function withVersion({ run, ground }: MadeRun, version: string): MadeByRun {
  return { run: { ...run, version }, ground };
}

/** A run of the plan's made again, bit for bit. Refused with `run-changed` where it depends on other things now. */
export function againJob({ store, version }: Backend, { run: key }: AgainJob): Job {
  return async (control) => {
    const again = await store.call('run', { key });
    return balanceReply(await balance(store, paramsOfAgain(again), control, version, again));
  };
}

/** The balance a page asks for, as a job. */
export function balanceJob(backend: Backend, request: BalanceJob): Job {
  const params: BalanceParams = {
    scenario: request.scenario as ScenarioKey,
    role: request.role as RoleKey,
    settings: request.settings,
    measures: request.measures,
    starts: request.starts,
    iterations: request.iterations,
    seconds: null,
    patience: request.patience,
    maxMoved: request.maxMoved,
    range: rangeOf(request),
    only: request.only,
    onlyUnits: request.onlyUnits ?? null,
    split: request.split ?? null,
  };
  return async (control) => {
    return balanceReply(await balance(backend.store, params, control, backend.version));
  };
}

function balanceReply({ change, changed, facts }: Balanced): Extract<JobResult, { kind: 'balance' }> {
  return {
    kind: 'balance',
    iterations: facts.iterations,
    seed: facts.seed,
    starts: facts.starts.map((start) => ({ ...start })),
    stopped: facts.stopped,
    counts: facts.counts ? countsOf(facts.counts) : null,
    moves: facts.moves,
    evened: [...(facts.only?.evened ?? [])],
    disruptionLeftOut: facts.objective.disruptionLeftOut,
    moved: change.moves.reduce((sum, { units }) => sum + units.length, 0),
    looseParts: facts.looseParts,
    unmet: facts.unmet.map(unmetReply),
    pieces: facts.pieces.map(({ units, locks, ...piece }) => ({
      ...piece,
      units: [...units],
      locks: { ...locks, units: [...locks.units], territories: [...locks.territories] },
    })),
    sse: facts.sse,
    bounds: facts.bounds,
    revision: changed.revision,
  };
}

function rangeOf({ settings, mostTerritories }: BalanceJob): BalanceParams['range'] {
  const least = settings.territories;
  return mostTerritories !== null && mostTerritories > least ? { least, most: mostTerritories } : null;
}

function countsOf({ least, most, chosen, reason }: TerritoryCounts) {
  return { least, most, chosen, reason };
}

/** A limit that is not met, as it crosses to the page. */
export function unmetReply({ units, territories, relaxations, ...limit }: UnmetLimitFact) {
  return { ...limit, units: [...units], territories: [...territories], relaxations: [...relaxations] };
}
