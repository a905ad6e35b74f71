import type { PlanProblem } from '../../core/edit/balance-problem.ts';
import type { BalancedPart } from '../../core/edit/only-territories.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type Ground, groundOf } from '../../core/redraw/ground.ts';
import { changeOfSplit, settingsOfSplit, splitProblem } from '../../core/redraw/split-problem.ts';
import { Refused } from '../refused.ts';
import type { BalanceParams } from './balance-work.ts';

/** A territory to be divided by balance, and the change that a solution of it makes of the plan. */
export interface SplitPart extends BalancedPart {
  readonly change: (assignment: Int32Array) => PlanChange;
  readonly ground: Ground;
}

/** What a balance that only divides one territory is asked for: as many territories as today, and nothing may be moved. */
export function splitParams(plan: Plan, params: BalanceParams): BalanceParams {
  const used = scenarioTerritoriesOf(plan, params.scenario, params.role).length;
  return { ...params, settings: settingsOfSplit(params.settings, used), range: null, maxMoved: null };
}

/** The part of a plan's problem that is divided; null where none is to be. Throws where it cannot be. */
export function splitOfPlan(plan: Plan, params: BalanceParams, made: PlanProblem): SplitPart | null {
  const { scenario, role, settings, measures, split } = params;
  if (!split) return null;
  // As the job was asked: the plan's own setting may say otherwise.
  const ground = groundOf(plan, scenario, role, settings.families !== undefined);
  if (!ground) throw new Refused('invalid-request', { what: 'scenario' });
  const part = splitProblem(ground, made, split, measures, settings);
  if ('ok' in part) throw new Refused(part.code, part.values);
  return {
    problem: part.problem,
    unitRows: part.unitRows,
    ground,
    evened: [],
    placed: (solution) => ({ whole: part, wholeSolution: solution, part, partSolution: solution }),
    change: (assignment) => changeOfSplit(ground, split, part, assignment),
  };
}
