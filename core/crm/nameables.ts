import type { RoleKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { developerNames } from './developer-names.ts';
import type { Nameable } from './pasted-ids.ts';

/**
 * What of a role can have an id in a CRM: its territories and groups by id, name and DeveloperName, and as many rules
 * of each as an org allows (`T001_R1`).
 */
export function nameablesOf({ territories }: Pick<Plan, 'territories'>, role: RoleKey, rules: number): Nameable[] {
  const own = territories.filter((territory) => territory.role === role);
  const names = developerNames(own);
  return own.flatMap(({ id, name }, i) => [
    { id, names: [name, names[i] as string] },
    ...Array.from({ length: rules }, (_, r) => ({ id: `${id}_R${r + 1}`, names: [`${names[i]}_R${r + 1}`] })),
  ]);
}
