import * as v from 'valibot';
import { balanceSettings, measure, territoryKey } from './plan-schemas.ts';

/** A balance is sought from at most so many seeds. */
export const MOST_STARTS = 16;

/** A territory is divided into at most so many parts. */
export const MOST_PARTS = 50;

const keys: v.GenericSchema<unknown, Int32Array> = v.instance(Int32Array);

/** Balances one role of one scenario; the result is one change of the plan. */
export const balanceJob = v.strictObject({
  kind: v.literal('balance'),
  scenario: v.number(),
  role: v.number(),
  settings: balanceSettings,
  measures: v.array(measure),
  /** From how many seeds the plan is sought; the best is kept. */
  starts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_STARTS)),
  /** Of every start; null for the default of the problem's size. */
  iterations: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** A start ends after so many iterations without a better plan; null for no such end. */
  patience: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Up to how many territories, to choose from; null for the number in the settings alone. */
  mostTerritories: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
  /** Territories (keys) to balance among themselves while all others stay as they are; null for all. */
  only: v.nullable(v.pipe(v.array(territoryKey), v.minLength(1), v.maxLength(500))),
  /** Units (keys) that alone may move; left out for all. Not together with `only`. */
  onlyUnits: v.exactOptional(keys),
  /** A territory (key) to divide into so many parts while everything else stays; left out for none. Not with the two above. */
  split: v.exactOptional(
    v.strictObject({
      territory: territoryKey,
      parts: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST_PARTS)),
    }),
  ),
  /** How much may change hands: a share (ratio) of the accounts, or of the measure of that name. */
  maxMoved: v.nullable(
    v.strictObject({
      share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      measure: v.nullable(v.string()),
      /** Counts relationship-months, whatever `measure` says. */
      months: v.exactOptional(v.boolean()),
    }),
  ),
});

/** Makes a balance again as it was run; the key of a run (`plan.runs`). */
export const againJob = v.strictObject({ kind: v.literal('balance-again'), run: v.number() });

export type BalanceJob = v.InferOutput<typeof balanceJob>;
export type AgainJob = v.InferOutput<typeof againJob>;
