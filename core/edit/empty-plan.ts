import { COMPACTNESS } from '../balance/objective.ts';
import type { LevelKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import { unknownQuality } from '../model/place-quality.ts';
import type { Plan, PlanSettings } from '../model/plan.ts';
import { textColumn } from '../model/text-column.ts';
import { COMPACTNESS_ALONE } from './weighed-objective.ts';

/** Names of the records every plan starts with: data, written once in the language of the planner who made the plan. */
export interface StartNames {
  readonly role: string;
  readonly scenario: string;
  readonly territoryLevel: string;
  readonly regionLevel: string;
  readonly areaLevel: string;
}

/**
 * A plan before anything was imported: one role, three levels (territory, region, area) and one working scenario.
 * `periodStart` is an ISO date; the fiscal year starts in its month and the period is twelve months.
 */
export function emptyPlan(
  settings: { readonly name: string; readonly currency?: string; readonly periodStart: string },
  names: StartNames,
): Plan {
  return {
    settings: startSettings(settings.name, settings.currency ?? 'USD', settings.periodStart),
    measures: [],
    unitSet: null,
    units: noUnits(),
    neighbours: null,
    links: [],
    accounts: noAccounts(),
    reps: [],
    roles: [{ key: 1 as RoleKey, name: names.role }],
    levels: [
      { key: 1 as LevelKey, name: names.territoryLevel, rank: 0 },
      { key: 2 as LevelKey, name: names.regionLevel, rank: 1 },
      { key: 3 as LevelKey, name: names.areaLevel, rank: 2 },
    ],
    territories: [],
    scenarios: [{ key: 1 as ScenarioKey, name: names.scenario, description: '', baseline: false, archived: false }],
    scenarioTerritories: [],
    assignments: [{ scenario: 1 as ScenarioKey, role: 1 as RoleKey, territories: new Int32Array(0) }],
    unitLocks: [],
    namedAccounts: [],
    protections: [],
    quotas: [],
    quotaPlans: [],
    rounds: [],
    remarks: [],
    signOffs: [],
  };
}

function startSettings(name: string, currency: string, periodStart: string): PlanSettings {
  return {
    name,
    currency,
    fiscalYearStartMonth: Number(periodStart.slice(5, 7)),
    periodStart,
    periodMonths: 12,
    distanceUnit: 'km',
    sample: false,
    balance: {
      territories: 10,
      contiguity: 'off',
      seed: 1,
      homes: 'off',
      roadFactor: COMPACTNESS.roadFactor,
      weights: COMPACTNESS_ALONE,
    },
  };
}

function noUnits(): Plan['units'] {
  return {
    count: 0,
    keys: new Int32Array(0),
    codes: textColumn([]),
    names: textColumn([]),
    lat: new Float64Array(0),
    lon: new Float64Array(0),
    xKm: null,
    yKm: null,
    areaKm2: new Float64Array(0),
    values: [],
  };
}

function noAccounts(): Plan['accounts'] {
  return {
    count: 0,
    keys: new Int32Array(0),
    ids: textColumn([]),
    names: textColumn([]),
    cities: textColumn([]),
    regions: textColumn([]),
    postalCodes: textColumn([]),
    countries: textColumn([]),
    lat: new Float64Array(0),
    lon: new Float64Array(0),
    placed: unknownQuality(0),
    unit: new Int32Array(0),
    owner: new Int32Array(0),
    ownerNames: [],
    values: [],
  };
}
