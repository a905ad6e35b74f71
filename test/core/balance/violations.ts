import type { Problem } from '../../../core/balance/problem.ts';

/** What a division breaks, counted with no line of the engine's. */
export interface Violations {
  /** Per priority class, the most urgent first: how far totals are outside their limits, in ideals. */
  readonly excess: readonly number[];
  /** Totals outside a limit. */
  readonly limits: number;
  /** Units that are not where they are locked, or in no territory at all. */
  readonly misplaced: number;
  /** Territories without a unit. */
  readonly empty: number;
  /** How far the budget is exceeded; what locks alone force is spent in any case. */
  readonly overspent: number;
  /** Pieces beyond one per territory; 0 without a graph. */
  readonly looseParts: number;
  /** Nothing of the above where it is forbidden: pieces only count where contiguity is required. */
  readonly none: boolean;
}

/** Rounding of sums, as a share of the ideal or of the total. */
const ROUNDING = 1e-9;

/** Judges a division from the problem alone, the slow and simple way. */
export function violations(problem: Problem, assignment: ArrayLike<number>): Violations {
  const { territoryCount: k, fixed, incumbent, moveCost, moveBudget, graph } = problem;
  const territories = Array.from({ length: k }, (_, t) => t);
  const units = Array.from({ length: problem.unitCount }, (_, u) => u);
  const priorities = [...new Set(problem.measures.map(({ priority }) => priority))].sort((a, b) => a - b);
  const excess = priorities.map(() => 0);
  let limits = 0;
  for (const { values, limits: ofEach, priority } of problem.measures) {
    for (const t of territories) {
      const { minimum, ideal, maximum } = ofEach[t] ?? { minimum: 0, ideal: 1, maximum: 0 };
      const total = units.reduce((sum, u) => (assignment[u] === t ? sum + (values[u] ?? 0) : sum), 0);
      const outside = Math.max(total - maximum, minimum - total);
      if (outside <= ROUNDING * Math.max(ideal, total)) continue;
      limits++;
      const rank = priorities.indexOf(priority);
      excess[rank] = (excess[rank] ?? 0) + outside / ideal;
    }
  }
  const misplaced = units.filter((u) => {
    const t = assignment[u] ?? -1;
    return !territories.includes(t) || (fixed[u] !== -1 && fixed[u] !== t);
  }).length;
  const costOf = (places: (u: number) => number | undefined) =>
    units.reduce((sum, u) => {
      const [home, t] = [incumbent?.[u] ?? -1, places(u) ?? -1];
      return home === -1 || t === -1 || home === t ? sum : sum + (moveCost?.[u] ?? 0);
    }, 0);
  const allowed = Math.max(
    moveBudget,
    costOf((u) => fixed[u]),
  );
  const spent = costOf((u) => assignment[u]);
  const overspent = spent > allowed * (1 + ROUNDING) ? spent - allowed : 0;
  const empty = territories.filter((t) => !units.some((u) => assignment[u] === t)).length;
  const looseParts = graph ? pieces(graph, assignment, units) - (k - empty) : 0;
  const broken = limits + misplaced + empty + overspent + (problem.contiguity === 'required' ? looseParts : 0);
  return { excess, limits, misplaced, empty, overspent, looseParts, none: broken === 0 };
}

/** Pieces of all territories together: units in one territory that are neighbours have the same label in the end. */
function pieces(graph: NonNullable<Problem['graph']>, assignment: ArrayLike<number>, units: readonly number[]): number {
  const label = [...units];
  for (let changed = true; changed; ) {
    changed = false;
    for (const u of units) {
      for (const v of graph.neighbour.subarray(graph.start[u], graph.start[u + 1])) {
        if (assignment[u] !== assignment[v] || (label[v] ?? 0) >= (label[u] ?? 0)) continue;
        label[u] = label[v] ?? 0;
        changed = true;
      }
    }
  }
  return new Set(label).size;
}

/** The SSE as a sum over pairs of units of a territory: weight x weight x squared distance, over the weight of all. */
export function sseOfPairs({ unitCount, weight, xKm, yKm }: Problem, assignment: ArrayLike<number>): number {
  const [all, pairs] = [new Map<number, number>(), new Map<number, number>()];
  for (let u = 0; u < unitCount; u++) {
    const t = assignment[u] ?? -1;
    const own = weight[u] ?? 0;
    all.set(t, (all.get(t) ?? 0) + own);
    for (let v = 0; v < u; v++) {
      if (assignment[v] !== t) continue;
      const square = ((xKm[u] ?? 0) - (xKm[v] ?? 0)) ** 2 + ((yKm[u] ?? 0) - (yKm[v] ?? 0)) ** 2;
      pairs.set(t, (pairs.get(t) ?? 0) + own * (weight[v] ?? 0) * square);
    }
  }
  return [...pairs].reduce((sum, [t, pair]) => (pair > 0 ? sum + pair / (all.get(t) ?? 1) : sum), 0);
}
