import { type Relaxation, relaxations } from '../../core/balance/explain/relaxations.ts';
import type { Problem } from '../../core/balance/problem.ts';
import type { Solution } from '../../core/balance/solution.ts';
import type { PlanProblem } from '../../core/edit/balance-problem.ts';
import type { Plan } from '../../core/model/plan.ts';
import { unitName } from '../../core/model/unit.ts';
import type { RelaxationFact } from '../../data/export/run-facts.ts';

/** Of how many limits it is tried what would let them be met, by the most units a problem may have for it; the others get what needs no trial. */
const TRIED = [
  { units: 20_000, limits: 8 },
  { units: 200_000, limits: 1 },
] as const;

/** What would let each unmet limit of a solution be met, in the planner's names; `idOf` gives a territory's id. */
export function relaxationFacts(
  plan: Plan,
  made: PlanProblem,
  { unmet, assignment }: Pick<Solution, 'unmet' | 'assignment'>,
  idOf: (territory: number) => string,
): RelaxationFact[][] {
  const { problem } = made;
  const tried = TRIED.find(({ units }) => problem.unitCount <= units)?.limits ?? 0;
  return unmet.map((limit, i) =>
    relaxations(problem, assignment, limit, i < tried).map((one) => factOf(plan, made, limit, one, idOf)),
  );
}

function factOf(
  plan: Plan,
  { problem, unitRows, moves }: PlanProblem,
  limit: Solution['unmet'][number],
  relaxation: Relaxation,
  idOf: (territory: number) => string,
): RelaxationFact {
  switch (relaxation.kind) {
    case 'tolerance':
      return { ...relaxation, asked: toleranceOf(problem, limit) };
    case 'limit':
      return { ...relaxation, asked: limit[relaxation.side] };
    case 'unlock':
      return {
        kind: 'unlock',
        units: Array.from(relaxation.units, (unit) => unitName(plan.units, unitRows[unit] as number)),
        territories: Array.from(relaxation.territories, idOf),
      };
    case 'budget': {
      const share = (cost: number) => (moves && moves.total > 0 ? (moves.gone + cost) / moves.total : null);
      return { kind: 'budget', needed: share(relaxation.needed), asked: share(problem.moveBudget) };
    }
    case 'amount':
      return { ...relaxation, over: limit.total > limit.maximum };
    case 'pieces':
      return relaxation;
  }
}

function toleranceOf({ measures }: Problem, { measure, territory }: Solution['unmet'][number]): number {
  const limit = measures.find(({ name }) => name === measure)?.limits[territory];
  return limit && limit.ideal > 0 ? (limit.maximum - limit.ideal) / limit.ideal : 0;
}
