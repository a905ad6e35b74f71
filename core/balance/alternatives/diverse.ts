import { columnsOf } from '../columns.ts';
import type { Standing } from '../compare.ts';
import { isNearlyAsGood, placeOfBest, standingOf } from '../compare.ts';
import { evaluate } from '../evaluate.ts';
import type { Problem } from '../problem.ts';
import { createRandom } from '../random.ts';
import type { Solution } from '../solution.ts';
import { differenceOf } from './difference.ts';
import { perturbed } from './perturb.ts';
import type { AlternativesControl } from './run.ts';
import { runAll } from './run.ts';

/** Runs for each solution that is wanted. */
const RUNS_EACH = 4;

/**
 * `count` good plans that differ: one run of the problem and several of perturbed ones (see perturb.ts), of which the
 * best by the order in compare.ts comes first, and then always the one that is most different from all that are chosen,
 * among those as good: no more loose parts where contiguity counts, no more excess over the limits, and a cost at most
 * `slack` (ratio) above the best. Fewer where there are not so many different ones.
 */
export function diverseSolutions(
  problem: Problem,
  count: number,
  slack: number,
  control: AlternativesControl,
): Solution[] {
  const random = createRandom(control.seed);
  const columns = columnsOf(problem);
  const variants = Array.from({ length: count * RUNS_EACH }, (_, run) =>
    run === 0 ? problem : perturbed(problem, random),
  );
  const found = runAll(variants, control);
  const standings = found.map(({ assignment }) => standingOf(problem, assignment, columns));
  const first = placeOfBest(standings);
  const best = standings[first];
  if (!best) return [];
  const good = found.filter((_, at) => isNearlyAsGood(standings[at] as Standing, best, slack));
  const chosen = [found[first] as Solution];
  while (chosen.length < count) {
    const next = furthest(problem, good, chosen);
    if (!next) break;
    chosen.push(next);
  }
  // Runs of perturbed problems were judged by other weights.
  return chosen.map((solution) => ({ ...solution, ...evaluate(problem, solution.assignment) }));
}

function furthest(problem: Problem, good: readonly Solution[], chosen: readonly Solution[]): Solution | null {
  const { weight, territoryCount } = problem;
  let best: Solution | null = null;
  let most = 0;
  for (const candidate of good) {
    const difference = Math.min(
      ...chosen.map(({ assignment }) => differenceOf(assignment, candidate.assignment, weight, territoryCount)),
    );
    if (difference <= most) continue;
    most = difference;
    best = candidate;
  }
  return best;
}
