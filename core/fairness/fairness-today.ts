import { disruptionToday } from '../disruption/disruption-today.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type FairnessEvidence, fairnessEvidence } from './evidence.ts';

/** The evidence of a scenario and role with what it moves against today, in steps: a million accounts take a while. */
export function* fairnessToday(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): Steps<FairnessEvidence> {
  const today = yield* disruptionToday(plan, scenario, role);
  yield;
  return yield* fairnessEvidence(plan, scenario, role, totals, today);
}
