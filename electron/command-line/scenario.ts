import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { ArgumentError } from './option-values.ts';

/** The scenario a command works on and its role. */
export interface ScenarioChoice {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** The scenario of that name, else the first that is worked on; of the first role. Throws ArgumentError. */
export function chosenScenario(plan: Plan, name: string | null): ScenarioChoice {
  const open = plan.scenarios.filter(({ archived }) => !archived);
  const found = name === null ? (open.find(({ baseline }) => !baseline) ?? open[0]) : open.find((s) => s.name === name);
  const role = plan.roles[0];
  if (!found || !role) {
    const names = open.map((scenario) => scenario.name).join(', ');
    throw new ArgumentError({ code: 'no-scenario', values: { name: name ?? '', names } });
  }
  return { scenario: found.key, role: role.key };
}
