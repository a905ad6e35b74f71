import type { I18n } from '@lingui/core';
import { inDigits, type RowRefusalCode, type RowValues, refusalReason, refusalRemedy } from './refusal-text.ts';

/** The reason most rows of a list were refused for, and the first of these rows. */
export interface CommonestRefusal {
  readonly code: RowRefusalCode;
  readonly count: number;
  readonly line: number;
  /** What the sentence of the first row names. */
  readonly values: RowValues;
}

/** Where the refused rows were left. */
export function refusedFileText(i18n: I18n, rows: number, file: string): string {
  return i18n._({
    id: 'rows.refused-file',
    message:
      '{rows, plural, one {The refused row is} other {The # refused rows are}} in {file}, to be put right and imported again.',
    values: { rows, file },
  });
}

type Values = Readonly<Record<string, string | number>>;
const OF_ROW = 'row_';

/** How many rows were refused for the commonest reason, the first of them, and what to do. */
export function commonestRefusalText(i18n: I18n, { code, count, line, values }: CommonestRefusal): string {
  const head = i18n._({
    id: 'rows.commonest',
    message:
      '{count, plural, one {# row was refused for this reason, on line {line}:} other {# rows were refused for this reason, the first on line {line}:}}',
    values: inDigits({ count, line }, 'line'),
  });
  return `${head} ${refusalReason(i18n, code, values)} ${refusalRemedy(i18n, code, values)}`;
}

/** A list of which nothing could be used: because it has no rows, or because all were refused, and why. */
export function noRowsText(i18n: I18n, values: Values): string {
  const commonest = commonestOf(values);
  if (!commonest) {
    return i18n._({ id: 'error.no-rows', message: '{file} has a header but no row below it.', values });
  }
  const none = i18n._({
    id: 'error.no-row-usable',
    message:
      '{rows, plural, one {The only row of {file} could not be used.} other {None of the # rows of {file} could be used.}}',
    values,
  });
  return `${none} ${commonestRefusalText(i18n, commonest)}`;
}

/** The commonest refusal as values of an error, which are flat. */
export function commonestValues({ code, count, line, values }: CommonestRefusal): Values {
  const ofRow = Object.entries(values).map(([name, value]) => [OF_ROW + name, value] as const);
  return { ...Object.fromEntries(ofRow), reason: code, count, line };
}

/** And back; null where an error says nothing of refused rows. */
export function commonestOf(values: Values): CommonestRefusal | null {
  if (typeof values.reason !== 'string' || typeof values.count !== 'number') return null;
  const ofRow = Object.entries(values).filter(([name]) => name.startsWith(OF_ROW));
  return {
    code: values.reason as RowRefusalCode,
    count: values.count,
    line: Number(values.line),
    values: Object.fromEntries(ofRow.map(([name, value]) => [name.slice(OF_ROW.length), value])),
  };
}
