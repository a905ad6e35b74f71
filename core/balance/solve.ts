import { openPart } from './closed.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import { cutWhereBroken } from './contiguity/cuts.ts';
import { fillEmpty } from './contiguity/fill-empty.ts';
import { repairContiguity } from './contiguity/repair.ts';
import type { Random, SolveControl } from './control.ts';
import { evaluate } from './evaluate.ts';
import type { CoarseLevel } from './multilevel/coarsen.ts';
import { levelsOf } from './multilevel/levels.ts';
import { improveOnGroups } from './multilevel/v-cycle.ts';
import type { Graph, Problem } from './problem.ts';
import { notYet, searchReports } from './progress.ts';
import { createRandom } from './random.ts';
import { COOL, firstCycleFor, HOT, WARM } from './search/annealing.ts';
import { cool, returnToBest } from './search/cycle.ts';
import { improveRegions } from './search/regions.ts';
import type { Search } from './search/search.ts';
import { createSearch } from './search/search.ts';
import { tallyOf } from './search/tally.ts';
import type { Solution } from './solution.ts';
import { incumbentAssignment } from './start/incumbent.ts';
import type { Start } from './start/start.ts';
import { startingAssignment } from './start/start.ts';

/** Moves tried in regions for each one tried on the whole map: on the problem itself and on the coarsest level. */
const REGIONS_PER_CYCLE = 3;
const REGIONS_ON_COARSEST = 2;
/** After moves in regions of groups, as many as on the whole map, moves in regions of the problem itself. */
const REGIONS_AFTER_GROUPS = 1;
/** Where a level between is swept: moves tried in regions for each one tried on its whole map. */
const REGIONS_BETWEEN = 1;
/** Cycles on coarser levels are so many times as long where they are swept. */
const SWEPT_CYCLE = 6;
/** Prices that come from a coarser level are nearly right: how fast they go where the level is swept. */
const TRUSTING_PACE = 0.2;

/** Asked before every slice of a search: the reason to stop, or null. */
type Ask = (search: Search) => Solution['stopped'] | null;

/**
 * Balances a problem. From coarse to fine: centres, a balanced power diagram with prices and repair of contiguity on
 * the coarsest level; on each level simulated annealing under the pressure of the limits, in turn with large
 * neighbourhood search over regions. With a finite disruption budget, or where moves cost something, the run starts
 * from the incumbent instead, and never spends more than the budget (what locks alone force is spent in any case).
 * Closed territories are taken out before and put back afterwards. Where contiguity is preferred, the run is that of
 * required contiguity, and only if its best plan breaks a limit are territories cut (contiguity/cuts.ts). The same
 * problem, seed and iterations give the same solution bit for bit; `control.stop` is asked every 10,000 tried moves,
 * and before the search only whether the run was cancelled. Needs at least one unit and one territory; with
 * more territories than units some stay empty. Throws nothing: what cannot be met is named in `unmet`.
 */
export function solve(problem: Problem, control: SolveControl): Solution {
  const part = openPart(problem);
  const { assignment, ...run } = part
    ? divide(part.problem, { ...control, report: (progress) => control.report(part.told(progress)) })
    : divide(problem, control);
  return { ...evaluate(problem, part ? part.whole(assignment) : assignment), ...run, seed: control.seed };
}

/** A division, and how long it was sought. */
type Divided = Pick<Solution, 'assignment' | 'iterations' | 'stopped'>;

function divide(problem: Problem, control: SolveControl): Divided {
  if (problem.unitCount === 0) return { assignment: new Int32Array(0), iterations: 0, stopped: 'no-improvement' };
  const random = createRandom(control.seed);
  const columns = columnsOf(problem.contiguity === 'preferred' ? { ...problem, contiguity: 'required' } : problem);
  control.report(notYet('centres'));
  const levels = levelsOf(columns, problem.contiguity === 'off' ? null : problem.graph);
  const report = searchReports(columns, control);
  let stopped: Solution['stopped'] | null = null;
  const ask: Ask = (search) => {
    const { iterations, best } = search;
    report(search);
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
  const [{ graph }] = levels;
  searchFinest(search, graph, levels.length === 1, ask);
  const { iterations, best } = search;
  const going = () => control.stop({ iterations, sinceBest: iterations - best.iteration }) !== 'cancelled';
  const cutting = problem.contiguity === 'preferred' && graph !== null;
  return {
    assignment: cutting ? cutWhereBroken(problem, graph, search, going) : best.assignment,
    iterations,
    stopped: stopped ?? 'iterations',
  };
}

/** Cycles over the whole map, each followed by regions and twice as long as the one before, until it is time to stop. */
function searchFinest(search: Search, graph: Graph | null, fresh: boolean, ask: Ask): void {
  const goOn = () => ask(search) === null;
  let length = firstCycleFor(search.tally.columns.n);
  for (let cycle = 0; goOn(); cycle++) {
    if (cycle > 0) returnToBest(search);
    cool(search, length, temperatureOf(cycle, fresh), goOn);
    const grouped = search.swept && !fresh && improveOnGroups(search, graph, length, (coarse) => ask(coarse) === null);
    const inRegions = grouped ? REGIONS_AFTER_GROUPS : REGIONS_PER_CYCLE;
    // Regions of very many units are dear: first the whole map is swept a second time.
    if (!search.swept || cycle > 0) improveRegions(search, graph, inRegions * length, goOn);
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
