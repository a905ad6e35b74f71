import type { I18n } from '@lingui/core';
import type { ImportFinding, ImportFix } from '../model/import-finding.ts';

/** What was found of many rows of a list alike. */
export function findingText(i18n: I18n, { code, rows, values }: ImportFinding): string {
  const all = { rows, ...values };
  switch (code) {
    case 'coordinates-swapped':
      return i18n._({
        id: 'finding.coordinates-swapped',
        message:
          '{rows, plural, one {# row has} other {# rows have}} latitude and longitude the wrong way round, such as {lat}, {lon}.',
        values: all,
      });
    case 'coordinates-sign':
      return i18n._({
        id: 'finding.coordinates-sign',
        message:
          '{rows, plural, one {# longitude has} other {# longitudes have}} lost the minus sign, as that of {lat}, {lon}: the rows name a country west of Greenwich.',
        values: all,
      });
    case 'coordinates-e6':
      return i18n._({
        id: 'finding.coordinates-e6',
        message:
          '{rows, plural, one {# row has} other {# rows have}} coordinates in millionths of a degree, such as {lat}, {lon}.',
        values: all,
      });
    case 'coordinates-360':
      return i18n._({
        id: 'finding.coordinates-360',
        message: '{rows, plural, one {# longitude counts} other {# longitudes count}} from 0 to 360, such as {lon}.',
        values: all,
      });
    case 'coordinates-pile':
      return i18n._({
        id: 'finding.coordinates-pile',
        message:
          '{rows, plural, one {# row lies} other {# rows lie}} on {places, plural, one {the same place} other {# places}}, such as {lat}, {lon}: probably the middle of a region, given where an address was not found.',
        values: all,
      });
    case 'postal-code-short':
      return i18n._({
        id: 'finding.postal-code-short',
        message:
          '{rows, plural, one {# postal code has} other {# postal codes have}} lost the zeros at the beginning, such as {code} for {padded}.',
        values: all,
      });
  }
}

/** What the planner may let the import do about it. */
export function fixText(i18n: I18n, fix: ImportFix): string {
  switch (fix) {
    case 'swap-lat-lon':
      return i18n._({ id: 'fix.swap-lat-lon', message: 'Swap latitude and longitude in these rows' });
    case 'negate-lon':
      return i18n._({ id: 'fix.negate-lon', message: 'Make these longitudes negative' });
    case 'divide-e6':
      return i18n._({ id: 'fix.divide-e6', message: 'Divide these coordinates by a million' });
    case 'wrap-360':
      return i18n._({ id: 'fix.wrap-360', message: 'Take 360 from these longitudes' });
    case 'pad-postal-codes':
      return i18n._({ id: 'fix.pad-postal-codes', message: 'Fill these postal codes up with zeros' });
  }
}
