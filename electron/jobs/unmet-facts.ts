import type { Blocker, Solution } from '../../core/balance/solution.ts';
import type { PlanProblem } from '../../core/edit/balance-problem.ts';
import { assignmentOf, territoryWith } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import type { UnmetLimitFact } from '../../data/export/run-facts.ts';

const MOST_UNITS_NAMED = 20;

/** The limits a solution does not meet, in the planner's names; `plan` has the solution in it already. */
export function unmetFacts(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  made: PlanProblem,
  solution: Solution,
): UnmetLimitFact[] {
  const assignment = assignmentOf(plan, scenario, role);
  return solution.unmet.map(({ measure, territory, total, minimum, maximum, blocker }) => {
    const unit = solution.assignment.indexOf(territory);
    const key = unit < 0 ? 0 : (assignment[made.unitRows[unit] as number] as number);
    const units = Array.from(unitsOf(blocker).subarray(0, MOST_UNITS_NAMED), (u) =>
      textAt(plan.units.codes, made.unitRows[u] as number),
    );
    const id = territoryWith(plan, key)?.id ?? '';
    return { measure, territory: id, total, minimum, maximum, blocker: blocker.kind, units };
  });
}

function unitsOf(blocker: Blocker): Int32Array {
  switch (blocker.kind) {
    case 'unit-too-big':
      return Int32Array.of(blocker.unit);
    case 'locked':
    case 'isolated-part':
      return blocker.units;
    case 'not-enough':
    case 'not-found':
      return new Int32Array(0);
  }
}
