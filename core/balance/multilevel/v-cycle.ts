import type { Graph } from '../problem.ts';
import { isBetter, keepBest } from '../search/best.ts';
import { recountExcess } from '../search/excess.ts';
import { improveRegions } from '../search/regions.ts';
import type { Search } from '../search/search.ts';
import { createSearch } from '../search/search.ts';
import { recount } from '../search/tally.ts';
import { coarsen, ofGroups } from './coarsen.ts';
import { leastUnits } from './levels.ts';

/**
 * Iterated multilevel search (Walshaw 2004): the problem is coarsened anew with groups that the best division so far
 * does not cut, regions are searched on the groups, where a move takes many units and a region is small, and what is
 * found is a division of the units as well. `length` moves are tried; `goOn` is asked before each slice with the
 * search on the groups, which counts on from the iterations so far. False, and nothing done, where units are too few
 * for groups that could meet the limits, or lie too mixed.
 */
export function improveOnGroups(
  search: Search,
  graph: Graph | null,
  length: number,
  goOn: (coarse: Search) => boolean,
): boolean {
  const { tally, best, excess, pressure, random } = search;
  const { columns } = tally;
  const target = leastUnits({ columns, graph });
  if (target > columns.n / 2) return false;
  const level = coarsen(columns, graph, target, best.assignment);
  if (level.columns.n > columns.n / 2) return false;
  const kept = ofGroups(best.assignment, level);
  const coarse = createSearch(level.columns, level.graph, kept, pressure.price, random);
  coarse.iterations = search.iterations;
  coarse.best.iteration = best.iteration;
  improveRegions(coarse, level.graph, length, () => goOn(coarse));
  search.iterations = coarse.iterations;
  level.group.forEach((g, u) => {
    tally.assignment[u] = coarse.best.assignment[g] as number;
  });
  recount(tally);
  recountExcess(excess, tally);
  best.logged = -1;
  if (isBetter(best, tally, excess)) keepBest(best, tally, excess, coarse.best.iteration);
  return true;
}
