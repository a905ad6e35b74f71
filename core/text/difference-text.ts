import type { I18n } from '@lingui/core';
import type { AccountPart } from '../edit/account-difference.ts';
import type { DifferenceRow } from '../edit/difference-rows.ts';
import type { DifferenceSummary } from '../edit/difference-summary.ts';

/** What a newer list did to the accounts of a plan, or would do: a sentence for each thing there is to know. */
export function differenceTexts(i18n: I18n, difference: DifferenceSummary, written: boolean): string[] {
  const values = { ...difference };
  const texts = [
    difference.mode === 'update'
      ? i18n._({
          id: 'difference.update',
          message:
            'Accounts by id: {added, number} new, {changed, number} changed, {unchanged, number} unchanged, {gone, number} gone.',
          values,
        })
      : i18n._({
          id: 'difference.add',
          message:
            'Accounts by id: {added, number} new, {changed, number} changed, {unchanged, number} unchanged; {untouched, number} others stay as they are.',
          values,
        }),
  ];
  if (difference.gone > 0 && difference.goneAccounts === 'keep') {
    texts.push(i18n._({ id: 'difference.gone-kept', message: 'Those that are gone from the list stay in the plan.' }));
  }
  if (difference.withoutTerritory > 0) {
    texts.push(
      i18n._({
        id: 'difference.without-territory',
        message:
          '{withoutTerritory, plural, one {# new account is in no territory yet.} other {# new accounts are in no territory yet.}}',
        values,
      }),
    );
  }
  if (difference.comeApart > 0) {
    texts.push(
      i18n._({
        id: 'difference.come-apart',
        message:
          '{comeApart, plural, one {# new account was united with another one in this plan. The list has it as its own; unite it again if it still is the same customer.} other {# new accounts were united with others in this plan. The list has them as their own; unite them again if they still are the same customers.}}',
        values,
      }),
    );
  }
  if (difference.placesKept > 0) {
    texts.push(
      i18n._({
        id: 'difference.places-kept',
        message:
          '{placesKept, plural, one {# account could not be placed by the list and stays where it was.} other {# accounts could not be placed by the list and stay where they were.}}',
        values,
      }),
    );
  }
  if (difference.namesGone > 0) {
    const ids = difference.firstNamesGone.map(({ id }) => id).join(', ');
    texts.push(
      i18n._({
        id: 'difference.names-gone',
        message:
          '{namesGone, plural, one {# named account goes} other {# named accounts go}} with the account that is gone: {ids}.',
        values: { ...values, ids },
      }),
    );
  }
  texts.push(...ending(i18n, difference, written));
  return texts;
}

function ending(i18n: I18n, { same }: DifferenceSummary, written: boolean): string[] {
  if (same) {
    return [i18n._({ id: 'difference.same', message: 'The plan says all of this already, so nothing was written.' })];
  }
  return written ? [] : [i18n._({ id: 'difference.listed', message: 'This is a list only; nothing was written.' })];
}

/** That measures keep their values because the list has no column for them. */
export function measuresLeftText(i18n: I18n, names: readonly string[]): string {
  return i18n._({
    id: 'difference.measures-left',
    message: 'The list has no column for {names}, so those values stay as they are.',
    values: { names: names.join(', ') },
  });
}

/** How many more there are than were listed. */
export function moreRowsText(i18n: I18n, more: number): string {
  return i18n._({ id: 'difference.more', message: 'and {more, number} more', values: { more } });
}

/** One account of a difference on one line: `+` new, `~` changed, `-` gone. */
export function differenceRowText(i18n: I18n, { kind, id, name, changes }: DifferenceRow): string {
  const sign = { added: '+', changed: '~', gone: '-' }[kind];
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 6 });
  const said = (value: string | number | null) =>
    typeof value === 'number' ? number.format(value) : value === null || value === '' ? '–' : value;
  const each = changes.map(({ part, measure, before, after }) => {
    const what = part === 'measure' ? measure : partText(i18n, part);
    return `${what} ${said(before)} → ${said(after)}`;
  });
  return [`${sign} ${id}`, name, each.join('; ')].filter((text) => text !== '').join('  ');
}

/** What of an account can change, in the planner's words. */
export function partText(i18n: I18n, part: AccountPart): string {
  switch (part) {
    case 'name':
      return i18n._({ id: 'part.name', message: 'name' });
    case 'owner':
      return i18n._({ id: 'part.owner', message: 'owner' });
    case 'city':
      return i18n._({ id: 'part.city', message: 'city' });
    case 'region':
      return i18n._({ id: 'part.region', message: 'state or region' });
    case 'postalCode':
      return i18n._({ id: 'part.postal-code', message: 'postal code' });
    case 'country':
      return i18n._({ id: 'part.country', message: 'country' });
    case 'place':
      return i18n._({ id: 'part.place', message: 'place' });
    case 'parent':
      return i18n._({ id: 'part.parent', message: 'parent account' });
    case 'class':
      return i18n._({ id: 'part.class', message: 'class' });
    case 'ownerSince':
      return i18n._({ id: 'part.owner-since', message: 'owner since' });
    case 'lastActivity':
      return i18n._({ id: 'part.last-activity', message: 'last activity' });
    case 'unit':
      return i18n._({ id: 'part.unit', message: 'area' });
  }
}
