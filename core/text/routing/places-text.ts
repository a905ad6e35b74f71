import type { I18n } from '@lingui/core';
import type { Stretch } from '../../routing/code-space.ts';

/** A stretch of places by its first and last code and how many there are; empty for no place at all. */
export function placesText(i18n: I18n, stretch: Stretch | null): string {
  if (!stretch) return '';
  const { first, second, last, places: count } = stretch;
  // Leads that say no place at all come first; what follows them is a country of its own.
  if (first.country === '' && count > 1) {
    const parts = [
      { first, second: first, last: first, places: 1 },
      { first: second, second: last, last, places: count - 1 },
    ];
    const each = parts.map((part) => placesText(i18n, part));
    return new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(each);
  }
  const values = {
    country: first.country,
    state: first.state,
    from: first.code,
    to: last.code,
    toCountry: last.country,
    count,
  };
  if (count === 1 && first.code === '') {
    if (first.country === '') return i18n._({ id: 'routing.no-place', message: 'Leads that say no place' });
    return first.state === ''
      ? i18n._({ id: 'routing.country-only', message: '{country} without state and code', values })
      : i18n._({ id: 'routing.state-only', message: '{country} {state} without a code', values });
  }
  if (count === 1) return i18n._({ id: 'routing.one-code', message: '{country} {from}', values });
  if (first.country !== last.country) {
    return i18n._({
      id: 'routing.countries-run',
      message: '{country} {from} to {toCountry} {to} ({count, plural, one {# place} other {# places}})',
      values,
    });
  }
  if (first.code === '') {
    return i18n._({
      id: 'routing.from-beginning',
      message: '{country} without a code, and up to {to} ({count, plural, one {# place} other {# places}})',
      values: { ...values, to: last.code || last.state },
    });
  }
  return i18n._({
    id: 'routing.codes-run',
    message: '{country} {from} to {to} ({count, plural, one {# code} other {# codes}})',
    values,
  });
}
