import { explainMoves, type MoveExplanation } from '../../core/balance/explain/explain-moves.ts';
import type { IndexBase } from '../../core/balance/explain/move-indexes.ts';
import type { MoveMarks } from '../../core/balance/explain/move-reason.ts';
import type { Homes } from '../../core/balance/objective.ts';
import type { Limit, Problem } from '../../core/balance/problem.ts';
import { moveBudget, namedRows } from '../../core/disruption/move-budget.ts';
import { problemOfPlan } from '../../core/edit/balance-problem.ts';
import { closedKeys } from '../../core/edit/held-units.ts';
import { repHomes } from '../../core/edit/rep-homes.ts';
import { lockedUnitRows, territorySeats } from '../../core/edit/territory-seats.ts';
import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../../core/model/assignment.ts';
import type { Territory } from '../../core/model/territory.ts';
import type { ScenarioView } from './scenario-view.ts';

/** The units of a scenario that are not in their territory of the baseline, and what each move changes. */
export interface ExplainedMoves extends MoveMarks {
  readonly problem: Problem;
  readonly told: MoveExplanation;
  /** Row in the plan's unit table of each unit of the problem. */
  readonly unitRows: Int32Array;
  /** Per territory of the problem its record; undefined where a unit is in none. */
  readonly territories: readonly (Territory | undefined)[];
}

const known = new WeakMap<ScenarioView, ExplainedMoves | null>();

/**
 * Explains the moves of a scenario against the baseline. Null without a baseline, without a measure that is balanced,
 * and where the view is the baseline itself. Linear in the units; a unit without a place is not explained.
 */
export function explainedMoves(view: ScenarioView): ExplainedMoves | null {
  const found = known.get(view);
  if (found !== undefined) return found;
  const moves = explained(view);
  known.set(view, moves);
  return moves;
}

function explained(view: ScenarioView): ExplainedMoves | null {
  const { plan, scenario, role, totals } = view;
  const baseline = plan.scenarios.find((one) => one.baseline);
  const count = totals.territories.length;
  const sameTerritories = scenarioTerritoriesOf(plan, scenario, role).length === count;
  const balanced = plan.measures.some((measure) => measure.balanced);
  if (!baseline || baseline.key === scenario || count === 0 || !sameTerritories || !balanced) return null;

  const settings = { ...plan.settings.balance, territories: count };
  const made = problemOfPlan(plan, scenario, role, settings, plan.measures);
  const before = assignmentOf(plan, baseline.key, role);
  const rows = new Map<number, number>(Array.from(totals.territories, (key, row) => [key, row]));
  // Behind the territories of the scenario come those that are no more, and what is in none.
  for (const key of new Set(before)) if (key !== 0 && !rows.has(key)) rows.set(key, rows.size);
  const nowhere = rows.size;
  const { crews, fixedCentres } = territorySeats(plan, scenario, role, count);
  // Who is given by name in either stays where the name says, and not with the unit.
  const named = new Set([baseline.key, scenario].flatMap((key) => [...namedRows(plan, key, role)]));
  const problem: Problem = {
    ...made.problem,
    territoryCount: nowhere + 1,
    measures: made.problem.measures.map((measure) => ({ ...measure, limits: withFree(measure.limits, nowhere + 1) })),
    graph: made.graph,
    closed: null,
    incumbent: made.unitRows.map((row) => rows.get(before[row] as number) ?? -1),
    moveCost: moveBudget(plan, baseline.key, role, made.unitRows, 1, null, named).moveCost,
    moveBudget: Number.POSITIVE_INFINITY,
    homes: withNone(repHomes(plan, crews, settings.homes, fixedCentres).homes, nowhere + 1),
  };
  const single = new Set(lockedUnitRows(plan, scenario, role));
  const closed = closedKeys(plan, scenario, role);
  const isLocked = (row: number) => single.has(row) || closed.has(view.assignment[row] as number);
  const assignment = made.unitRows.map((row) => rows.get(view.assignment[row] as number) ?? nowhere);
  return {
    problem,
    told: explainMoves(problem, assignment, indexBase(view, problem, assignment)),
    unitRows: made.unitRows,
    territories: [...[...rows.keys()].map((key) => territoryWith(plan, key)), undefined],
    fixedCentres: Uint8Array.from(fixedCentres, (centre) => (centre && problem.homes ? 1 : 0)),
    protectedUnits: Uint8Array.from(made.unitRows, (row, u) => (problem.fixed[u] === -1 || isLocked(row) ? 0 : 1)),
  };
}

function withFree(limits: readonly Limit[], count: number): Limit[] {
  const free: Limit = { minimum: 0, ideal: 0, maximum: Number.POSITIVE_INFINITY };
  return Array.from({ length: count }, (_, t) => limits[t] ?? free);
}

function withNone(homes: Homes | null, count: number): Homes | null {
  if (!homes) return null;
  const of = (column: Float64Array, none: number) => Float64Array.from({ length: count }, (_, t) => column[t] ?? none);
  return { xKm: of(homes.xKm, Number.NaN), yKm: of(homes.yKm, Number.NaN), pull: of(homes.pull, 0) };
}

/** Indexes as the report has them: by the capacities of the scenario, with the accounts that are named. */
function indexBase({ plan, totals }: ScenarioView, problem: Problem, assignment: Int32Array): IndexBase {
  const count = problem.territoryCount;
  return {
    capacities: Float64Array.from({ length: count }, (_, t) => totals.capacity[t] ?? 0),
    beside: problem.measures.map(({ name, values }) => {
      const m = plan.measures.findIndex((measure) => measure.name === name);
      const beside = Float64Array.from({ length: count }, (_, t) => totals.totals[m]?.[t] ?? 0);
      assignment.forEach((t, u) => {
        beside[t] = (beside[t] as number) - (values[u] as number);
      });
      return beside;
    }),
  };
}
