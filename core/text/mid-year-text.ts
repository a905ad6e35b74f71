import type { I18n } from '@lingui/core';
import type { MidYearEvent } from '../midyear/event.ts';

/** What the scenario of a change within the year is called; figures are written out. */
export function midYearScenarioName(
  i18n: I18n,
  kind: MidYearEvent['kind'],
  values: { readonly name: string; readonly fte: string },
): string {
  switch (kind) {
    case 'leaves':
      return i18n._({ id: 'mid-year.leaves', message: '{name} leaves', values });
    case 'part-time':
      return i18n._({ id: 'mid-year.part-time', message: '{name} works {fte} FTE', values });
    case 'joins':
      return i18n._({ id: 'mid-year.joins', message: '{name} joins', values });
    case 'splits':
      return i18n._({ id: 'mid-year.splits', message: '{name} splits', values });
    case 'merges':
      return i18n._({ id: 'mid-year.merges', message: 'Merged with {name}', values });
  }
}

/** What is said of that scenario: from which day (written out) it holds, and what it was made of. */
export function midYearDescription(i18n: I18n, values: { readonly day: string; readonly of: string }): string {
  return i18n._({ id: 'mid-year.description', message: 'Holds from {day}. Made from {of}.', values });
}
