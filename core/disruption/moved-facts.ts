import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import { type Disruption, disruptionSteps, ownerDisruptionSteps } from './disruption.ts';
import { type GainedLost, gainedLost } from './gained-lost.ts';
import { repHands, territoryHands } from './hands.ts';
import { matchOwners } from './match-owners.ts';
import { brokenProtections } from './protected.ts';

/** All that changes hands in a scenario and role, against one today. */
export interface MovedFacts {
  readonly disruption: Disruption;
  readonly reps: readonly GainedLost[];
  readonly territories: readonly GainedLost[];
  /** Rows of the protected accounts that are not with their owner. */
  readonly broken: Int32Array;
}

/** Against today's owners, or against another scenario (`against`), in steps. */
export function* movedFacts(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  against: 'owners' | ScenarioKey,
): Steps<MovedFacts> {
  const owners = matchOwners(plan, scenario, role);
  yield;
  const moved =
    against === 'owners'
      ? yield* ownerDisruptionSteps(plan, owners)
      : yield* disruptionSteps(plan, scenario, against, role);
  yield;
  const today = against === 'owners' ? { owners } : { scenario: against };
  const reps = gainedLost(plan, repHands(plan, scenario, role, today));
  yield;
  const territories = gainedLost(plan, territoryHands(plan, scenario, role, today));
  yield;
  return { disruption: moved, reps, territories, broken: brokenProtections(plan, scenario, role, owners) };
}
