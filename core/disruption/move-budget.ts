import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountValues } from '../tally/unit-values.ts';
import { matchOwners, staysWith } from './match-owners.ts';

/** What a balance may move, in the form a Problem takes it. */
export interface MoveBudget {
  /** Per unit of the problem: what changes hands when the unit leaves its territory of today. */
  readonly moveCost: Float64Array;
  /** How much may change hands besides what is with another owner already; never negative. */
  readonly moveBudget: number;
}

/**
 * The budget that keeps at least `1 - share` of the accounts (or of the measure in row `measure`) with the owners of
 * today, where a scenario still stands as it was imported. An account whose unit lies in another owner's territory
 * has moved already and uses up its part. `unitRows` are the plan's rows of the problem's units.
 */
export function moveBudget(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  unitRows: Int32Array,
  share: number,
  measure: number | null,
): MoveBudget {
  const { accounts } = plan;
  const worth = (measure === null ? null : accountValues(plan, measure)) ?? new Float64Array(accounts.count).fill(1);
  const stays = staysWith(matchOwners(plan, scenario, role));
  const today = assignmentOf(plan, scenario, role);
  const kept = new Float64Array(plan.units.count);
  let total = 0;
  let gone = 0;
  for (let a = 0; a < accounts.count; a++) {
    const value = worth[a] as number;
    total += value;
    const owner = accounts.owner[a] as number;
    const unit = accounts.unit[a] as number;
    if (owner < 0 || unit < 0) continue;
    if (stays(owner, today[unit] as number)) kept[unit] = (kept[unit] as number) + value;
    else gone += value;
  }
  return {
    moveCost: Float64Array.from(unitRows, (row) => kept[row] as number),
    moveBudget: Math.max(0, share * total - gone),
  };
}
