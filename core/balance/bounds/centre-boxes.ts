import type { Problem } from '../problem.ts';
import type { Bound } from './bound.ts';
import { NO_BOUND } from './bound.ts';
import { boxSearch } from './box-search.ts';
import { territoryKinds } from './territory-kinds.ts';
import { unitTree } from './unit-tree.ts';

/** Taken off, as a share of what is summed: sums of doubles are not exact. */
const ROUNDING = 1e-9;
/** Heats of the softmin at the start and at the end, as shares of a territory's SSE. */
const HOT = 0.03;
const COOL = 0.0003;
/** Length of a step; twice as much diverges. */
const PACE = 0.5;
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
 * limits of other measures are relaxed; without a measure that is the weight its limits are too.
 *
 * Any prices give a bound, the best of all rounds is returned: accelerated ascent (Nesterov 2005, with restarts by
 * O'Donoghue and Candes 2015) on a softmin over the boxes, which cools while the boxes that matter are cut. `aim`, the
 * SSE of a known division, sets the scale; `work` the units and nodes touched (1e8 is about two seconds). Deterministic.
 */
export function boundByCentreBoxes(problem: Problem, aim: number, work: number): Bound {
  const { territoryCount: k } = problem;
  // Around their middle: of places far from the origin a box would lose digits.
  const xKm = aroundMiddle(problem.xKm);
  const yKm = aroundMiddle(problem.yKm);
  const units = unitTree(xKm, yKm, problem.weight);
  const { size: n, weight, price } = units;
  if (n === 0 || k === 0 || !(aim > 0)) return NO_BOUND;
  const whole = weight.reduce((sum, own) => sum + own, 0);
  const kinds = territoryKinds(problem);
  const search = boxSearch(units, kinds, { xKm, yKm }, aim / whole);
  // Of a disc the squared radius is twice the mean squared distance to its middle.
  const before = new Float64Array(n).fill((2 * aim) / whole);
  price.set(before);
  units.reprice();
  let momentum = 1;
  let best = 0;
  for (let round = 0; ; round++) {
    const spent = Math.min(1, units.looked() / work);
    const heat = (aim / k) * HOT * (COOL / HOT) ** spent;
    if (!search.look(heat)) return NO_BOUND;
    best = Math.max(best, dual());
    if (spent === 1) break;
    // Before the first step the boxes are made small enough for the heat.
    if (round % REFINE_EVERY === 0 && search.refine(heat) && best === 0) round = -1;
    else climb((PACE * heat * k) / whole);
  }
  return best > 0 ? { kind: 'for-any-centres', sse: best, how: 'centre-boxes' } : NO_BOUND;

  function dual(): number {
    let sum = 0;
    let size = 0;
    for (let i = 0; i < n; i++) {
      sum += (weight[i] as number) * (price[i] as number);
      size += (weight[i] as number) * Math.abs(price[i] as number);
    }
    kinds.forEach(({ count }, kind) => {
      sum += count * search.least(kind);
      size += count * Math.abs(search.least(kind));
    });
    return sum - ROUNDING * size;
  }

  /** One accelerated step: prices rise where units are taken less than once. */
  function climb(step: number): void {
    const slope = Float64Array.from(weight, (_, i) => 1 - search.coverage(i));
    let along = 0;
    for (let i = 0; i < n; i++) {
      const stepped = (price[i] as number) + step * (slope[i] as number);
      along += (weight[i] as number) * (slope[i] as number) * (stepped - (before[i] as number));
    }
    if (along < 0) momentum = 1;
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    let rise = 0;
    for (let i = 0; i < n; i++) {
      const stepped = (price[i] as number) + step * (slope[i] as number);
      const carried = stepped + ((momentum - 1) / next) * (stepped - (before[i] as number));
      rise = Math.max(rise, carried - (price[i] as number));
      before[i] = stepped;
      price[i] = carried;
    }
    momentum = next;
    units.reprice();
    search.repriced(rise);
  }
}

function aroundMiddle(values: Float64Array): Float64Array {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - middle);
}
