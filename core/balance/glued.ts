import { gluedGraph } from '../graph/glued-graph.ts';
import { evaluate } from './evaluate.ts';
import type { Problem } from './problem.ts';
import type { Solution } from './solution.ts';

/** A problem in which some units go together, and the way back to the units themselves. */
export interface Glued {
  /** One unit per group. */
  readonly problem: Problem;
  /** Group of each unit. */
  readonly group: Int32Array;
  /** Move cost that going together takes at least, because members stand in different territories today. */
  readonly movesNeeded: number;
  /** A solution of the glued problem as one of the problem it was made of, with every figure counted there. */
  readonly whole: (solution: Solution) => Solution;
}

/**
 * Makes each group of units one unit: it lies in the weighted centre of its members, has the sum of their values, and
 * is a neighbour of whatever one of them is a neighbour of. The spread within a group is the same wherever it goes, so
 * a better division of the groups is a better division of the units by the same compactness. `group` numbers the
 * groups from 0, each with a member at least; members that may not leave their territory must agree on it. Move cost
 * is never counted too low: a group whose members stand in several territories costs what the cheapest of them takes,
 * and that much of the budget is spent beforehand. Linear time.
 */
export function glued(problem: Problem, group: Int32Array): Glued {
  const count = group.reduce((high, g) => Math.max(high, g + 1), 0);
  const summed = (column: Float64Array) => sums(column, group, count);
  const weight = summed(problem.weight);
  const members = sums(new Float64Array(problem.unitCount).fill(1), group, count);
  const centre = (place: Float64Array) => centres(place, problem.weight, group, weight, members);
  const today = todayOf(problem, group, members);
  const small: Problem = {
    ...problem,
    unitCount: count,
    xKm: centre(problem.xKm),
    yKm: centre(problem.yKm),
    weight,
    measures: problem.measures.map((measure) => ({ ...measure, values: summed(measure.values) })),
    graph: problem.graph && gluedGraph(problem.graph, group, count),
    fixed: heldTerritories(problem, group, count),
    incumbent: today.incumbent,
    moveCost: today.moveCost,
    moveBudget: Math.max(0, problem.moveBudget - today.needed),
  };
  return {
    problem: small,
    group,
    movesNeeded: today.needed,
    whole: (solution) => wholeSolution(problem, group, solution),
  };
}

/** The territory a unit may not leave: that of its lock, or the closed one it stands in; -1 where it is free. */
export function heldTerritory({ fixed, closed, incumbent }: Problem, unit: number): number {
  const lock = fixed[unit] as number;
  if (lock !== -1) return lock;
  const today = incumbent?.[unit] ?? -1;
  return today !== -1 && closed?.[today] === 1 ? today : -1;
}

function heldTerritories(problem: Problem, group: Int32Array, count: number): Int32Array {
  const held = new Int32Array(count).fill(-1);
  for (let u = 0; u < group.length; u++) {
    const territory = heldTerritory(problem, u);
    if (territory !== -1) held[group[u] as number] = territory;
  }
  return held;
}

function sums(column: Float64Array, group: Int32Array, count: number): Float64Array {
  const all = new Float64Array(count);
  for (let u = 0; u < group.length; u++) {
    const g = group[u] as number;
    all[g] = (all[g] as number) + (column[u] as number);
  }
  return all;
}

/** Weighted middles; the plain middle of a group without weight. */
function centres(
  place: Float64Array,
  weights: Float64Array,
  group: Int32Array,
  total: Float64Array,
  members: Float64Array,
): Float64Array {
  const share = (u: number, g: number) =>
    (total[g] as number) > 0 ? (weights[u] as number) / (total[g] as number) : 1 / (members[g] as number);
  return sums(
    place.map((km, u) => km * share(u, group[u] as number)),
    group,
    total.length,
  );
}

/** Each group stands today where leaving costs most; what its other members cost is needed in any case. */
function todayOf({ incumbent, moveCost }: Problem, group: Int32Array, members: Float64Array) {
  if (!incumbent) return { incumbent: null, moveCost: null, needed: 0 };
  const where = new Int32Array(members.length).fill(-1);
  const leaving = new Float64Array(members.length);
  const shared = new Map<number, Map<number, number>>();
  for (let u = 0; u < group.length; u++) {
    const g = group[u] as number;
    const territory = incumbent[u] as number;
    if (members[g] === 1) {
      where[g] = territory;
      leaving[g] = moveCost?.[u] ?? 0;
    } else if (territory !== -1) {
      const of = shared.get(g) ?? new Map<number, number>();
      shared.set(g, of.set(territory, (of.get(territory) ?? 0) + (moveCost?.[u] ?? 1)));
    }
  }
  let needed = 0;
  for (const [g, of] of shared) {
    const all = [...of.values()].reduce((sum, cost) => sum + cost, 0);
    const [territory, most] = [...of].reduce((best, one) => (one[1] > best[1] ? one : best));
    where[g] = territory;
    leaving[g] = most;
    needed += all - most;
  }
  return { incumbent: where, moveCost: moveCost && leaving, needed: moveCost ? needed : 0 };
}

/** What blocks is counted among the units; only a group that is too big is not to be seen in any of its members. */
function wholeSolution(problem: Problem, group: Int32Array, solution: Solution): Solution {
  const assignment = group.map((g) => solution.assignment[g] as number);
  const counted = evaluate(problem, assignment);
  const tooBig = new Map(
    solution.unmet.flatMap((limit) =>
      limit.blocker.kind === 'unit-too-big' ? [[`${limit.measure}/${limit.territory}`, limit.blocker]] : [],
    ),
  );
  return {
    ...solution,
    ...counted,
    unmet: counted.unmet.map((limit) => {
      const blocker = tooBig.get(`${limit.measure}/${limit.territory}`);
      return blocker ? { ...limit, blocker: { ...blocker, unit: group.indexOf(blocker.unit) } } : limit;
    }),
  };
}
