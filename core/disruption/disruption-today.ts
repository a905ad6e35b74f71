import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { type Disruption, disruption, ownerDisruption } from './disruption.ts';
import { matchOwners, type OwnerMatch } from './match-owners.ts';

/** A disruption with whose today it is counted against. */
export interface DisruptionToday {
  readonly against: 'owners' | 'baseline';
  readonly disruption: Disruption;
}

/** Against today's owners where accounts name any, else against the baseline scenario; null without either. */
export function disruptionToday(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  match: () => OwnerMatch = () => matchOwners(plan, scenario, role),
): DisruptionToday | null {
  if (plan.accounts.ownerNames.length > 0)
    return { against: 'owners', disruption: ownerDisruption(plan, scenario, role, match()) };
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  return baseline ? { against: 'baseline', disruption: disruption(plan, scenario, baseline.key, role) } : null;
}
