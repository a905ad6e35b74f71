import type { Graph } from '../problem.ts';
import { SLICE } from './annealing.ts';
import { keepBest } from './best.ts';
import { chooseRegion } from './choose-region.ts';
import { FEW_UNITS } from './enumerate.ts';
import { recountExcess } from './excess.ts';
import type { Region } from './region.ts';
import { regionOf } from './region.ts';
import type { Kick } from './resplit.ts';
import { resplit } from './resplit.ts';
import type { Search } from './search.ts';
import { recount } from './tally.ts';

/** Territories of a region: from 2 to so many. */
const MOST_TERRITORIES = 8;
/** Share of regions that are only searched again from where they stand, and of pairs that are recombined. */
const WARM_SHARE = 0.5;
const RECOMBINED_SHARE = 0.5;
/** Share of regions in which a few units are tried in every way, and how many territories these have at most. */
const MOST_ENUMERATED = 4;
const ENUMERATED_SHARE = 0.1;

/**
 * Large neighbourhood search (Shaw 1998): some neighbouring territories are taken out of the best division, divided
 * anew among themselves and put back where that is better, until `length` moves were tried. It leaves the local optima
 * that border moves cannot leave, at the price of a small problem. `goOn` is asked before each slice.
 */
export function improveRegions(search: Search, graph: Graph | null, length: number, goOn: () => boolean): void {
  const { tally, best, excess, random } = search;
  const { k, n } = tally.columns;
  tally.assignment.set(best.assignment);
  best.logged = 0;
  recount(tally);
  recountExcess(excess, tally);
  const scratch = new Int32Array(n);
  const end = search.iterations + length;
  let going = true;
  const slice = (): boolean => {
    going = goOn();
    if (going) search.iterations += SLICE;
    return going;
  };
  while (going && search.iterations < end) {
    const few = n <= FEW_UNITS;
    const enumerating = random() < (few ? 0.5 : ENUMERATED_SHARE);
    const most = enumerating ? MOST_ENUMERATED : MOST_TERRITORIES;
    const size = Math.min(k, few && enumerating ? most : 2 + Math.floor((most - 1) * random()));
    const territories = chooseRegion(tally, graph, size, random);
    const region = regionOf(tally.columns, graph, tally.assignment, tally.spent, territories, scratch);
    const kick = enumerating ? 'enumerated' : kickFor(search, region);
    const found = resplit(region, pricesFor(search, region, kick), kick, random, slice);
    if (!found) continue;
    found.assignment.forEach((t, i) => {
      tally.assignment[region.units[i] as number] = territories[t] as number;
    });
    recount(tally);
    recountExcess(excess, tally);
    best.logged = -1;
    keepBest(best, tally, excess, search.iterations);
  }
}

function kickFor({ tally, random }: Search, { columns, graph }: Region): Kick {
  // What a budget or a weight ties to today's territories would not survive new centres.
  if (tally.columns.budget < Number.POSITIVE_INFINITY || (columns.terms?.perMoveCost ?? 0) > 0) return 'warm';
  if (random() < WARM_SHARE) return 'warm';
  // A spanning tree knows nothing of locks.
  const open = graph && columns.k === 2 && columns.fixed.every((territory) => territory === -1);
  return open && random() < RECOMBINED_SHARE ? 'recombined' : 'anew';
}

/** A region that is begun from where it stands begins with the prices it has; others begin with none. */
function pricesFor({ tally, pressure }: Search, { territories }: Region, kick: Kick): Float64Array {
  const { m } = tally.columns;
  const price = new Float64Array(territories.length * m);
  if (kick !== 'warm') return price;
  territories.forEach((t, at) => {
    price.set(pressure.price.subarray(t * m, (t + 1) * m), at * m);
  });
  return price;
}
