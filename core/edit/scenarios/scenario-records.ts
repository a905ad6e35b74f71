import type { RecordKind } from '../plan-change.ts';

/**
 * The kinds of records that are about one scenario: they are copied with it and go with it. A kind that gets a scenario
 * of its own joins the list.
 */
export const SCENARIO_RECORDS = [
  'scenarioTerritories',
  'unitLocks',
  'namedAccounts',
  'quotas',
  'quotaPlans',
] as const satisfies readonly RecordKind[];
export type ScenarioRecordKind = (typeof SCENARIO_RECORDS)[number];
