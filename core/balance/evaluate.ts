import { looseParts } from '../graph/parts.ts';
import type { Columns } from './columns.ts';
import { explainUnmet } from './explain/explain-unmet.ts';
import { loosePieces } from './explain/loose-pieces.ts';
import { MET_WITHIN } from './limits.ts';
import type { Limit, Problem, ProblemMeasure } from './problem.ts';
import type { Solution, UnmetLimit, WorstDeviation } from './solution.ts';

/** What is known of an assignment from the problem alone, counted from scratch. */
export function evaluate(
  problem: Problem,
  assignment: Int32Array,
): Pick<Solution, 'assignment' | 'sse' | 'worst' | 'unmet' | 'looseParts' | 'pieces'> {
  const totals = problem.measures.map((measure) => totalsOf(measure.values, assignment, problem.territoryCount));
  const unmet = problem.measures.flatMap((measure, j) =>
    unmetLimits(problem, assignment, measure, totals[j] ?? new Float64Array(0)),
  );
  return {
    assignment,
    sse: sseOf(problem, assignment),
    worst: problem.measures.map((measure, j) => worstOf(measure, totals[j] ?? new Float64Array(0))),
    unmet,
    looseParts: problem.graph ? looseParts(problem.graph, assignment, problem.territoryCount) : null,
    pieces: loosePieces(problem, assignment),
  };
}

function unmetLimits(
  problem: Problem,
  assignment: Int32Array,
  measure: ProblemMeasure,
  totals: Float64Array,
): UnmetLimit[] {
  const broken = Array.from(totals.keys()).filter((territory) => {
    const limit = measure.limits[territory];
    const total = totals[territory] as number;
    return limit && outside(total, limit) > MET_WITHIN * Math.max(limit.ideal, total);
  });
  if (broken.length === 0) return [];
  const explain = explainUnmet(problem, assignment, measure);
  return broken.map((territory) => {
    const total = totals[territory] as number;
    const { minimum, maximum } = measure.limits[territory] as Limit;
    return { measure: measure.name, territory, total, minimum, maximum, blocker: explain(territory, total) };
  });
}

/** The largest |total - ideal| / ideal of all measures and territories. */
export function largestDeviation(columns: Columns, assignment: Int32Array): number {
  const { k, m, values, perIdeal, ideal } = columns;
  const totals = new Float64Array(k * m);
  for (let u = 0; u < assignment.length; u++) {
    const t = assignment[u] as number;
    for (let j = 0; j < m; j++) totals[t * m + j] = (totals[t * m + j] as number) + (values[u * m + j] as number);
  }
  let largest = 0;
  for (let at = 0; at < totals.length; at++) {
    largest = Math.max(largest, Math.abs((totals[at] as number) - (ideal[at] as number)) * (perIdeal[at] as number));
  }
  return largest;
}

function totalsOf(values: Float64Array, assignment: Int32Array, territoryCount: number): Float64Array {
  const totals = new Float64Array(territoryCount);
  for (let u = 0; u < values.length; u++) {
    const t = assignment[u] as number;
    totals[t] = (totals[t] as number) + (values[u] as number);
  }
  return totals;
}

/** How far outside the limits; negative inside: minus the room to the nearer limit. */
function outside(total: number, limit: Limit): number {
  return Math.max(total - limit.maximum, limit.minimum - total);
}

/** The territory that is furthest outside its limits, or else nearest to them, measured in ideals. */
function worstOf(measure: ProblemMeasure, totals: Float64Array): WorstDeviation {
  let worst: WorstDeviation = { measure: measure.name, deviation: 0, territory: 0 };
  let furthest = Number.NEGATIVE_INFINITY;
  measure.limits.forEach((limit, territory) => {
    if (!(limit.ideal > 0)) return;
    const total = totals[territory] as number;
    const far = outside(total, limit) / limit.ideal;
    if (far <= furthest) return;
    furthest = far;
    worst = { measure: measure.name, deviation: (total - limit.ideal) / limit.ideal, territory };
  });
  return worst;
}

/** Sum over units of weight x squared distance to the weighted centre of the territory. */
function sseOf(problem: Problem, assignment: Int32Array): number {
  const { unitCount, territoryCount, xKm, yKm, weight } = problem;
  const w = totalsOf(weight, assignment, territoryCount);
  const cx = new Float64Array(territoryCount);
  const cy = new Float64Array(territoryCount);
  for (let u = 0; u < unitCount; u++) {
    const t = assignment[u] as number;
    if (!((w[t] as number) > 0)) continue;
    const part = (weight[u] as number) / (w[t] as number);
    cx[t] = (cx[t] as number) + part * (xKm[u] as number);
    cy[t] = (cy[t] as number) + part * (yKm[u] as number);
  }
  let sse = 0;
  for (let u = 0; u < unitCount; u++) {
    const t = assignment[u] as number;
    const dx = (xKm[u] as number) - (cx[t] as number);
    const dy = (yKm[u] as number) - (cy[t] as number);
    sse += (weight[u] as number) * (dx * dx + dy * dy);
  }
  return sse;
}
