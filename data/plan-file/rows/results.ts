import {
  ACTIVITY_FIGURES,
  type ActivityColumns,
  OPPORTUNITY_STATES,
  type OpportunityColumns,
  type ResultColumns,
  type ResultKind,
  SALES_HOLDERS,
  type SalesColumns,
} from '../../../core/model/results.ts';
import type { TextColumn } from '../../../core/model/text-column.ts';
import type { NumberArray } from './result-blocks.ts';

/** A list of results as the arrays of its blocks: first the few numbers that hold for all of it. */
export function resultArrays({ what, columns }: ResultColumns): NumberArray[] {
  if (what === 'sales') {
    const facts = Int32Array.of(SALES_HOLDERS.indexOf(columns.by), columns.digits);
    return [facts, ...texts(columns.holders), columns.offsets, columns.months, columns.amounts];
  }
  if (what === 'opportunities') {
    const { accounts, owners, stages, owner, stage, state, amount, created, closes, chance } = columns;
    const named = [accounts, owners, stages].flatMap(texts);
    return [Int32Array.of(columns.digits), ...named, owner, stage, state, amount, created, closes, chance];
  }
  const facts = Int32Array.of(columns.by === 'rep' ? 0 : 1, columns.digits);
  return [facts, ...texts(columns.names), ...ACTIVITY_FIGURES.map((figure) => columns.figures[figure])];
}

/** The list again, checked on its way in; null where the arrays are none, or not of so many rows. */
export function resultOfArrays(what: ResultKind, arrays: readonly NumberArray[], rows: number): ResultColumns | null {
  const take = taker(arrays);
  try {
    if (what === 'sales') return { what, columns: salesOf(take, rows) };
    if (what === 'opportunities') return { what, columns: opportunitiesOf(take, rows) };
    return { what, columns: activitiesOf(take, rows) };
  } catch (error) {
    if (error instanceof NotSo) return null;
    throw error;
  }
}

class NotSo extends Error {}

interface Take {
  wholes(length?: number): Int32Array;
  reals(length: number): Float64Array;
  texts(count?: number): TextColumn;
}

function salesOf(take: Take, count: number): SalesColumns {
  const [holder = -1, digits = -1] = take.wholes(2);
  const by = SALES_HOLDERS[holder];
  const holders = take.texts(count);
  const offsets = take.wholes(count + 1);
  const months = take.wholes();
  const amounts = take.reals(months.length);
  must(by !== undefined && areDigits(digits) && isRising(offsets, months.length));
  must(months.every((month) => month >= 0 && month < MOST_MONTH) && amounts.every(Number.isFinite));
  return { by: by as SalesColumns['by'], count, holders, offsets, months, amounts, digits };
}

function opportunitiesOf(take: Take, count: number): OpportunityColumns {
  const [digits = -1] = take.wholes(1);
  const accounts = take.texts(count);
  const [owners, stages] = [take.texts(), take.texts()];
  const [owner, stage, state] = [take.wholes(count), take.wholes(count), take.wholes(count)];
  const [amount, created, closes, chance] = [0, 1, 2, 3].map(() => take.reals(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  must(areDigits(digits) && isWithin(owner, -1, owners) && isWithin(stage, -1, stages));
  must(state.every((one) => one >= 0 && one < OPPORTUNITY_STATES.length) && amount.every(Number.isFinite));
  return { count, accounts, owner, stage, owners, stages, state, amount, digits, created, closes, chance };
}

function activitiesOf(take: Take, count: number): ActivityColumns {
  const [holder = -1, digits = -1] = take.wholes(2);
  const names = take.texts(count);
  const figures = Object.fromEntries(ACTIVITY_FIGURES.map((figure) => [figure, take.reals(count)]));
  must(areDigits(digits) && (holder === 0 || holder === 1));
  const by = holder === 0 ? 'rep' : 'territory';
  return { by, count, names, digits, figures: figures as ActivityColumns['figures'] };
}

/** The year 10000. */
const MOST_MONTH = 120_000;

function texts({ offsets, codes }: TextColumn): NumberArray[] {
  return [offsets, codes];
}

function taker(arrays: readonly NumberArray[]): Take {
  let at = 0;
  const next = <A extends NumberArray>(kind: new (...given: never[]) => A, length: number | undefined): A => {
    const array = arrays[at++];
    must(array instanceof kind && (length === undefined || array.length === length));
    return array as A;
  };
  return {
    wholes: (length) => next(Int32Array, length),
    reals: (length) => next(Float64Array, length),
    texts(count) {
      const offsets = next(Uint32Array, count === undefined ? undefined : count + 1);
      const codes = next(Uint16Array, undefined);
      must(isRising(offsets, codes.length));
      return { offsets, codes };
    },
  };
}

function must(holds: boolean): void {
  if (!holds) throw new NotSo();
}

function areDigits(digits: number): boolean {
  return digits >= 0 && digits <= 4;
}

/** From 0 to `end`, never falling. */
function isRising(offsets: Int32Array | Uint32Array, end: number): boolean {
  if (offsets.length === 0 || offsets[0] !== 0 || offsets.at(-1) !== end) return false;
  for (let i = 1; i < offsets.length; i++) if ((offsets[i] as number) < (offsets[i - 1] as number)) return false;
  return true;
}

function isWithin(column: Int32Array, least: number, { offsets }: TextColumn): boolean {
  return column.every((index) => index >= least && index < offsets.length - 1);
}
