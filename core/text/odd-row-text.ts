import type { I18n } from '@lingui/core';
import { inDigits, type RowValues } from './refusal-text.ts';

/** What the rules for ids, dates, coordinates and derived measures find odd about a row. */
export type OddRowCode =
  | 'id-differs-spaces'
  | 'id-differs-case'
  | 'id-differs-composition'
  | 'id-looks-like'
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'coordinates-swapped'
  | 'coordinates-sign'
  | 'coordinates-e6'
  | 'coordinates-360'
  | 'formula-no-number'
  | 'rows-out-of-order'
  | 'rows-hidden'
  | 'cells-merged';

export const ODD_ROW_CODES: readonly OddRowCode[] = [
  'id-differs-spaces',
  'id-differs-case',
  'id-differs-composition',
  'id-looks-like',
  'date-unreadable',
  'date-ambiguous',
  'coordinates-swapped',
  'coordinates-sign',
  'coordinates-e6',
  'coordinates-360',
  'formula-no-number',
  'rows-out-of-order',
  'rows-hidden',
  'cells-merged',
];

/** The sentence for one of them. */
export function oddRowText(i18n: I18n, code: OddRowCode, values: RowValues): string {
  switch (code) {
    case 'id-differs-spaces':
      return i18n._({
        id: 'warning.id-differs-spaces',
        message: 'The id "{id}" differs from that of line {line} only in spaces at its ends.',
        values: inDigits(values, 'line'),
      });
    case 'id-differs-case':
      return i18n._({
        id: 'warning.id-differs-case',
        message: 'The id "{id}" differs from "{other}" on line {line} only in capital and small letters.',
        values: inDigits(values, 'line'),
      });
    case 'id-differs-composition':
      return i18n._({
        id: 'warning.id-differs-composition',
        message:
          'The id "{id}" reads like that of line {line}, but its accents are composed in another way, which nobody can see.',
        values: inDigits(values, 'line'),
      });
    case 'id-looks-like':
      return i18n._({
        id: 'warning.id-looks-like-letters',
        message:
          'The id "{id}" looks like "{other}" on line {line}, but has letters of another alphabet or of another width.',
        values: inDigits(values, 'line'),
      });
    case 'date-unreadable':
      return i18n._({
        id: 'warning.date-unreadable',
        message: '"{text}" in column "{column}" is not a date in the form of that column ({form}); it was left out.',
        values,
      });
    case 'date-ambiguous':
      return i18n._({
        id: 'warning.date-ambiguous',
        message:
          'Column "{column}" does not say whether "{text}" has the day or the month first; its dates were read in the form {form}.',
        values,
      });
    case 'formula-no-number':
      return i18n._({
        id: 'warning.formula-no-number',
        message: 'The formula of "{measure}" gives no number for this row; it counts as 0.',
        values,
      });
    case 'rows-out-of-order':
      return i18n._({
        id: 'warning.rows-out-of-order',
        message: 'The rows of the sheet are not stored in their order; they were read in the order of the file.',
        values,
      });
    case 'cells-merged':
      return i18n._({
        id: 'warning.cells-merged',
        message:
          '{merged, plural, one {A range of cells below the header is merged ({ranges}); only its first cell has its} other {# ranges of cells below the header are merged ({ranges}); only the first cell of each has its}} value, the others were read as blank.',
        values,
      });
    case 'rows-hidden':
      return i18n._({
        id: 'warning.rows-hidden',
        message:
          '{rows, plural, one {# row of the sheet is hidden and was} other {# rows of the sheet are hidden and were}} read like the others.',
        values,
      });
    default:
      return coordinatesText(i18n, code, values);
  }
}

function coordinatesText(i18n: I18n, code: OddRowCode, values: RowValues): string {
  switch (code) {
    case 'coordinates-swapped':
      return i18n._({
        id: 'warning.coordinates-swapped',
        message:
          'Latitude "{lat}" and longitude "{lon}" make sense only the other way round; they were read as they stand.',
        values,
      });
    case 'coordinates-sign':
      return i18n._({
        id: 'warning.coordinates-sign',
        message:
          'Latitude "{lat}" and longitude "{lon}" lie outside the country of the row, which is west of Greenwich: the longitude seems to have lost its sign.',
        values,
      });
    case 'coordinates-e6':
      return i18n._({
        id: 'warning.coordinates-e6',
        message: 'Latitude "{lat}" and longitude "{lon}" are degrees only when divided by a million.',
        values,
      });
    default:
      return i18n._({
        id: 'warning.coordinates-360',
        message: 'Longitude "{lon}" counts from 0 to 360, not from -180 to 180.',
        values,
      });
  }
}
