import type { I18n } from '@lingui/core';
import { PERSON_ROW_TITLES } from './person-row-text.ts';
import type { RowRefusalCode } from './refusal-text.ts';
import { RESULT_ROW_TITLES } from './results/result-row-text.ts';
import type { RowWarningCode } from './warning-text.ts';

type RowCode = RowRefusalCode | RowWarningCode;

/** Why rows were refused or warned of, as the title of a count: without the values of any one row. */
export function reasonTitle(i18n: I18n, code: string): string {
  return Object.hasOwn(TITLES, code) ? TITLES[code as RowCode](i18n) : code;
}

const TITLES: Readonly<Record<RowCode, (i18n: I18n) => string>> = {
  'bad-quotes': (i18n) => i18n._({ id: 'reason.bad-quotes', message: 'Refused: quotes that do not fit' }),
  'id-missing': (i18n) => i18n._({ id: 'reason.id-missing', message: 'Refused: no id' }),
  'id-duplicate': (i18n) => i18n._({ id: 'reason.id-duplicate', message: 'Refused: an id that came before' }),
  'measure-unreadable': (i18n) =>
    i18n._({ id: 'reason.measure-unreadable', message: 'Refused: a measure that is no number' }),
  'coordinates-unreadable': (i18n) =>
    i18n._({ id: 'reason.coordinates-unreadable', message: 'Refused: coordinates that are no numbers' }),
  'coordinates-impossible': (i18n) =>
    i18n._({ id: 'reason.coordinates-impossible', message: 'Refused: coordinates that are nowhere on Earth' }),
  'place-missing': (i18n) => i18n._({ id: 'reason.place-missing', message: 'Refused: no place' }),
  'place-unknown': (i18n) => i18n._({ id: 'reason.place-unknown', message: 'Refused: a place that was not found' }),
  'outside-units': (i18n) => i18n._({ id: 'reason.outside-units', message: 'Refused: a place far from every unit' }),
  'unit-unknown': (i18n) => i18n._({ id: 'reason.unit-unknown', message: 'Refused: a unit that is not in the list' }),
  'capacity-unreadable': (i18n) =>
    i18n._({ id: 'reason.capacity-unreadable', message: 'Refused: a capacity that is no number' }),
  'email-duplicate': (i18n) =>
    i18n._({ id: 'reason.email-duplicate', message: 'Refused: an e-mail address that came before' }),
  ...PERSON_ROW_TITLES,
  ...RESULT_ROW_TITLES,
  'measure-blank': (i18n) => i18n._({ id: 'reason.measure-blank', message: 'A blank measure, counted as 0' }),
  'measure-missing': (i18n) =>
    i18n._({ id: 'reason.measure-missing', message: 'A word for "no number", counted as 0' }),
  'measure-negative': (i18n) =>
    i18n._({ id: 'reason.measure-negative', message: 'A measure below zero, counted as 0' }),
  'number-ambiguous': (i18n) =>
    i18n._({ id: 'reason.number-ambiguous', message: 'A column whose decimals are not certain' }),
  'encoding-guessed': (i18n) =>
    i18n._({ id: 'reason.encoding-guessed', message: 'An encoding that had to be guessed' }),
  'text-garbled': (i18n) => i18n._({ id: 'reason.text-garbled', message: 'Letters that look encoded twice' }),
  'row-ragged': (i18n) => i18n._({ id: 'reason.row-ragged', message: 'More or fewer cells than the header' }),
  'formula-without-value': (i18n) =>
    i18n._({ id: 'reason.formula-without-value', message: 'A formula whose result is not in the file' }),
  'id-invisible': (i18n) => i18n._({ id: 'reason.id-invisible', message: 'Invisible characters in an id, taken out' }),
  'id-differs-spaces': (i18n) =>
    i18n._({ id: 'reason.id-differs-spaces', message: 'An id that differs from another in spaces' }),
  'id-differs-case': (i18n) =>
    i18n._({ id: 'reason.id-differs-case', message: 'An id that differs from another in capital letters' }),
  'id-differs-composition': (i18n) =>
    i18n._({
      id: 'reason.id-differs-composition',
      message: 'An id that differs from another in how accents are composed',
    }),
  'id-looks-like': (i18n) =>
    i18n._({
      id: 'reason.id-looks-like-letters',
      message: 'An id that looks like another in letters of another alphabet',
    }),
  'date-unreadable': (i18n) => i18n._({ id: 'reason.date-unreadable', message: 'A date that could not be read' }),
  'date-ambiguous': (i18n) =>
    i18n._({ id: 'reason.date-ambiguous', message: 'A column of dates with day or month first' }),
  'coordinates-swapped': (i18n) =>
    i18n._({ id: 'reason.coordinates-swapped', message: 'Latitude and longitude the wrong way round' }),
  'coordinates-sign': (i18n) =>
    i18n._({ id: 'reason.coordinates-sign', message: 'A longitude that lost its minus sign' }),
  'coordinates-e6': (i18n) => i18n._({ id: 'reason.coordinates-e6', message: 'Coordinates in millionths of a degree' }),
  'coordinates-360': (i18n) => i18n._({ id: 'reason.coordinates-360', message: 'A longitude from 0 to 360' }),
  'formula-no-number': (i18n) =>
    i18n._({ id: 'reason.formula-no-number', message: 'A formula that gave no number, counted as 0' }),
  'cells-merged': (i18n) => i18n._({ id: 'reason.cells-merged', message: 'Merged cells, read as blank but the first' }),
  'rows-hidden': (i18n) => i18n._({ id: 'reason.rows-hidden', message: 'Hidden rows of a sheet' }),
  'rows-out-of-order': (i18n) =>
    i18n._({ id: 'reason.rows-out-of-order', message: 'Rows that are not stored in their order' }),
  'coordinates-half': (i18n) =>
    i18n._({ id: 'reason.coordinates-half', message: 'Only one of latitude and longitude' }),
  'coordinates-zero': (i18n) =>
    i18n._({ id: 'reason.coordinates-zero', message: 'Latitude and longitude 0, not used' }),
  'postal-code-padded': (i18n) =>
    i18n._({ id: 'reason.postal-code-padded', message: 'A postal code that had lost its zeros' }),
  'postal-code-elsewhere': (i18n) =>
    i18n._({ id: 'reason.postal-code-elsewhere', message: 'A postal code of another state' }),
  'postal-code-unknown': (i18n) =>
    i18n._({ id: 'reason.postal-code-unknown', message: 'A postal code of which only the beginning is known' }),
  'code-far-from-city': (i18n) =>
    i18n._({ id: 'reason.code-far-from-city', message: 'Postal code and city far from each other' }),
  'coordinates-far-from-code': (i18n) =>
    i18n._({ id: 'reason.coordinates-far-from-code', message: 'Coordinates far from the postal code' }),
  'place-by-city-only': (i18n) =>
    i18n._({ id: 'reason.place-by-city-only', message: 'A city without its state or country' }),
  'near-unit': (i18n) => i18n._({ id: 'reason.near-unit', message: 'A place outside the units, given to the nearest' }),
  'county-code-old': (i18n) => i18n._({ id: 'reason.county-code-old', message: 'An area code of another year' }),
  'unit-code-elsewhere': (i18n) =>
    i18n._({ id: 'reason.unit-code-elsewhere', message: 'A code that is not that of its place' }),
  'pair-with-itself': (i18n) => i18n._({ id: 'reason.pair-with-itself', message: 'A unit paired with itself' }),
  'not-placed': (i18n) => i18n._({ id: 'reason.not-placed', message: 'Imported without a place' }),
};
