import { looseParts } from '../../graph/parts.ts';
import type { Random } from '../control.ts';
import { insertNearest } from '../start/nearest-list.ts';
import type { Best } from './best.ts';
import { firstBest, isBetter, keepBest } from './best.ts';
import { excessOf, recountExcess } from './excess.ts';
import { createPartial } from './partial.ts';
import type { Region } from './region.ts';
import { recount, tallyOf } from './tally.ts';

/** Nodes of the tree looked at for each slice of annealing that could be made in the same time. */
const NODES = 8192;
/** Units divided at a time; small problems are divided whole, for as much time as so many slices take. */
const UNITS = 10;
export const FEW_UNITS = 40;
const UNITS_OF_FEW = 14;
const SLICES_OF_FEW = 16;

/** Slices of search that enumerating this region is worth. */
export function slicesToEnumerate(region: Region): number {
  return region.columns.n <= FEW_UNITS ? SLICES_OF_FEW : 1;
}

/**
 * The best division of a few units that lie together, all others standing still, by branch and bound (Land and Doig
 * 1960): several units that have to change places at once, which no sequence of single moves allows under tight
 * limits, are found so. Units are placed from heavy to light; a branch ends where a maximum is exceeded by more than
 * the best division has, or where what is placed costs as much already: sums of squares only grow. Answers the better
 * division, or null where there is none. No division with more loose parts is taken; where one piece each is required, fewer come first.
 */
export function enumerated(region: Region, random: Random): Best | null {
  const { columns, graph } = region;
  const { k, budget } = columns;
  const chosen = unitsAround(region, random);
  if (chosen.length === 0 || k < 2) return null;
  const tally = tallyOf(columns, region.assignment.slice());
  const excess = excessOf(tally);
  const best = firstBest(tally, excess, 0);
  const loose = () => (graph ? looseParts(graph, tally.assignment, k) : 0);
  let fewestParts = loose();
  const piecesFirst = columns.contiguity === 'required';
  const emptyNow = emptyIn(tally.count);
  const placed = createPartial(region, chosen);
  let nodes = NODES * slicesToEnumerate(region);
  let found = false;
  place(0);
  return found ? best : null;

  function place(at: number): void {
    if (nodes-- <= 0) return;
    if (at === chosen.length) {
      judge();
      return;
    }
    const unit = chosen[at] as number;
    const home = region.assignment[unit] as number;
    for (let i = 0; i < k; i++) {
      const t = (home + i) % k;
      placed.put(unit, t);
      if (mayBeBetter()) place(at + 1);
      placed.take(unit, t);
    }
  }

  function mayBeBetter(): boolean {
    if (placed.spent > budget) return false;
    if (piecesFirst && fewestParts > 0) return true;
    const broken = sumOf(best.amount);
    if (columns.balance < Number.POSITIVE_INFINITY) {
      return placed.cost() + columns.balance * placed.over() < best.cost + columns.balance * broken;
    }
    const first = best.amount[0] ?? 0;
    if (placed.over() > first * (1 + 1e-9) + 1e-12) return false;
    return broken > 0 || placed.cost() < best.cost;
  }

  function judge(): void {
    for (const unit of chosen) tally.assignment[unit] = placed.assignment[unit] as number;
    recount(tally);
    recountExcess(excess, tally);
    if (tally.spent > budget || emptyIn(tally.count) > emptyNow) return;
    const better = isBetter(best, tally, excess);
    if (!better && !(piecesFirst && fewestParts > 0)) return;
    const parts = loose();
    if (parts > fewestParts || (parts === fewestParts && !better)) return;
    fewestParts = parts;
    best.logged = -1;
    keepBest(best, tally, excess, 0);
    found = true;
  }
}

function sumOf(amounts: Float64Array): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

function emptyIn(count: Int32Array): number {
  let empty = 0;
  for (const units of count) if (units === 0) empty++;
  return empty;
}

/** Free units around one drawn by chance, the nearest first: few enough to be divided in every way. */
function unitsAround(region: Region, random: Random): Int32Array {
  const { columns, assignment, graph } = region;
  const { n, x, y, weight, fixed } = columns;
  const open: number[] = [];
  const border: number[] = [];
  for (let u = 0; u < n; u++) {
    if (fixed[u] !== -1) continue;
    open.push(u);
    if (graph && touchesOther(u)) border.push(u);
  }
  const seeds = border.length > 0 ? border : open;
  if (seeds.length === 0) return new Int32Array(0);
  const seed = seeds[Math.floor(random() * seeds.length)] as number;
  const width = Math.min(open.length, n <= FEW_UNITS ? UNITS_OF_FEW : UNITS);
  const nearest = new Int32Array(width);
  const squares = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  for (const u of open) {
    const dx = (x[u] as number) - (x[seed] as number);
    const dy = (y[u] as number) - (y[seed] as number);
    // Stretched by chance, so that not always the same units are together.
    insertNearest(nearest, squares, 0, width, u, (dx * dx + dy * dy) * random());
  }
  return nearest.sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);

  function touchesOther(u: number): boolean {
    if (!graph) return false;
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      if (assignment[graph.neighbour[e] as number] !== assignment[u]) return true;
    }
    return false;
  }
}
