import type { I18n } from '@lingui/core';
import type { StartNames } from '../edit/empty-plan.ts';

/** Names of the records every plan starts with, in the language of the planner who makes the plan. */
export function startNames(i18n: I18n): StartNames {
  return {
    role: i18n._({ id: 'plan-names.role', message: 'Field sales' }),
    scenario: i18n._({ id: 'plan-names.scenario', message: 'Working plan' }),
    territoryLevel: i18n._({ id: 'plan-names.territory', message: 'Territory' }),
    regionLevel: i18n._({ id: 'plan-names.region', message: 'Region' }),
    areaLevel: i18n._({ id: 'plan-names.area', message: 'Area' }),
  };
}

/** Names of the records that an import may make. */
export function importNames(i18n: I18n): {
  readonly role: string;
  readonly scenario: string;
  readonly baseline: string;
} {
  const { role, scenario } = startNames(i18n);
  return { role, scenario, baseline: i18n._({ id: 'plan-names.baseline', message: 'Current owners' }) };
}

/** Name of the plan of invented accounts that ships with the product. */
export function samplePlanName(i18n: I18n): string {
  return i18n._({ id: 'plan-names.sample', message: 'Sample plan (invented accounts)' });
}
