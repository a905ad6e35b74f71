import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { ArgumentError } from './option-values.ts';

/** The scenario a command works on and its role. */
export interface ScenarioChoice {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** What a command line says of it; null for what it leaves open. */
export interface ScenarioOptions {
  readonly scenario: string | null;
  readonly role: string | null;
}

/** The scenario of that name, else the first that is worked on; the role of that name, else the first. Throws ArgumentError. */
export function chosenScenario(plan: Plan, { scenario: name, role: roleName }: ScenarioOptions): ScenarioChoice {
  const open = plan.scenarios.filter(({ archived }) => !archived);
  const found = name === null ? (open.find(({ baseline }) => !baseline) ?? open[0]) : open.find((s) => s.name === name);
  if (!found) {
    const names = open.map((scenario) => scenario.name).join(', ');
    throw new ArgumentError({ code: 'no-scenario', values: { name: name ?? '', names } });
  }
  const role = roleName === null ? plan.roles[0] : plan.roles.find((one) => one.name === roleName);
  if (!role) {
    const names = plan.roles.map((one) => one.name).join(', ');
    throw new ArgumentError({ code: 'no-role', values: { name: roleName ?? '', names } });
  }
  return { scenario: found.key, role: role.key };
}
