import { looseParts } from '../../graph/parts.ts';
import { fillEmpty } from '../contiguity/fill-empty.ts';
import { repairContiguity } from '../contiguity/repair.ts';
import type { Random } from '../control.ts';
import type { Graph } from '../problem.ts';
import { bisectedCentres } from '../start/bisection.ts';
import { spreadCentres } from '../start/centres.ts';
import { balancedLloyd } from '../start/power-diagram.ts';
import { isAnchored, sizesOf } from '../start/sizes.ts';
import { HOT, SLICE, WARM } from './annealing.ts';
import type { Best } from './best.ts';
import { firstBest, isBetter } from './best.ts';
import { enumerated, slicesToEnumerate } from './enumerate.ts';
import { excessOf } from './excess.ts';
import { recombined } from './recom.ts';
import type { Region } from './region.ts';
import { annealSlice, createSearch } from './search.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

/** How a region is begun: from where it stands, from new centres, from a cut of a spanning tree; or not searched but tried in every way
 * around some place. */
export type Kick = 'warm' | 'anew' | 'recombined' | 'enumerated';

/** Moves tried in a region per unit, within bounds. */
const TRIES_PER_UNIT = 100;
const LEAST_TRIES = 2 * SLICE;
const MOST_TRIES = 60 * SLICE;
/** Rounds of the power diagram of new centres, and how often these come from k-means++. */
const ROUNDS = 40;
const SPREAD_SHARE = 0.3;

/**
 * Divides a region anew and searches from there; answers the better division, or null where none was found.
 * `goOn` is asked before every slice and counts it; where it says no, the region stays as it is.
 */
export function resplit(
  region: Region,
  price: Float64Array,
  kick: Kick,
  random: Random,
  goOn: () => boolean,
): Best | null {
  const { columns, graph } = region;
  if (kick === 'enumerated') {
    for (let slice = slicesToEnumerate(region); slice > 0; slice--) if (!goOn()) return null;
    return enumerated(region, random);
  }
  const before = tallyOf(columns, region.assignment.slice());
  const search = createSearch(columns, graph, startOf(region, kick, random), price, random);
  const slices = Math.ceil(Math.min(Math.max(LEAST_TRIES, TRIES_PER_UNIT * columns.n), MOST_TRIES) / SLICE);
  for (let slice = 0; slice < slices; slice++) {
    if (!goOn()) return null;
    annealSlice(search, kick === 'warm' ? HOT : WARM, slice / slices, (slice + 1) / slices);
  }
  const after = tallyOf(columns, search.best.assignment);
  if (!isBetter(firstBest(before, excessOf(before), 0), after, excessOf(after))) return null;
  // New centres may not hang together where locks stand between.
  const cut = graph && looseIn(graph, after) > looseIn(graph, before);
  return cut ? null : search.best;
}

function looseIn(graph: Graph, { assignment, columns }: Tally): number {
  return looseParts(graph, assignment, columns.k);
}

function startOf(region: Region, kick: Kick, random: Random): Int32Array {
  const { columns, graph, assignment } = region;
  if (kick === 'recombined' && graph) return recombined(columns, graph, random) ?? assignment.slice();
  return kick === 'anew' ? anew(region, random) : assignment.slice();
}

function anew({ columns, graph }: Region, random: Random): Int32Array {
  const sizes = sizesOf(columns);
  const spread = isAnchored(sizes) || random() < SPREAD_SHARE;
  const centres = spread ? spreadCentres(sizes, random) : bisectedCentres(sizes, random);
  const { assignment } = balancedLloyd(sizes, { centres, prices: new Float64Array(columns.k) }, ROUNDS, () => false);
  const tally = tallyOf(columns, assignment);
  if (graph) repairContiguity(tally, graph);
  fillEmpty(tally, graph);
  return assignment;
}
