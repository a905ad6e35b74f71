import { inducedGraph } from '../graph/induced-graph.ts';
import { exactMoveCosts } from './columns.ts';
import type { Homes } from './objective.ts';
import type { Problem } from './problem.ts';

/** Some territories of a problem with some of its units as a problem of their own, and the way back to the whole. */
export interface Subset {
  readonly problem: Problem;
  /** Unit of the whole of each unit of the subset, rising. */
  readonly units: Int32Array;
  /** Territory of the whole of each territory of the subset, rising. */
  readonly territories: Int32Array;
  /** Territory of the subset of each of its units as it stands; -1 where it is in none of them. */
  readonly assignment: Int32Array;
  /** The assignment of the whole for a division of the subset: every other unit stays where it is, bit for bit. */
  readonly whole: (assignment: Int32Array) => Int32Array;
}

/**
 * The problem of re-balancing some territories of a division among themselves while everything else stays as it is:
 * the units they have in `assignment` (-1 = in none; such units stay in none), their limits as they are, the graph
 * among these units, and of the disruption budget what the rest leaves of it. Limits, contiguity and compactness are
 * conditions or sums per territory, so a better division of the subset is a better division of the whole by the same
 * amount. A unit locked to a territory outside stays where it is. Territories are given once each, in any order.
 */
export function subsetOf(problem: Problem, assignment: Int32Array, territories: readonly number[]): Subset {
  const inside = new Uint8Array(problem.territoryCount);
  for (const t of territories) inside[t] = 1;
  const units = Int32Array.from(assignment.keys()).filter((u) => inside[assignment[u] as number] === 1);
  return partOf(problem, assignment, units, Int32Array.from(territories).sort());
}

/**
 * The problem of `units` and `territories` (both rising) alone; `assignment` is where all units stand, -1 for none. A
 * unit of the part may stand in none of its territories only if it is locked to none of the others.
 */
export function partOf(problem: Problem, assignment: Int32Array, units: Int32Array, territories: Int32Array): Subset {
  const local = new Int32Array(problem.territoryCount).fill(-1);
  territories.forEach((t, at) => {
    local[t] = at;
  });
  const localOf = (territory: number | undefined) => local[territory ?? -1] ?? -1;
  const of = (column: Float64Array) => Float64Array.from(units, (u) => column[u] as number);
  const incumbent = problem.incumbent;
  const moveCost = incumbent && problem.moveCost && exactMoveCosts(problem.moveCost);
  const standing = units.map((u) => localOf(assignment[u]));
  return {
    units,
    territories,
    assignment: standing,
    whole(divided) {
      const all = assignment.slice();
      units.forEach((u, i) => {
        all[u] = territories[divided[i] as number] as number;
      });
      return all;
    },
    problem: {
      unitCount: units.length,
      territoryCount: territories.length,
      xKm: of(problem.xKm),
      yKm: of(problem.yKm),
      weight: of(problem.weight),
      measures: problem.measures.map((measure) => ({
        ...measure,
        values: of(measure.values),
        limits: Array.from(territories, (t) => limitOf(measure, t)),
      })),
      graph: problem.graph && inducedGraph(problem.graph, units),
      contiguity: problem.contiguity,
      fixed: units.map((u, i) => {
        const lock = problem.fixed[u] as number;
        if (lock === -1) return -1;
        return localOf(lock) === -1 ? (standing[i] as number) : localOf(lock);
      }),
      closed: closedOf(problem.closed, territories),
      // A unit whose incumbent is outside is away from it in any case.
      incumbent: incumbent && units.map((u) => localOf(incumbent[u])),
      moveCost: moveCost && of(moveCost.costs),
      moveBudget:
        incumbent && moveCost
          ? budgetLeft(problem.moveBudget, moveCost, incumbent, assignment, units, localOf)
          : problem.moveBudget,
      homes: problem.homes && homesOf(problem.homes, territories),
      objective: problem.objective,
    },
  };
}

function limitOf({ limits }: Problem['measures'][number], territory: number) {
  return limits[territory] ?? { minimum: 0, ideal: 0, maximum: Number.POSITIVE_INFINITY };
}

function closedOf(closed: Uint8Array | null, territories: Int32Array): Uint8Array | null {
  const inside = closed && Uint8Array.from(territories, (t) => closed[t] as number);
  return inside?.includes(1) ? inside : null;
}

function homesOf({ xKm, yKm, pull }: Homes, territories: Int32Array): Homes {
  const of = (column: Float64Array) => Float64Array.from(territories, (t) => column[t] as number);
  return { xKm: of(xKm), yKm: of(yKm), pull: of(pull) };
}

/**
 * What is left of the budget once all is paid for that the subset cannot change: units outside that are away from their
 * incumbent, and units inside whose incumbent is outside. Costs and budget are multiples of one step, so that nothing
 * is rounded and the whole never spends more than its budget.
 */
function budgetLeft(
  budget: number,
  { costs, step }: ReturnType<typeof exactMoveCosts>,
  incumbent: Int32Array,
  assignment: Int32Array,
  units: Int32Array,
  localOf: (territory: number | undefined) => number,
): number {
  if (budget === Number.POSITIVE_INFINITY) return budget;
  const inside = new Uint8Array(assignment.length);
  for (const u of units) inside[u] = 1;
  let spent = 0;
  for (let u = 0; u < assignment.length; u++) {
    const home = incumbent[u] as number;
    if (home === -1) continue;
    const away = inside[u] ? localOf(home) === -1 : home !== assignment[u];
    if (away) spent += costs[u] as number;
  }
  return Math.max(0, Math.floor(budget / step) * step - spent);
}
