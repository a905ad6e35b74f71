import type { Columns } from '../columns.ts';
import type { BalancePhase, Random } from '../control.ts';
import { pricesPerValue } from '../search/pressure.ts';
import { bisectedCentres } from './bisection.ts';
import { spreadCentres } from './centres.ts';
import type { PricedCentres } from './measure-prices.ts';
import { priceMeasures } from './measure-prices.ts';
import type { PowerDiagram } from './power-diagram.ts';
import { balancedLloyd, CANDIDATES, LOOK_UP_EVERY } from './power-diagram.ts';
import { isAnchored, sizesOf } from './sizes.ts';

/** A first assignment, and what the search's prices start from: SSE per unit of value, `price[t * m + j]`. */
export interface Start {
  readonly assignment: Int32Array;
  readonly price: Float64Array;
}

const ROUNDS = 100;
const ROUNDS_OF_MEASURES = 80;
const ROUNDS_ON_ALL = 30;
/** Starts at most, and the work (distances looked at) they may take together. */
const STARTS = 8;
const WORK = 12_000_000;

/**
 * A balanced first assignment without regard to contiguity. Several balanced power diagrams from different first
 * centres compete; the best one's prices are refined measure by measure. `entered` hears of each phase; `cancelled` ends early with the best there is.
 */
export function startingAssignment(
  columns: Columns,
  random: Random,
  cancelled: () => boolean,
  entered: (phase: BalancePhase) => void,
): Start {
  entered('centres');
  const diagram = bestDiagram(columns, random, cancelled);
  entered('prices');
  const priced = pricedCentres(columns, diagram);
  const assignment = priceMeasures(columns, priced, columns.m > 1 ? ROUNDS_OF_MEASURES : ROUNDS_ON_ALL, cancelled);
  return { assignment, price: pricesPerValue(columns, priced.prices) };
}

function bestDiagram(columns: Columns, random: Random, cancelled: () => boolean): PowerDiagram {
  const { n, k } = columns;
  const sizes = sizesOf(columns);
  const work = n * (Math.min(CANDIDATES, k) * ROUNDS + (k * ROUNDS) / LOOK_UP_EVERY);
  const starts = Math.max(1, Math.min(STARTS, Math.floor(WORK / Math.max(1, work))));
  let best: PowerDiagram | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts && !(best && cancelled()); start++) {
    // Where territories are not alike, half of the starts begin where they must be.
    const spread = isAnchored(sizes) && (sizes.homes !== null || start % 2 === 0);
    const centres = spread ? spreadCentres(sizes, random) : bisectedCentres(sizes, random);
    const diagram: PowerDiagram = { centres, prices: new Float64Array(k) };
    const { inertia, imbalance } = balancedLloyd(sizes, diagram, ROUNDS, cancelled);
    const score = inertia * (1 + (8 * imbalance) / k);
    if (best && !(score < bestScore)) continue;
    best = diagram;
    bestScore = score;
  }
  return best ?? { centres: spreadCentres(sizes, random), prices: new Float64Array(k) };
}

/** One price for all measures together, in km2, as one price per measure, in SSE per ideal. */
function pricedCentres(columns: Columns, diagram: PowerDiagram): PricedCentres {
  const { k, m } = columns;
  const scale = weightOf(columns) / k / Math.max(1, m);
  const prices = Float64Array.from(
    { length: k * m },
    (_, at) => (diagram.prices[Math.floor(at / m)] as number) * scale,
  );
  return { centres: diagram.centres, prices };
}

function weightOf(columns: Columns): number {
  let sum = 0;
  for (const weight of columns.weight) sum += weight;
  return sum;
}
