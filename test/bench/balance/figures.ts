import { evaluate } from '../../../core/balance/evaluate.ts';
import type { Problem } from '../../../core/balance/problem.ts';

/** What the table says of one division, whoever made it. */
export interface Figures {
  readonly sse: number;
  /** Largest deviation from the ideal of any measure and territory, %. */
  readonly deviation: number;
  /** Limits that are not met. */
  readonly unmet: number;
  readonly looseParts: number | null;
  readonly cutEdges: number | null;
}

/** Counts the figures from scratch. */
export function figuresOf(problem: Problem, assignment: Int32Array): Figures {
  const { sse, unmet, looseParts } = evaluate(problem, assignment);
  let deviation = 0;
  for (const { values, limits } of problem.measures) {
    const totals = new Float64Array(problem.territoryCount);
    values.forEach((value, u) => {
      const t = assignment[u] ?? 0;
      totals[t] = (totals[t] ?? 0) + value;
    });
    limits.forEach(({ ideal }, t) => {
      deviation = Math.max(deviation, 100 * Math.abs((totals[t] ?? 0) / ideal - 1));
    });
  }
  const { graph } = problem;
  let ends = 0;
  if (graph) {
    for (let u = 0; u < problem.unitCount; u++) {
      for (let e = graph.start[u] ?? 0; e < (graph.start[u + 1] ?? 0); e++) {
        if (assignment[graph.neighbour[e] ?? 0] !== assignment[u]) ends++;
      }
    }
  }
  return { sse, deviation, unmet: unmet.length, looseParts, cutEdges: graph ? ends / 2 : null };
}
