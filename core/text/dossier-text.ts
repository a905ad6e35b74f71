import type { I18n } from '@lingui/core';

/** How many territories lie within all limits; `shown` is that number, written out. */
export function withinAllText(i18n: I18n, values: { readonly shown: string; readonly territories: number }): string {
  return i18n._({
    id: 'dossier.within-all',
    message:
      '{shown} of {territories, plural, one {# territory lies} other {# territories lie}} within every limit that was set.',
    values,
  });
}

/** The ends of an index, written out. */
interface Span {
  readonly lowest: string;
  readonly highest: string;
}

/** Between which indexes of a measure the territories lie, and between which they lie today. */
export function spanText(
  i18n: I18n,
  { measure, lowest, highest, today }: Span & { readonly measure: string; readonly today: Span | null },
): string {
  if (!today) {
    return i18n._({
      id: 'dossier.span',
      message: '{measure}: every territory has between {lowest} and {highest}, where 100 is its fair share.',
      values: { measure, lowest, highest },
    });
  }
  return i18n._({
    id: 'dossier.span-today',
    message:
      '{measure}: every territory has between {lowest} and {highest}, where 100 is its fair share; today it is between {todayLowest} and {todayHighest}.',
    values: { measure, lowest, highest, todayLowest: today.lowest, todayHighest: today.highest },
  });
}

/** How many accounts change hands; figures are written out. */
export function changeText(
  i18n: I18n,
  values: {
    readonly moved: string;
    readonly total: string;
    readonly share: string;
    readonly count: number;
    readonly against: 'owners' | 'baseline';
  },
): string {
  return i18n._({
    id: 'dossier.change',
    message:
      '{against, select, owners {{moved} of {count, plural, one {{total} account changes} other {{total} accounts change}} hands ({share}).} other {{moved} of {count, plural, one {{total} account changes} other {{total} accounts change}} their territory ({share}).}}',
    values,
  });
}

/** How much of the time that accounts had with their owners is lost; figures are written out. */
export function months(
  i18n: I18n,
  values: { readonly moved: string; readonly total: string; readonly share: string },
): string {
  return i18n._({
    id: 'dossier.months',
    message: 'With them go {moved} of {total} months that accounts have been with their owners ({share}).',
    values,
  });
}

/** Between which amounts the quotas of territories lie. */
export function quotaSpanText(i18n: I18n, values: { readonly least: string; readonly most: string }): string {
  return i18n._({
    id: 'dossier.quota-span',
    message: 'The quota of a territory is between {least} and {most}.',
    values,
  });
}

/** How many accounts are given by name; `shown` is that number, written out. */
export function exceptionsText(i18n: I18n, values: { readonly shown: string; readonly accounts: number }): string {
  return i18n._({
    id: 'dossier.exceptions',
    message:
      '{accounts, plural, one {{shown} account is} other {{shown} accounts are}} given to a territory by name, whatever the map says.',
    values,
  });
}

/** How many accounts are in no territory; `shown` is that number, written out. */
export function nobodyText(i18n: I18n, values: { readonly shown: string; readonly accounts: number }): string {
  return i18n._({
    id: 'dossier.nowhere',
    message: '{accounts, plural, one {{shown} account is} other {{shown} accounts are}} in no territory.',
    values,
  });
}

/** Where a page has the largest accounts only. */
export function shownAccountsText(i18n: I18n, shown: number, accounts: number): string {
  return i18n._({
    id: 'dossier.shown-accounts',
    message: 'The {shown, number} largest of {accounts, number} accounts; accounts.csv has all.',
    values: { shown, accounts },
  });
}

/** Where a table has the largest flows only. */
export function flowsShownText(i18n: I18n, shown: number, flows: number): string {
  return i18n._({
    id: 'dossier.shown-flows',
    message: 'The {shown, number} largest of {flows, number} pairs of territories; accounts.csv has all.',
    values: { shown, flows },
  });
}

/** A person in a document without names: the number stays the same in every document of a plan. */
export function numberedPersonText(i18n: I18n, number: number): string {
  return i18n._({ id: 'dossier.person', message: 'Rep {number}', values: { number: String(number) } });
}
