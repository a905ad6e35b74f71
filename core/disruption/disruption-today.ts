import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Steps } from '../steps.ts';
import { type Disruption, disruptionSteps, ownerDisruptionSteps } from './disruption.ts';
import { matchOwners, type OwnerMatch } from './match-owners.ts';

/** A disruption with whose today it is counted against. */
export interface DisruptionToday {
  readonly against: 'owners' | 'baseline';
  readonly disruption: Disruption;
}

/** Against today's owners where accounts name any, else against the baseline scenario; null without either. In steps. */
export function* disruptionToday(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  match: () => OwnerMatch = () => matchOwners(plan, scenario, role),
): Steps<DisruptionToday | null> {
  if (plan.accounts.ownerNames.length > 0) {
    const owners = match();
    yield;
    return { against: 'owners', disruption: yield* ownerDisruptionSteps(plan, owners) };
  }
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  if (!baseline) return null;
  return { against: 'baseline', disruption: yield* disruptionSteps(plan, scenario, baseline.key, role) };
}
