import type { Graph, Problem } from './problem.ts';

/**
 * A problem in the form the search reads: values and limits interleaved by measure (`values[u * m + j]`,
 * `maximum[t * m + j]`), and every summed number rounded to a grid on which sums of doubles are exact. Totals kept by
 * adding and subtracting are then equal to totals counted afresh, whatever the order.
 */
export interface Columns {
  readonly n: number;
  readonly k: number;
  /** Number of measures. */
  readonly m: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What weighs compactness, with a small floor so that a unit of weight 0 has a place too. */
  readonly weight: Float64Array;
  readonly values: Float64Array;
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  readonly ideal: Float64Array;
  /** 1 / ideal: an excess over a limit counts as a share of the ideal. */
  readonly perIdeal: Float64Array;
  /** Per measure, the sum of all values. */
  readonly sums: Float64Array;
  /** Per measure, its priority class: 0 is met first. */
  readonly rank: Int32Array;
  readonly ranks: number;
  /** Territory each unit must stay in, -1 where it is free. */
  readonly fixed: Int32Array;
  /** Territory each unit has today, -1 for none; all -1 without an incumbent. */
  readonly home: Int32Array;
  readonly moveCost: Float64Array;
  readonly budget: number;
  readonly contiguity: Problem['contiguity'];
  /** What one unit of excess costs; Infinity where limits come first. */
  readonly balance: number;
  /** Null where the cost is the SSE alone. */
  readonly terms: Terms | null;
}

/** The weights of the objective, and what they are weights of. */
export interface Terms {
  readonly sse: number;
  readonly homes: { readonly x: Float64Array; readonly y: Float64Array; readonly pull: Float64Array } | null;
  /** Per unit of weight and km of straight line to a home. */
  readonly perRoadKm: number;
  readonly perBorderKm: number;
  /** The neighbours whose borders count, with no unknown length; null where borders cost nothing. */
  readonly graph: Graph | null;
  readonly perMoveCost: number;
}

/** Weights below this share of the mean weight are raised to it. */
const WEIGHT_FLOOR = 1e-3;

/** Reads a problem into the columns of the search. */
export function columnsOf(problem: Problem): Columns {
  const { unitCount: n, territoryCount: k, measures, objective } = problem;
  const m = measures.length;
  const values = new Float64Array(n * m);
  const sums = new Float64Array(m);
  measures.forEach((measure, j) => {
    const exact = onExactGrid(measure.values, Math.round);
    for (let u = 0; u < n; u++) {
      values[u * m + j] = exact[u] as number;
      sums[j] = (sums[j] as number) + (exact[u] as number);
    }
  });
  const limit = (field: 'minimum' | 'maximum' | 'ideal') =>
    Float64Array.from({ length: k * m }, (_, i) => measures[i % m]?.limits[Math.floor(i / m)]?.[field] ?? 0);
  const ideal = limit('ideal');
  const priorities = [...new Set(measures.map((measure) => measure.priority))].sort((a, b) => a - b);
  return {
    n,
    k,
    m,
    x: centred(problem.xKm),
    y: centred(problem.yKm),
    weight: flooredWeight(problem.weight),
    values,
    minimum: limit('minimum'),
    maximum: limit('maximum'),
    ideal,
    perIdeal: perIdealOf(ideal, sums, k, m),
    sums,
    rank: Int32Array.from(measures, (measure) => priorities.indexOf(measure.priority)),
    ranks: priorities.length,
    fixed: problem.fixed,
    home: problem.incumbent ?? new Int32Array(n).fill(-1),
    moveCost: exactMoveCosts(problem.moveCost ?? new Float64Array(n)).costs,
    budget: problem.incumbent && problem.moveCost ? problem.moveBudget : Number.POSITIVE_INFINITY,
    contiguity: problem.contiguity,
    balance: objective.balance === 'limits-first' ? Number.POSITIVE_INFINITY : objective.balance,
    terms: termsOf(problem),
  };
}

/**
 * Move costs as multiples of `step`, a power of two, so that their sums are exact; rounded up, so that the true cost
 * never exceeds a budget where the rounded one does not.
 */
export function exactMoveCosts(moveCost: Float64Array): { costs: Float64Array; step: number } {
  return { costs: onExactGrid(moveCost, Math.ceil), step: exactStep(moveCost) };
}

/** The terms of the objective; null for compactness alone, which needs none of them. */
function termsOf({ objective, homes, xKm, yKm, graph, incumbent, moveCost }: Problem): Terms | null {
  const { sse, travel, border, disruption, roadFactor } = objective;
  const moving = incumbent && moveCost ? disruption : 0;
  if (sse === 1 && !homes && border === 0 && moving === 0) return null;
  const [middleX, middleY] = [meanOf(xKm), meanOf(yKm)];
  return {
    sse,
    homes: homes && { x: homes.xKm.map((x) => x - middleX), y: homes.yKm.map((y) => y - middleY), pull: homes.pull },
    perRoadKm: travel * roadFactor,
    perBorderKm: border,
    graph: border > 0 && graph ? knownBorders(graph) : null,
    perMoveCost: moving,
  };
}

/** The graph with the mean border length where a length is unknown (0): unknown is not free. */
function knownBorders(graph: Graph): Graph {
  const known = graph.borderKm.filter((km) => km > 0);
  const mean = known.length > 0 ? meanOf(known) : 1;
  return { ...graph, borderKm: graph.borderKm.map((km) => (km > 0 ? km : mean)) };
}

/** 1 / ideal; a territory whose ideal is 0 counts by the mean. */
function perIdealOf(ideal: Float64Array, sums: Float64Array, k: number, m: number): Float64Array {
  return ideal.map((value, at) => 1 / (value > 0 ? value : Math.max((sums[at % m] as number) / k, 1e-9)));
}

/**
 * The numbers rounded to multiples of a power of two so coarse that any sum of them is exact (below 2^52 steps).
 * Whole numbers whose sum is below 2^52 stay as they are; others change by less than 2^-51 of the sum.
 */
function onExactGrid(values: Float64Array, round: (steps: number) => number): Float64Array {
  const step = exactStep(values);
  return values.map((value) => round(value / step) * step);
}

/** The step of that grid; 1 where all values are 0. */
function exactStep(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum > 0 ? 2 ** (Math.ceil(Math.log2(sum)) - 51) : 1;
}

function flooredWeight(weight: Float64Array): Float64Array {
  let sum = 0;
  for (const value of weight) sum += value;
  const floor = sum > 0 ? (WEIGHT_FLOOR * sum) / weight.length : 1;
  return weight.map((value) => Math.max(value, floor));
}

/** Coordinates around their mean: squares of small numbers lose fewer digits. */
function centred(values: Float64Array): Float64Array {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}
