import type { I18n } from '@lingui/core';
import type { RowValues } from '../refusal-text.ts';

/** Why a row of a sales history, or of a list of opportunities or activities, is not imported. */
export const RESULT_ROW_REFUSALS = [
  'holder-missing',
  'month-unreadable',
  'amount-missing',
  'amount-unreadable',
  'amount-too-large',
] as const;
export type ResultRowRefusal = (typeof RESULT_ROW_REFUSALS)[number];

/** What is wrong with it. */
export function resultRowReason(i18n: I18n, code: ResultRowRefusal, values: RowValues): string {
  switch (code) {
    case 'holder-missing':
      return i18n._({
        id: 'refusal.holder-missing',
        message: 'Column "{column}" is blank, so that nothing says whose the row is.',
        values,
      });
    case 'month-unreadable':
      return i18n._({
        id: 'refusal.month-unreadable',
        message: '"{text}" is no date and no month between 1970 and 2099.',
        values,
      });
    case 'amount-missing':
      return i18n._({ id: 'refusal.amount-missing', message: 'Column "{column}" has no amount.', values });
    case 'amount-unreadable':
      return i18n._({
        id: 'refusal.amount-unreadable',
        message: '"{text}" in column "{column}" is not a number that can be counted.',
        values,
      });
    case 'amount-too-large':
      return i18n._({
        id: 'refusal.amount-too-large',
        message: '"{text}" in column "{column}" is more than a trillion, which cannot be summed exactly.',
        values,
      });
  }
}

/** What to do about it. */
export function resultRowRemedy(i18n: I18n, code: ResultRowRefusal, values: RowValues): string {
  switch (code) {
    case 'holder-missing':
      return i18n._({
        id: 'remedy.holder-missing',
        message: 'Write the account, unit, territory or rep as in the plan.',
        values,
      });
    case 'month-unreadable':
      return i18n._({
        id: 'remedy.month-unreadable',
        message: 'Write a month such as 2026-11, or a date as in the other rows.',
        values,
      });
    case 'amount-missing':
      return i18n._({
        id: 'remedy.amount-missing',
        message: 'Write the amount, or 0 where there was none.',
        values,
      });
    case 'amount-unreadable':
      return i18n._({
        id: 'remedy.amount-unreadable',
        message: 'Write the number as in the other rows; hours and activities cannot be below zero.',
        values,
      });
    case 'amount-too-large':
      return i18n._({
        id: 'remedy.amount-too-large',
        message: 'Check the amount; write it in another unit of the currency if it is right.',
        values,
      });
  }
}

/** Titles of how many rows they are true of. */
export const RESULT_ROW_TITLES: Readonly<Record<ResultRowRefusal | 'chance-unreadable', (i18n: I18n) => string>> = {
  'holder-missing': (i18n) =>
    i18n._({ id: 'reason.holder-missing', message: 'Refused: nothing says whose the row is' }),
  'month-unreadable': (i18n) =>
    i18n._({ id: 'reason.month-unreadable', message: 'Refused: a month that cannot be read' }),
  'amount-missing': (i18n) => i18n._({ id: 'reason.amount-missing', message: 'Refused: no amount' }),
  'amount-unreadable': (i18n) =>
    i18n._({ id: 'reason.amount-unreadable', message: 'Refused: an amount that is no number' }),
  'amount-too-large': (i18n) =>
    i18n._({ id: 'reason.amount-too-large', message: 'Refused: an amount that is too large' }),
  'chance-unreadable': (i18n) =>
    i18n._({ id: 'reason.chance-unreadable', message: 'A chance that is not between 0 and 100 %' }),
};

/** What is odd about the chance of an opportunity that was imported all the same. */
export function chanceWarning(i18n: I18n, values: RowValues): string {
  return i18n._({
    id: 'warning.chance-unreadable',
    message: '"{text}" in column "{column}" is no chance between 0 and 100 %; it was left out.',
    values,
  });
}

/** What to do about it. */
export function chanceRemedy(i18n: I18n): string {
  return i18n._({
    id: 'warning-remedy.chance-unreadable',
    message: 'Write a percentage such as 40, or leave the cell blank.',
  });
}
