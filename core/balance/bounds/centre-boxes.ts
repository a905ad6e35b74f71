import type { Problem } from '../problem.ts';
import type { Bound } from './bound.ts';
import { NO_BOUND } from './bound.ts';
import { type BoxSearch, boxSearch } from './box-search.ts';
import { boxesAround } from './boxes.ts';
import { type CellTree, cellTree } from './cell-tree.ts';
import { type Cells, cellDivision } from './cells.ts';
import { slopeFit } from './slopes.ts';
import { type TerritoryKind, territoryKinds } from './territory-kinds.ts';

/** Taken off, as a share of what is summed: sums of doubles are not exact. */
const ROUNDING = 1e-9;
/** Heats of the softmin at the start and at the end, as shares of a territory's SSE; more work ends cooler. */
const HOT = 0.03;
const COOL = (work: number, k: number) => Math.min(HOT / 2, Math.max(0.0003, Math.sqrt((END * k) / work)));
const END = 20;
/** Cells of a territory, at first and as many times one over the heat. */
const FEW_CELLS = 8;
const CELLS_PER_COOL = 0.4;
/** Length of a step; with 1.4 the ascent diverges on the counties. */
const PACE = 0.85;
/** Rounds of few units are cheap, and more than this gain nothing. */
const MOST_ROUNDS = 1500;
/** Rounds between cuts. */
const REFINE_EVERY = 6;

/**
 * A lower bound on the SSE of every division within the limits of the weight, whatever its centres: the Lagrangian dual
 * of the set partitioning model of minimum sum-of-squares clustering (du Merle, Hansen, Jaumard and Mladenovic 1999;
 * Aloise, Hansen and Liberti 2012), its columns the territories of Hess et al. (1965) with units splittable, its pricing
 * problem relaxed over boxes that cover the plane.
 *
 * Why it holds. Take any division within the limits, a territory T of it that weighs W, its weighted centre c, and the
 * box that c is in, with middle b and half diagonal r. By Huygens
 *
 *     sum over T of weight x d2(u, c) = sum over T of weight x d2(u, b) - W x d2(b, c)
 *                                    >= sum over T of weight x (d2(u, b) - r2)
 *
 * so that for any prices per weight, of either sign,
 *
 *     sum over T of weight x (d2(u, c) - price(u)) >= the least of all boxes of
 *         the cheapest filling within the limits of T by weight x (d2(u, b) - r2 - price(u))
 *
 * and since every unit is in exactly one territory, SSE >= sum of weight x price + the sum over territories of that
 * least. Boxes cover the rectangle around all units, which no centre is outside of. Locks, contiguity, budgets and the
 * limits of other measures than the one nearest the weight are relaxed.
 *
 * Any prices give a bound, the best of all rounds is returned: accelerated ascent (Nesterov 2005, with restarts by
 * O'Donoghue and Candes 2015) on a softmin over the boxes, which cools while the boxes that matter are cut. Units near
 * each other are priced together, as cells with a price, a slope and the curvature of d2 (see CellTree), so that the
 * time depends on the number of territories rather than units; cells are divided as it cools, at last into units.
 *
 * `aim`, the SSE of a known division, sets the scale; `work` the cells and nodes touched (2e7 is about a second). Deterministic.
 */
