import * as v from 'valibot';
import type { EditCommand, RowCommand } from '../../core/edit/command.ts';
import { isRowCommand, MOST_ROW_COMMANDS } from '../../core/edit/edit-rows.ts';
import { MOST_WEIGHT } from '../../core/edit/weighed-objective.ts';
import type { MeasureKey, RoleKey, ScenarioKey, TerritoryKey, UnitKey } from '../../core/model/ids.ts';
import type { Measure } from '../../core/model/measure.ts';
import { MEASURE_SLOTS } from '../../core/model/measure.ts';
import { type BalanceSettings, MOST_UNITED, type PlanSettings } from '../../core/model/plan.ts';
import { QUOTA_METHODS } from '../../core/quota/method.ts';
import { crmSettings, routingSettings } from './crm-schemas.ts';
import { fairnessSettings } from './fairness-schemas.ts';
import { forecastSettings } from './forecast-schemas.ts';
import { keyOrNone } from './key-schemas.ts';
import { matchCommands, matchingSettings, ramp } from './match-schemas.ts';
import { organisationCommands } from './organisation-schemas.ts';
import { payPlan } from './pay-schemas.ts';
import { quotaCommands } from './quota-schemas.ts';
import { redrawCommands } from './redraw-schemas.ts';
import { reviewCommands } from './review-schemas.ts';
import { scenarioCommands } from './scenario-schemas.ts';
import { sizingSettings, workloadSettings } from './workload-schemas.ts';

/** Schemas of what the renderer may send about a plan. Each is held to core's own type by its annotation. */

const scenarioKey = keyOrNone<ScenarioKey>();
const roleKey = keyOrNone<RoleKey>();
export const territoryKey = keyOrNone<TerritoryKey>();
const unitKey = keyOrNone<UnitKey>();
const measureKey = keyOrNone<MeasureKey>();
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
export const limit = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));

export const priority = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8));

export const measure: v.GenericSchema<unknown, Measure> = v.strictObject({
  key: measureKey,
  name,
  column: v.pipe(v.string(), v.maxLength(1000)),
  quantity: v.picklist(['count', 'money', 'hours', 'number']),
  tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  minimum: limit,
  maximum: limit,
  priority,
  balanced: v.boolean(),
  slot: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MEASURE_SLOTS - 1)),
});

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_WEIGHT));

/** Families that may lie in different territories; an id as long as a cell of a list may be. */
const familyId = v.pipe(v.string(), v.maxLength(1000));
const MOST_FAMILIES = 10_000;

export const balanceSettings: v.GenericSchema<unknown, BalanceSettings> = v.strictObject({
  territories: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  contiguity: v.picklist(['required', 'preferred', 'off']),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
  homes: v.picklist(['off', 'soft', 'hard']),
  roadFactor: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  weights: v.strictObject({ travel: weight, border: weight, disruption: weight, limits: v.nullable(weight) }),
  families: v.exactOptional(v.strictObject({ apart: v.pipe(v.array(familyId), v.maxLength(MOST_FAMILIES)) })),
});

const planSettings: v.GenericSchema<unknown, PlanSettings> = v.strictObject({
  name,
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  fiscalYearStartMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  periodStart: v.pipe(v.string(), v.isoDate()),
  periodMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  distanceUnit: v.picklist(['km', 'miles']),
  sample: v.boolean(),
  balance: balanceSettings,
  fairness: v.exactOptional(fairnessSettings),
  forecast: v.exactOptional(forecastSettings),
  crm: v.exactOptional(crmSettings),
  routing: v.exactOptional(routingSettings),
  payPlan: v.exactOptional(payPlan),
  matching: v.exactOptional(matchingSettings),
  ramp: v.exactOptional(ramp),
  workload: v.exactOptional(workloadSettings),
  sizing: v.exactOptional(sizingSettings),
  united: v.exactOptional(
    v.pipe(v.array(v.strictObject({ account: v.string(), into: v.string() })), v.maxLength(MOST_UNITED)),
  ),
});

/** Money in the minor unit of the plan's currency. */
const minorUnits = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Territories that one command may name; a plan has at most 500 in use, and more that were. */
const MOST_TERRITORIES = 10_000;

/** What a planner says of an exception: why, and who asked for it. */
const said = v.pipe(v.string(), v.maxLength(1000));
const exception = { reason: said, owner: said, expires: v.nullable(v.pipe(v.string(), v.isoDate())) };

const rowCommand = v.pipe(
  v.lazy(() => editCommand),
  v.check(isRowCommand),
  v.transform((command) => command as RowCommand),
);

export const editCommand: v.GenericSchema<unknown, EditCommand> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('edit-rows'),
    commands: v.pipe(v.array(rowCommand), v.maxLength(MOST_ROW_COMMANDS)),
    rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({
    kind: v.literal('assign-units'),
    scenario: scenarioKey,
    role: roleKey,
    units: v.instance(Int32Array),
    territory: territoryKey,
    families: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('fix-centre'),
    scenario: scenarioKey,
    territory: territoryKey,
    fixed: v.nullable(
      v.strictObject({
        lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      }),
    ),
  }),
  v.strictObject({ kind: v.literal('link-units'), units: v.strictTuple([unitKey, unitKey]), linked: v.boolean() }),
  v.strictObject({
    kind: v.literal('lock-accounts'),
    scenario: scenarioKey,
    role: roleKey,
    accounts: v.instance(Int32Array),
    locked: v.boolean(),
    ...exception,
  }),
  v.strictObject({
    kind: v.literal('lock-territories'),
    scenario: scenarioKey,
    role: roleKey,
    territories: v.pipe(v.array(territoryKey), v.maxLength(MOST_TERRITORIES)),
    locked: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('lock-units'),
    scenario: scenarioKey,
    role: roleKey,
    units: v.instance(Int32Array),
    locked: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('name-accounts'),
    scenario: scenarioKey,
    role: roleKey,
    accounts: v.instance(Int32Array),
    territory: territoryKey,
    ...exception,
    families: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('protect'),
    of: v.picklist(['account', 'rep']),
    keys: v.instance(Int32Array),
    reason: v.nullable(said),
  }),
  v.strictObject({ kind: v.literal('recolour-territories'), scenario: scenarioKey, role: roleKey }),
  v.strictObject({ kind: v.literal('rename-territory'), territory: territoryKey, name }),
  v.strictObject({
    kind: v.literal('set-measures'),
    measures: v.pipe(v.array(measure), v.minLength(1), v.maxLength(8)),
  }),
  v.strictObject({
    kind: v.literal('set-quota'),
    scenario: scenarioKey,
    territory: territoryKey,
    quotaMinor: v.nullable(minorUnits),
  }),
  v.strictObject({ kind: v.literal('set-settings'), settings: planSettings }),
  v.strictObject({
    kind: v.literal('split-quota'),
    scenario: scenarioKey,
    role: roleKey,
    totalMinor: minorUnits,
    method: v.picklist(QUOTA_METHODS),
  }),
  v.strictObject({
    kind: v.literal('unname-accounts'),
    scenario: scenarioKey,
    role: roleKey,
    accounts: v.instance(Int32Array),
  }),
  ...matchCommands,
  ...organisationCommands,
  ...quotaCommands,
  ...redrawCommands,
  ...reviewCommands,
  ...scenarioCommands,
]);
