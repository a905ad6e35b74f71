import * as v from 'valibot';
import type { LevelKey, TerritoryKey } from '../../../core/model/ids.ts';
import {
  MOST_QUOTA_ENTRIES,
  type Money,
  PLAN_METHODS,
  type QuotaBound,
  type QuotaPlan,
} from '../../../core/model/quota-plan.ts';
import { finite, isoDate, key, whole } from './fields.ts';
import { fromDisk, type RecordRows, readRows } from './record-rows.ts';

const positive = v.pipe(whole, v.minValue(0));
const weight = v.pipe(finite, v.minValue(0));
const money: v.GenericSchema<unknown, Money> = v.strictObject({
  currency: v.pipe(v.string(), v.length(3)),
  minor: positive,
});
const bound: v.GenericSchema<unknown, QuotaBound> = v.variant('kind', [
  v.strictObject({ kind: v.literal('amount'), minor: positive }),
  v.strictObject({ kind: v.literal('share'), ratio: weight }),
]);
const rule = {
  method: v.picklist(PLAN_METHODS),
  hybrid: v.pipe(finite, v.minValue(0), v.maxValue(1)),
  formula: v.string(),
  over: weight,
  floor: v.nullable(bound),
  cap: v.nullable(bound),
};
const territory = key<TerritoryKey>();
const list = <T>(entry: v.GenericSchema<unknown, T>) => v.pipe(v.array(entry), v.maxLength(MOST_QUOTA_ENTRIES));

const quotaPlanSchema: v.GenericSchema<unknown, QuotaPlan> = v.strictObject({
  scenario: key<QuotaPlan['scenario']>(),
  role: key<QuotaPlan['role']>(),
  total: v.nullable(money),
  live: v.boolean(),
  base: v.strictObject(rule),
  levels: list(v.strictObject({ level: key<LevelKey>(), ...rule })),
  potential: v.nullable(v.string()),
  history: v.nullable(v.string()),
  growth: finite,
  groupGrowth: list(v.strictObject({ group: territory, growth: finite })),
  given: list(
    v.strictObject({
      node: v.union([v.literal(0), territory]),
      period: v.nullable(positive),
      amount: money,
    }),
  ),
  rates: list(v.strictObject({ currency: v.pipe(v.string(), v.length(3)), rate: v.pipe(finite, v.gtValue(0)) })),
  seniority: list(v.strictObject({ level: v.string(), multiplier: weight })),
  ramp: list(weight),
  partTime: v.boolean(),
  partYears: list(v.strictObject({ territory, from: v.nullable(isoDate), to: v.nullable(isoDate) })),
  handovers: list(
    v.strictObject({ account: v.string(), from: territory, to: territory, date: isoDate, amount: money }),
  ),
  season: v.strictObject({
    periods: v.picklist(['whole', 'quarters', 'months']),
    curve: list(weight),
    own: list(v.strictObject({ territory, curve: list(weight) })),
  }),
  roundMinor: v.pipe(whole, v.minValue(1)),
  targets: v.nullable(v.strictObject({ measure: v.string(), currency: v.pipe(v.string(), v.length(3)) })),
});

/** One row per scenario and role; what is not its key is one cell of JSON. */
export const quotaPlanRows: RecordRows<QuotaPlan> = {
  schema: quotaPlanSchema,
  toRows: ({ scenario, role, ...settings }) => [
    { table: 'quota_plan', row: { scenario, role, settings: JSON.stringify(settings).toWellFormed() } },
  ],
  read: (connection) =>
    readRows(connection, 'quota_plan', ['scenario', 'role']).map(({ scenario, role, settings }) =>
      fromDisk(connection, 'quota_plan', quotaPlanSchema, { ...parsed(String(settings)), scenario, role }),
    ),
};

/** Text that is no object fails the schema. */
function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
