import type { Columns } from './columns.ts';
import type { BalancePhase, BalanceProgress, SolveControl } from './control.ts';
import { largestDeviation } from './evaluate.ts';
import { SLICE } from './search/annealing.ts';
import { isBroken } from './search/best.ts';
import type { Search } from './search/search.ts';

/** Slices between two reports, and more of them where units are many: the best is counted in a pass over all units. */
const REPORT_EVERY = 5;

/** The phases before the search: nothing is known yet. */
export function notYet(phase: BalancePhase): BalanceProgress {
  const unknown = Number.POSITIVE_INFINITY;
  return { phase, iterations: 0, done: 0, limitsMet: false, worstDeviation: unknown, cost: unknown };
}

/** To be called before each slice of a search on some level of a problem: reports the best so far now and then. */
export function searchReports(whole: Columns, control: SolveControl): (search: Search) => void {
  const moment = momentOf(whole);
  let level = whole;
  let insideGroups = 0;
  return (search) => {
    const { iterations, best, tally } = search;
    const every = Math.max(REPORT_EVERY, Math.ceil(tally.columns.n / SLICE));
    if (iterations === 0 || iterations % (every * SLICE) !== 0) return;
    if (level !== tally.columns) {
      level = tally.columns;
      insideGroups = (moment - momentOf(level)) * (level.terms?.sse ?? 1);
    }
    control.report({
      phase: 'search',
      iterations,
      done: control.stop.share?.({ iterations, sinceBest: iterations - best.iteration }) ?? 0,
      limitsMet: !isBroken(best),
      worstDeviation: largestDeviation(level, best.assignment),
      cost: best.cost + insideGroups,
    });
  };
}

/** Sum of weight x squared distance to the origin: between two levels it differs by the inertia inside the groups. */
function momentOf({ n, x, y, weight }: Columns): number {
  let moment = 0;
  for (let u = 0; u < n; u++) {
    moment += (weight[u] as number) * ((x[u] as number) ** 2 + (y[u] as number) ** 2);
  }
  return moment;
}
