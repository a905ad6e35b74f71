import { comesBefore, standingOf } from '../compare.ts';
import type { Graph, Problem } from '../problem.ts';
import { COOL, SLICE } from '../search/annealing.ts';
import { excessOrder, isBroken } from '../search/best.ts';
import type { Search } from '../search/search.ts';
import { annealSlice, createSearch } from '../search/search.ts';
import { tallyOf } from '../search/tally.ts';
import { rejoin } from './rejoin.ts';

/** Moves tried with cuts allowed, in each round: this share of those without, within bounds. */
const SHARE = 0.05;
const LEAST_SLICES = 8;
const MOST_SLICES = 40;
/** The annealing begins late in its cycle and under a heavy penalty on excess (in scales): only gaps are to be closed. */
const FROM = 0.6;
const PENALTY = 100;

/**
 * What a plan that only prefers contiguity answers, from the best plan of a search that kept it: that plan where it
 * meets all limits, and otherwise whatever less excess two short annealings find. In the first, moves towards the
 * limits may cut the territory they leave; in the second, any unit may go to any territory near it. Loose parts that
 * turn out to be needless are given back. Moves tried here are not counted as iterations: all follows from the search,
 * so that its seed and iterations replay it. `goOn` is asked before each slice.
 */
export function cutWhereBroken(problem: Problem, graph: Graph, search: Search, goOn: () => boolean): Int32Array {
  const { columns } = search.tally;
  let chosen = search.best.assignment;
  if (!isBroken(search.best)) return chosen;
  let standing = standingOf(problem, chosen, columns);
  const slices = Math.min(Math.max(LEAST_SLICES, Math.ceil((SHARE * search.iterations) / SLICE)), MOST_SLICES);
  for (const beside of [graph, null]) {
    if (standing.limitsMet) break;
    const cut = tallyOf(columns, annealed(search, chosen, beside, slices, goOn));
    rejoin(cut, graph);
    const found = standingOf(problem, cut.assignment, columns);
    // Where excess has a price a cut may pay in cost alone, which is no reason for one.
    if (excessOrder(found.excess, standing.amount) >= 0 || !comesBefore(found, standing)) continue;
    chosen = cut.assignment;
    standing = found;
  }
  return chosen;
}

/** The best assignment that is met from another one; cuts only at borders with a graph, anywhere without. */
function annealed(search: Search, from: Int32Array, graph: Graph | null, slices: number, goOn: () => boolean) {
  const { tally, pressure, random } = search;
  const cutting = createSearch(tally.columns, graph, from.slice(), pressure.price, random, true);
  cutting.pressure.penalty.fill(PENALTY * cutting.pressure.scale);
  const progress = (slice: number) => FROM + ((1 - FROM) * slice) / slices;
  for (let slice = 0; slice < slices && goOn(); slice++) {
    annealSlice(cutting, COOL, progress(slice), progress(slice + 1));
  }
  return cutting.best.assignment;
}
