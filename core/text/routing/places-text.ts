import type { I18n } from '@lingui/core';
import type { CodeSpace, Run } from '../../routing/code-space.ts';

/** A stretch of places by its first and last code and how many there are; empty for no place at all. */
export function placesText(i18n: I18n, { places }: Pick<CodeSpace, 'places'>, { start, end }: Run): string {
  const first = places[start];
  // Leads that say no place at all come first; what follows them is a country of its own.
  if (first?.country === '' && end - start > 1) {
    const parts = [
      { start, end: start + 1 },
      { start: start + 1, end },
    ];
    return parts.map((part) => placesText(i18n, { places }, part)).join(', ');
  }
  const last = places[end - 1];
  if (!first || !last || end <= start) return '';
  const values = {
    country: first.country,
    state: first.state,
    from: first.code,
    to: last.code,
    toCountry: last.country,
    count: end - start,
  };
  if (end - start === 1 && first.code === '') {
    if (first.country === '') return i18n._({ id: 'routing.no-place', message: 'Leads that say no place' });
    return first.state === ''
      ? i18n._({ id: 'routing.country-only', message: '{country} without state and code', values })
      : i18n._({ id: 'routing.state-only', message: '{country} {state} without a code', values });
  }
  if (end - start === 1) return i18n._({ id: 'routing.one-code', message: '{country} {from}', values });
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
