import * as v from 'valibot';
import type { LevelKey, RoleKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import {
  MOST_QUOTA_ENTRIES,
  type Money,
  PLAN_METHODS,
  type QuotaBound,
  type QuotaPlan,
} from '../../core/model/quota-plan.ts';
import { keyOf } from './key-schemas.ts';

/** Schemas of the commands that say how quotas come about; bounded, and every number finite. */

const scenario = keyOf<ScenarioKey>();
const role = keyOf<RoleKey>();
const territory = keyOf<TerritoryKey>();
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const minorUnits = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const weight = between(0, 1e9);
const day = v.pipe(v.string(), v.isoDate());
const name = v.pipe(v.string(), v.maxLength(200));

/** A plan period has at most 60 months, a plan some thousands of territories. */
const MOST_MONTHS = 60;
const list = <T>(entry: v.GenericSchema<unknown, T>, most = MOST_QUOTA_ENTRIES) =>
  v.pipe(v.array(entry), v.maxLength(most));

const money: v.GenericSchema<unknown, Money> = v.strictObject({ currency, minor: minorUnits });
const bound: v.GenericSchema<unknown, QuotaBound> = v.variant('kind', [
  v.strictObject({ kind: v.literal('amount'), minor: minorUnits }),
  v.strictObject({ kind: v.literal('share'), ratio: between(0, 1000) }),
]);
const rule = {
  method: v.picklist(PLAN_METHODS),
  hybrid: between(0, 1),
  formula: v.pipe(v.string(), v.maxLength(1000)),
  over: between(0, 10),
  floor: v.nullable(bound),
  cap: v.nullable(bound),
};
const node = v.union([v.literal(0), territory]);
const period = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MONTHS - 1)));

const quotaPlan: v.GenericSchema<unknown, QuotaPlan> = v.strictObject({
  scenario,
  role,
  total: v.nullable(money),
  live: v.boolean(),
  base: v.strictObject(rule),
  levels: list(v.strictObject({ level: keyOf<LevelKey>(), ...rule }), 20),
  potential: v.nullable(name),
  history: v.nullable(name),
  growth: between(-1, 100),
  groupGrowth: list(v.strictObject({ group: territory, growth: between(-1, 100) })),
  given: list(v.strictObject({ node, period, amount: money })),
  rates: list(v.strictObject({ currency, rate: between(1e-9, 1e9) }), 200),
  seniority: list(v.strictObject({ level: name, multiplier: between(0, 100) }), 100),
  ramp: list(between(0, 10), MOST_MONTHS),
  partTime: v.boolean(),
  partYears: list(v.strictObject({ territory, from: v.nullable(day), to: v.nullable(day) })),
  handovers: list(v.strictObject({ account: name, from: territory, to: territory, date: day, amount: money })),
  season: v.strictObject({
    periods: v.picklist(['whole', 'quarters', 'months']),
    curve: list(weight, MOST_MONTHS),
    own: list(v.strictObject({ territory, curve: list(weight, MOST_MONTHS) })),
  }),
  roundMinor: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1e15)),
  targets: v.nullable(v.strictObject({ measure: name, currency })),
});

export const quotaCommands = [
  v.strictObject({
    kind: v.literal('give-quota'),
    scenario,
    role,
    node,
    period,
    amount: v.nullable(money),
  }),
  v.strictObject({ kind: v.literal('set-quota-plan'), scenario, role, quotaPlan: v.nullable(quotaPlan) }),
] as const;
