import type { I18n } from '@lingui/core';
import type { QuotaFaultCode } from '../../quota/quota-fault.ts';
import { moneyText } from '../money-text.ts';

type Values = Readonly<Record<string, string | number>>;

/** Which combination is impossible, and what helps; `fault` is a code of core/quota/quota-fault.ts. */
export function quotaFaultText(i18n: I18n, fault: string, given: Values): string {
  const values = inWords(i18n, given);
  const text = SENTENCES[fault as QuotaFaultCode];
  return text ? text(i18n, values) : fault;
}

/** What stands for the company, which has no name of its own. */
export function companyText(i18n: I18n): string {
  return i18n._({ id: 'quota.company', message: 'the company' });
}

/** Amounts as the reader writes them. */
function inWords(i18n: I18n, given: Values): Values {
  const money = (name: string) =>
    given[name] === undefined ? '' : moneyText(i18n.locale, Number(given[name]), String(given.currency));
  return {
    ...given,
    where: given.name === '' ? companyText(i18n) : String(given.name ?? ''),
    givenText: money('givenMinor'),
    total: money('totalMinor'),
    bound: money('boundMinor'),
    floor: money('floorMinor'),
    cap: money('capMinor'),
    moved: money('movedMinor'),
  };
}

const SENTENCES: Readonly<Record<QuotaFaultCode, (i18n: I18n, values: Values) => string>> = {
  'no-territories': (i18n) =>
    i18n._({ id: 'quota.fault.no-territories', message: 'There are no territories to split a quota over yet.' }),
  'total-too-large': (i18n) =>
    i18n._({
      id: 'quota.fault.total-too-large',
      message: 'The amounts are too large to be kept exactly. Lower the total or the over-assignment.',
    }),
  'total-missing': (i18n) =>
    i18n._({
      id: 'quota.fault.total-missing',
      message: 'History with growth comes to nothing, so there is no total. Type one.',
    }),
  'given-above-total': (i18n, values) =>
    i18n._({
      id: 'quota.fault.given-above-total',
      message:
        'Below {where} {givenText} is given, more than the {total} there is to split. Lower a given value, or raise what is above it.',
      values,
    }),
  'all-given-not-total': (i18n, values) =>
    i18n._({
      id: 'quota.fault.all-given-not-total',
      message:
        'Everything below {where} is given and comes to {givenText}, which is not the {total} there is to split. Empty one value, or make them the same.',
      values,
    }),
  'given-empty': (i18n, values) =>
    i18n._({
      id: 'quota.fault.given-empty',
      message: '{where} is given {givenText}, but has no territory in this scenario. Empty its value.',
      values,
    }),
  'floor-above-cap': (i18n, values) =>
    i18n._({
      id: 'quota.fault.floor-above-cap',
      message: 'Below {where} the floor of {floor} is above the cap of {cap}. Lower the floor, or raise the cap.',
      values,
    }),
  'floors-above-total': (i18n, values) =>
    i18n._({
      id: 'quota.fault.floors-above-total',
      message:
        'Below {where} the floors come to {bound}, more than the {total} that is left to split. Lower the floor, or raise what is above it.',
      values,
    }),
  'caps-below-total': (i18n, values) =>
    i18n._({
      id: 'quota.fault.caps-below-total',
      message:
        'Below {where} the caps come to {bound}, less than the {total} that is left to split. Raise the cap, or lower what is above it.',
      values,
    }),
  'unit-too-coarse': (i18n, values) =>
    i18n._({
      id: 'quota.fault.unit-too-coarse',
      message: 'Below {where} amounts rounded to {bound} do not fit the floors and caps. Round to less.',
      values,
    }),
  'rate-missing': (i18n, values) =>
    i18n._({
      id: 'quota.fault.rate-missing',
      message:
        'An amount is in {currency}, and no rate to {planCurrency} was entered that keeps it exact. Enter what one {currency} is.',
      values,
    }),
  'measure-missing': (i18n, values) =>
    i18n._({
      id: 'quota.fault.measure-missing',
      message:
        '{what, select, history {No measure stands for sales of the past. Choose one, or say which measure is the revenue.} targets {The measure of account targets is not in the plan any more. Choose another.} other {The measure of potential is not in the plan any more. Choose another.}}',
      values,
    }),
  'no-forecast': (i18n) =>
    i18n._({
      id: 'quota.fault.no-forecast',
      message: 'Nothing is forecast for these territories, because no sales of the past were imported.',
    }),
  'formula-unreadable': (i18n, values) =>
    i18n._({
      id: 'quota.fault.formula-unreadable',
      message:
        'The formula cannot be read at character {position}. It takes measures by their names, numbers and + - * /.',
      values,
    }),
  'formula-column': (i18n, values) =>
    i18n._({
      id: 'quota.fault.formula-column',
      message: 'The formula asks for {column}, which is no measure of the plan.',
      values,
    }),
  'formula-value': (i18n, values) =>
    i18n._({
      id: 'quota.fault.formula-value',
      message: 'The formula gives {where} no number from 0 on. Change it, for example with max(0, ...).',
      values,
    }),
  'periods-above-total': (i18n, values) =>
    i18n._({
      id: 'quota.fault.periods-above-total',
      message:
        'The given periods of {where} come to {givenText}, more than the {total} it has in all. Lower one of them.',
      values,
    }),
  'periods-not-total': (i18n, values) =>
    i18n._({
      id: 'quota.fault.periods-not-total',
      message:
        'All periods of {where} are given and come to {givenText}, which is not the {total} it has in all. Empty one of them.',
      values,
    }),
  'season-conflict': (i18n, values) =>
    i18n._({
      id: 'quota.fault.season-conflict',
      message:
        'Below {where} given periods and territories with a curve of their own leave the others no way to make up for them. Empty a given period, or let a territory follow the common curve.',
      values,
    }),
  'handover-above-quota': (i18n, values) =>
    i18n._({
      id: 'quota.fault.handover-above-quota',
      message: 'Account {account} takes {moved} along, more than the {total} that {where} has. Lower its amount.',
      values,
    }),
  'handover-of-given': (i18n, values) =>
    i18n._({
      id: 'quota.fault.handover-of-given',
      message:
        'Account {account} would change the quota of {where}, which is given. Empty that value, or take the handover back.',
      values,
    }),
  'handover-outside': (i18n, values) =>
    i18n._({
      id: 'quota.fault.handover-outside',
      message: 'Account {account} changes hands on {date}, which is not in the plan period.',
      values,
    }),
};
