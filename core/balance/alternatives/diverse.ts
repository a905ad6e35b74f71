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
 * `count` good plans that differ: one run of the problem and several of perturbed ones (see perturb.ts), of which the best comes
 * first, and then always the one that is most different from all that are chosen, among those as good: with as few limits unmet, and an SSE at
 * most `slack` (ratio) above the best. Fewer where there are not so many different ones.
 */
export function diverseSolutions(
  problem: Problem,
  count: number,
  slack: number,
  control: AlternativesControl,
): Solution[] {
  const random = createRandom(control.seed);
  const variants = Array.from({ length: count * RUNS_EACH }, (_, run) =>
    run === 0 ? problem : perturbed(problem, random),
  );
  const found = runAll(variants, control).map((solution) => ({
    ...solution,
    ...evaluate(problem, solution.assignment),
  }));
  const [best] = found.toSorted((a, b) => a.unmet.length - b.unmet.length || a.sse - b.sse);
  if (!best) return [];
  const good = found.filter(({ unmet, sse }) => unmet.length === best.unmet.length && sse <= best.sse * (1 + slack));
  const chosen = [best];
  while (chosen.length < count) {
    const next = furthest(problem, good, chosen);
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
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
