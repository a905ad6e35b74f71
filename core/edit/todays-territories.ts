import { type MoveBudget, moveBudget } from '../disruption/move-budget.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { withMeasures } from './with-measures.ts';

/** How much may change hands: a share (ratio) of the accounts, of the measure of that name, or of relationship-months. */
export interface MaxMoved {
  readonly share: number;
  readonly measure: string | null;
  /** Months that accounts have had their owners are counted, whatever `measure` says. */
  readonly months?: boolean;
}

/** What a balance knows of today, in the form a Problem takes it. */
export interface Today {
  readonly incumbent: Int32Array | null;
  readonly moveCost: Float64Array | null;
  /** Infinity where as much may move as is needed. */
  readonly moveBudget: number;
  /** Null where moves are neither limited nor weighed. */
  readonly moves: CountedMoves | null;
}

/** Against what moves are counted, and the figures that make shares of their costs. */
export type CountedMoves = Pick<MoveBudget, 'against' | 'gone' | 'total'>;

/**
 * Today's territory of each unit of a problem, known where there are as many territories as `count`, and what it costs
 * to leave it, where moves are limited or weigh. `indexOf` gives the problem's territory of a territory's key.
 */
export function todayOf(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  problem: { readonly unitRows: Int32Array; readonly indexOf: ReadonlyMap<number, number>; readonly count: number },
  moves: { readonly maxMoved: MaxMoved | null; readonly weighed: boolean; readonly measures: readonly Measure[] },
): Today {
  const { unitRows, indexOf, count } = problem;
  const { maxMoved, weighed, measures } = moves;
  const incumbent = indexOf.size === count ? todaysTerritories(plan, scenario, role, unitRows, indexOf) : null;
  const free = { incumbent, moveCost: null, moveBudget: Number.POSITIVE_INFINITY, moves: null };
  if (!incumbent || !(maxMoved || weighed)) return free;
  const row = measures.findIndex(({ name }) => name === maxMoved?.measure);
  const by = maxMoved?.months ? 'months' : row < 0 ? null : row;
  const budget = moveBudget(withMeasures(plan, measures), scenario, role, unitRows, maxMoved?.share ?? 1, by);
  const { moveCost, against, gone, total } = budget;
  const most = maxMoved ? budget.moveBudget : Number.POSITIVE_INFINITY;
  return { incumbent, moveCost, moveBudget: most, moves: { against, gone, total } };
}

/** How many territories a scenario has today that hold at least one unit, or 0 where none does. */
export function territoriesToday(plan: Plan, scenario: ScenarioKey, role: RoleKey): number {
  const any = assignmentOf(plan, scenario, role).some((territory) => territory !== 0);
  return any ? scenarioTerritoriesOf(plan, scenario, role).length : 0;
}

function todaysTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  rows: Int32Array,
  indexOf: ReadonlyMap<number, number>,
): Int32Array | null {
  const assignment = assignmentOf(plan, scenario, role);
  const today = rows.map((row) => indexOf.get(assignment[row] as number) ?? -1);
  return today.some((territory) => territory >= 0) ? today : null;
}
