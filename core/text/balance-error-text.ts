import type { I18n } from '@lingui/core';
import { linkProblemText } from './link-text.ts';
import { moneyText } from './money-text.ts';
import { quotaFaultText } from './quota/fault-text.ts';
import { redrawProblemText } from './redraw-error-text.ts';
import { commonestOf, commonestRefusalText } from './refused-rows-text.ts';
import { runPartsText } from './run-text.ts';

/** The codes of why a balance, an edit of territories or an import of leads cannot be made of a plan as it is. */
const BALANCE_ERRORS = [
  'too-few-units',
  'nothing-to-balance',
  'no-units',
  'too-few-territories',
  'no-homes',
  'no-tenure',
  'moves-need-today',
  'only-too-few',
  'families-move',
  'frontier-gone',
  'nothing-counted',
  'run-changed',
  'no-territories',
  'quotas-by-hand',
  'quota-impossible',
  'link-impossible',
  'redraw-impossible',
] as const;
export type BalanceErrorCode = (typeof BALANCE_ERRORS)[number];

export function isBalanceError(code: string): code is BalanceErrorCode {
  return BALANCE_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why a balance, or an edit of territories, cannot be made as asked, and what to do instead. */
export function balanceErrorText(i18n: I18n, code: BalanceErrorCode, values: Values): string {
  switch (code) {
    case 'too-few-units':
      return tooFewUnits(i18n, values);
    case 'nothing-to-balance':
      return i18n._({
        id: 'error.nothing-to-balance',
        message: 'There is nothing to balance yet. Import accounts with at least one measure first.',
        values,
      });
    case 'no-units':
      return i18n._({
        id: 'error.no-units',
        message: 'Leads are put into the units of the plan, which has none yet. Import accounts or boundaries first.',
        values,
      });
    case 'too-few-territories':
      return i18n._({
        id: 'error.too-few-territories',
        message:
          '{locked, plural, one {# territory is} other {# territories are}} locked, but only {territories, plural, one {# was} other {# were}} asked for. Unlock some, or ask for more.',
        values,
      });
    case 'run-changed':
      return i18n._({
        id: 'error.run-changed',
        message:
          'The same plan cannot be made again, because these have changed since: {parts}. Nothing was changed. Undo back to them, or balance anew with its settings.',
        values: { parts: runPartsText(i18n, String(values.parts ?? '')) },
      });
    case 'nothing-counted':
      return i18n._({
        id: 'error.nothing-counted',
        message:
          'The plan has nothing of what moves are to be counted by. Count them by accounts, or by a measure that has values; months need the days since when accounts have their owners.',
        values,
      });
    case 'frontier-gone':
      return i18n._({
        id: 'error.frontier-gone',
        message:
          'These plans are not kept any more, because others were computed or another file was opened. Compute them again.',
        values,
      });
    case 'no-homes':
      return i18n._({
        id: 'error.no-homes',
        message:
          'Territories are to lie around the homes of their reps, but no rep has a home that can be placed among the units. Import reps with latitude and longitude, or switch homes off.',
        values,
      });
    case 'no-tenure':
      return i18n._({
        id: 'error.no-tenure',
        message:
          'Moves are to be limited in months with the owner, but no account says since when it has its owner. Import the accounts with a column of that day, or limit moves in accounts or a measure.',
        values,
      });
    case 'moves-need-today':
      return i18n._({
        id: 'error.moves-need-today',
        message:
          'What may move can be limited only where there are as many territories as today. {today, plural, =0 {This plan has none yet: balance it once without the limit.} one {Today there is one, and {territories, number} were asked for.} other {Today there are #, and {territories, number} were asked for. Ask for #, or lift the limit.}}',
        values,
      });
    case 'only-too-few':
      return i18n._({
        id: 'error.only-too-few',
        message: 'To balance some territories among themselves, name at least two that are in this scenario.',
        values,
      });
    case 'families-move':
      return i18n._({
        id: 'error.families-move',
        message:
          'To bring the families together at least {needed, number, percent} has to move, and only {allowed, number, percent} may. Nothing was changed. Allow more to move, or let some families part.',
        values,
      });
    case 'link-impossible':
      return linkProblemText(i18n, values);
    case 'redraw-impossible':
      return redrawProblemText(i18n, values);
    case 'no-territories':
      return i18n._({
        id: 'error.no-territories',
        message: 'There are no territories to split a quota over. Balance the plan first.',
        values,
      });
    case 'quota-impossible': {
      const reason = quotaFaultText(i18n, String(values.fault), values);
      return `${reason} ${i18n._({ id: 'error.nothing-changed', message: 'Nothing was changed.' })}`;
    }
    case 'quotas-by-hand': {
      const money = (minor: string | number | undefined) =>
        moneyText(i18n.locale, Number(minor), String(values.currency));
      return i18n._({
        id: 'error.quotas-by-hand',
        message:
          'Quotas given by hand come to {given} and keep their value, so {total} cannot be split over the rest. Nothing was changed. Change the total, or empty a quota in the table of territories.',
        values: { given: money(values.givenMinor), total: money(values.totalMinor) },
      });
    }
  }
}

function tooFewUnits(i18n: I18n, values: Values): string {
  const commonest = commonestOf(values);
  const few = i18n._({
    id: 'error.too-few-units',
    message:
      '{units, plural, one {There is # unit} other {There are # units}} for {territories, plural, one {# territory} other {# territories}}. Ask for fewer territories, or use smaller units.',
    values,
  });
  return commonest ? `${commonestRefusalText(i18n, commonest)} ${few}` : few;
}
