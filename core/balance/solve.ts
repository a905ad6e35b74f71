import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import { fillEmpty } from './contiguity/fill-empty.ts';
import { repairContiguity } from './contiguity/repair.ts';
import type { BalancePhase, BalanceProgress, Random, SolveControl } from './control.ts';
import { evaluate, largestDeviation } from './evaluate.ts';
import type { CoarseLevel } from './multilevel/coarsen.ts';
import { levelsOf } from './multilevel/levels.ts';
import type { Graph, Problem } from './problem.ts';
import { createRandom } from './random.ts';
import { COOL, firstCycleFor, HOT, SLICE, WARM } from './search/annealing.ts';
import { isBroken } from './search/best.ts';
import { cool, returnToBest } from './search/cycle.ts';
import { improveRegions } from './search/regions.ts';
import type { Search } from './search/search.ts';
import { createSearch } from './search/search.ts';
import { tallyOf } from './search/tally.ts';
import type { Solution } from './solution.ts';
import { incumbentAssignment } from './start/incumbent.ts';
import type { Start } from './start/start.ts';
import { startingAssignment } from './start/start.ts';

/** Slices between two reports: counting the best solution takes a pass over all units. */
const REPORT_EVERY = 5;
/** With contiguity preferred, cuts are allowed from this cycle on where limits are still broken. */
const CUTS_FROM_CYCLE = 1;
/** Moves tried in regions for each one tried on the whole map: on the problem itself and on the coarsest level. */
const REGIONS_PER_CYCLE = 3;
const REGIONS_ON_COARSEST = 2;
/** Where a level between is swept: moves tried in regions for each one tried on its whole map. */
const REGIONS_BETWEEN = 1;
/** Cycles on coarser levels are so many times as long where they are swept. */
const SWEPT_CYCLE = 2;
/** Prices that come from a coarser level are nearly right: how fast they go where the level is swept. */
const TRUSTING_PACE = 0.2;

/** Asked before every slice of a search: the reason to stop, or null. */
type Ask = (search: Search) => Solution['stopped'] | null;

/**
 * Balances a problem. From coarse to fine: centres, a balanced power diagram with prices and repair of contiguity on
 * the coarsest level; on each level simulated annealing under the pressure of the limits, in turn with large
 * neighbourhood search over regions. With a finite disruption budget, or where moves cost something, the run starts
 * from the incumbent instead, and never spends more than the budget (what locks alone force is spent in any case). The
 * same problem, seed and iterations give the same solution bit for bit; `control.stop` is asked every 10,000 tried
 * moves, and before the search only whether the run was cancelled. Needs at least one unit and one territory; with
 * more territories than units some stay empty. Throws nothing: what cannot be met is named in `unmet`.
 */
export function solve(problem: Problem, control: SolveControl): Solution {
  const random = createRandom(control.seed);
  const columns = columnsOf(problem);
  control.report(notYet('centres'));
  const levels = levelsOf(columns, problem.contiguity === 'off' ? null : problem.graph);
  let stopped: Solution['stopped'] | null = null;
  const ask: Ask = (search) => {
    const { iterations, best } = search;
    if (iterations % (REPORT_EVERY * SLICE) === 0 && iterations > 0) reportSearch(search, control);
    stopped = control.stop({ iterations, sinceBest: iterations - best.iteration });
    if (!stopped && search.moves.idle()) stopped = 'no-improvement';
    return stopped;
  };
  const coarsest = levels.at(-1) ?? levels[0];
  let search = searchFrom(coarsest, firstStart(coarsest, random, control), random, 0);
  for (let at = levels.length - 1; at > 0; at--) {
    const { graph, columns: coarse, group } = levels[at] as CoarseLevel;
    const current = search;
    const { swept } = current;
    const length = firstCycleFor(coarse.n) * (swept ? SWEPT_CYCLE : 1);
    const goOn = () => ask(current) === null;
    const first = at === levels.length - 1;
    cool(current, length, first ? HOT : swept ? WARM : COOL, goOn);
    const inRegions = first ? REGIONS_ON_COARSEST : swept ? REGIONS_BETWEEN : 0;
    improveRegions(current, graph, inRegions * length, goOn);
    const assignment = group.map((g) => current.best.assignment[g] as number);
    const price = current.pressure.price;
    search = searchFrom(levels[at - 1] as CoarseLevel, { assignment, price }, random, current.iterations);
    if (search.swept) search.pressure.pace = TRUSTING_PACE;
  }
  searchFinest(search, problem, levels[0].graph, levels.length === 1, ask);
  return {
    ...evaluate(problem, search.best.assignment),
    seed: control.seed,
    iterations: search.iterations,
    stopped: stopped ?? 'iterations',
  };
}

/** Cycles over the whole map, each followed by regions and twice as long as the one before, until it is time to stop. */
function searchFinest(search: Search, problem: Problem, graph: Graph | null, fresh: boolean, ask: Ask): void {
  const goOn = () => ask(search) === null;
  let length = firstCycleFor(problem.unitCount);
  for (let cycle = 0; goOn(); cycle++) {
    const cutting = problem.contiguity === 'preferred' && cycle >= CUTS_FROM_CYCLE && isBroken(search.best);
    if (cutting) search.border?.allowUrgentCuts();
    if (cycle > 0) returnToBest(search);
    cool(search, length, temperatureOf(cycle, fresh), goOn);
    // Regions of very many units are dear: first the whole map is swept a second time.
    if (!search.swept || cycle > 0) improveRegions(search, graph, REGIONS_PER_CYCLE * length, goOn);
    length *= 2;
  }
}

/** A division that comes from a coarser level is only mended at first: hotter, it would be lost again. */
function temperatureOf(cycle: number, fresh: boolean): number {
  if (cycle > 0) return WARM;
  return fresh ? HOT : COOL;
}

/** The first division of the coarsest level. */
function firstStart({ columns, graph }: CoarseLevel, random: Random, control: SolveControl): Start {
  const start = staysNearIncumbent(columns)
    ? { assignment: incumbentAssignment(columns), price: new Float64Array(columns.k * columns.m) }
    : startingAssignment(
        columns,
        random,
        () => control.stop({ iterations: 0, sinceBest: 0 }) === 'cancelled',
        (phase) => control.report(notYet(phase)),
      );
  control.report(notYet('contiguity'));
  const tally = tallyOf(columns, start.assignment);
  if (graph) repairContiguity(tally, graph);
  fillEmpty(tally, graph);
  return start;
}

function staysNearIncumbent({ budget, terms }: Columns): boolean {
  return budget < Number.POSITIVE_INFINITY || (terms?.perMoveCost ?? 0) > 0;
}

function searchFrom({ columns, graph }: CoarseLevel, start: Start, random: Random, iterations: number): Search {
  const search = createSearch(columns, graph, start.assignment, start.price, random);
  search.iterations = iterations;
  search.best.iteration = iterations;
  return search;
}

/** The phases before the search: nothing is known yet. */
function notYet(phase: BalancePhase): BalanceProgress {
  return { phase, iterations: 0, done: 0, limitsMet: false, worstDeviation: Number.POSITIVE_INFINITY };
}

function reportSearch(search: Search, control: SolveControl): void {
  const { iterations, best, tally } = search;
  control.report({
    phase: 'search',
    iterations,
    done: control.stop.share?.({ iterations, sinceBest: iterations - best.iteration }) ?? 0,
    limitsMet: !isBroken(best),
    worstDeviation: largestDeviation(tally.columns, best.assignment),
  });
}
