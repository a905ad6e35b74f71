import { type FamilyProblem, familyProblem } from '../../core/edit/family-problem.ts';
import type { CountedMoves } from '../../core/edit/todays-territories.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import type { FamiliesFact } from '../../data/export/run-facts.ts';
import { Refused } from '../refused.ts';

type Made = Parameters<typeof familyProblem>[3];

/**
 * The problem with its families together, where the settings ask for it and there are any. Throws `too-few-units`
 * where fewer families are left than territories, and `families-move` where keeping them together moves more than may.
 */
export function keptFamilies(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  made: Made,
  { families }: BalanceSettings,
  moves: CountedMoves | null = null,
): FamilyProblem | null {
  const kept = families ? familyProblem(plan, scenario, role, made, families) : null;
  if (!kept) return null;
  const { unitCount: units, territoryCount: territories } = kept.glued.problem;
  if (units < territories) throw new Refused('too-few-units', { units, territories });
  const { movesNeeded } = kept.glued;
  const { moveBudget } = made.problem;
  if (movesNeeded > moveBudget) {
    const { gone, total } = moves ?? { gone: 0, total: 1 };
    throw new Refused('families-move', {
      needed: (gone + movesNeeded) / total,
      allowed: (gone + moveBudget) / total,
    });
  }
  return kept;
}

/** What is told of families that were to go together; null where that was not asked for. */
export function familiesFact({ families }: BalanceSettings, kept: FamilyProblem | null): FamiliesFact | null {
  if (!families) return null;
  const { together = 0, apartByLocks = [], circles = 0 } = kept ?? {};
  return { together, apart: families.apart, apartByLocks, circles };
}