export function boundByCentreBoxes(problem: Problem, aim: number, work: number): Bound {
  const { territoryCount: k } = problem;
  // Around their middle: of places far from the origin a box would lose digits.
  const xKm = aroundMiddle(problem.xKm);
  const yKm = aroundMiddle(problem.yKm);
  const division = cellDivision(xKm, yKm, problem.weight);
  const whole = problem.weight.reduce((sum, own) => sum + own, 0);
  if (!(whole > 0) || k === 0 || !(aim > 0)) return NO_BOUND;
  const kinds = territoryKinds(problem);
  const boxes = boxesAround(xKm, yKm);
  const cool = COOL(work, k);
  let perTerritory = FEW_CELLS;
  let level = firstLevel(division.divide(inertiaOf(perTerritory)));
  let best = 0;
  let spentBefore = 0;
  let rounds = 0;
  for (let round = 0; ; round++) {
    const spent = Math.min(1, Math.max(rounds++ / MOST_ROUNDS, (spentBefore + level.tree.looked()) / work));
    const heat = HOT * (cool / HOT) ** spent;
    if (CELLS_PER_COOL / heat > 2 * perTerritory && !level.whole) {
      perTerritory = CELLS_PER_COOL / heat;
      spentBefore += level.tree.looked();
      level = finerLevel(level, division.divide(inertiaOf(perTerritory)));
    }
    const scale = (aim / k) * heat;
    if (!level.search.look(scale)) return NO_BOUND;
    best = Math.max(best, dual(level, kinds));
    if (spent === 1) break;
    // Before the first step the boxes are made small enough for the heat.
    if (round % REFINE_EVERY === 0 && level.search.refine(scale) && best === 0) round = -1;
    else climb(level, (PACE * scale * k) / whole, round % REFINE_EVERY === REFINE_EVERY - 1);
  }
  return best > 0 ? { kind: 'for-any-centres', sse: best, how: 'centre-boxes' } : NO_BOUND;

  /** Of so many equal cells a territory would have this much each. */
  function inertiaOf(cells: number): number {
    return aim / k / cells ** 2;
  }

  function firstLevel(cells: Cells): Level {
    const tree = cellTree(cells);
    // Of a disc the squared radius is twice the mean squared distance to its middle.
    tree.price.fill((2 * aim) / whole);
    return levelOf(cells, tree);
  }

  function finerLevel(coarse: Level, cells: Cells): Level {
    const tree = cellTree(cells);
    for (let c = 0; c < cells.count; c++) {
      const p = cells.parent[c] as number;
      const dx = (cells.x[c] as number) - (coarse.cells.x[p] as number);
      const dy = (cells.y[c] as number) - (coarse.cells.y[p] as number);
      const sx = coarse.tree.slopeX[p] as number;
      const sy = coarse.tree.slopeY[p] as number;
      // The price at the centre of the part, and its slope there.
      tree.price[c] = (coarse.tree.price[p] as number) + dx * (dx + sx) + dy * (dy + sy);
      tree.slopeX[c] = sx + 2 * dx;
      tree.slopeY[c] = sy + 2 * dy;
    }
    return levelOf(cells, tree);
  }

  function levelOf(cells: Cells, tree: CellTree): Level {
    const fitSlopes = slopeFit(cells);
    fitSlopes(tree);
    tree.reprice();
    const search = boxSearch(tree, cells.weight, kinds, boxes, aim / whole);
    const before = tree.price.slice();
    return { cells, tree, search, fitSlopes, before, momentum: 1, whole: cells.radius.every((radius) => radius === 0) };
  }
}

/** Cells at one size, their prices, and the state of the ascent. */
interface Level {
  readonly cells: Cells;
  readonly tree: CellTree;
  readonly search: BoxSearch;
  readonly fitSlopes: (tree: CellTree) => void;
  /** The prices of the last step without its momentum. */
  readonly before: Float64Array;
  momentum: number;
  /** No cell has units in different places. */
  readonly whole: boolean;
}

/** The bound at the present prices. */
function dual({ cells, tree, search }: Level, kinds: readonly TerritoryKind[]): number {
  let sum = 0;
  let size = 0;
  for (let c = 0; c < cells.count; c++) {
    const own = cells.weight[c] as number;
    // The mean of the price over the cell: the slope has none.
    const curved = (cells.xx[c] as number) + (cells.yy[c] as number);
    sum += own * ((tree.price[c] as number) + curved);
    size += own * (Math.abs(tree.price[c] as number) + curved);
  }
  kinds.forEach(({ count }, kind) => {
    sum += count * search.least(kind);
    size += count * Math.abs(search.least(kind));
  });
  return sum - ROUNDING * size;
}

/** One accelerated step: prices rise where cells are taken less than once. */
function climb(level: Level, step: number, refit: boolean): void {
  const { cells, tree, search, before, momentum } = level;
  const { price, slopeX, slopeY } = tree;
  const slope = price.map((_, c) => 1 - search.coverage(c));
  let along = 0;
  for (let c = 0; c < cells.count; c++) {
    const stepped = (price[c] as number) + step * (slope[c] as number);
    along += (cells.weight[c] as number) * (slope[c] as number) * (stepped - (before[c] as number));
  }
  const last = along < 0 ? 1 : momentum;
  const next = (1 + Math.sqrt(1 + 4 * last * last)) / 2;
  const old = price.slice();
  for (let c = 0; c < cells.count; c++) {
    const stepped = (price[c] as number) + step * (slope[c] as number);
    price[c] = stepped + ((last - 1) / next) * (stepped - (before[c] as number));
    before[c] = stepped;
  }
  level.momentum = next;
  const [oldX, oldY] = [slopeX.slice(), slopeY.slice()];
  if (refit) level.fitSlopes(tree);
  let rise = 0;
  for (let c = 0; c < cells.count; c++) {
    const turned = Math.hypot((slopeX[c] as number) - (oldX[c] as number), (slopeY[c] as number) - (oldY[c] as number));
    rise = Math.max(rise, (price[c] as number) - (old[c] as number) + turned * (cells.radius[c] as number));
  }
  tree.reprice();
  search.repriced(rise);
}

function aroundMiddle(values: Float64Array): Float64Array {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - middle);
}
