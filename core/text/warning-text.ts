import type { I18n } from '@lingui/core';
import { ODD_ROW_CODES, type OddRowCode, oddRowText } from './odd-row-text.ts';
import { PERSON_ROW_CODES, type PersonRowCode, personRowText } from './person-row-text.ts';
import { type RowRefusalCode, type RowValues, refusalReason } from './refusal-text.ts';
import { chanceWarning } from './results/result-row-text.ts';

/** What was odd about a row, or a whole file, that was imported all the same. */
export type RowWarningCode =
  | OddRowCode
  | PersonRowCode
  | 'measure-blank'
  | 'measure-missing'
  | 'measure-negative'
  | 'number-ambiguous'
  | 'encoding-guessed'
  | 'text-garbled'
  | 'row-ragged'
  | 'formula-without-value'
  | 'id-invisible'
  | 'coordinates-half'
  | 'coordinates-zero'
  | 'postal-code-padded'
  | 'postal-code-elsewhere'
  | 'postal-code-unknown'
  | 'code-far-from-city'
  | 'coordinates-far-from-code'
  | 'place-by-city-only'
  | 'near-unit'
  | 'county-code-old'
  | 'unit-code-elsewhere'
  | 'not-placed'
  | 'pair-with-itself'
  | 'chance-unreadable';

/** The sentence for one warning: what was odd, and what was made of it. */
export function warningText(i18n: I18n, code: RowWarningCode, values: RowValues): string {
  const odd = ODD_ROW_CODES.find((one) => one === code);
  if (odd) return oddRowText(i18n, odd, values);
  const person = PERSON_ROW_CODES.find((one) => one === code);
  if (person) return personRowText(i18n, person, values);
  switch (code) {
    case 'chance-unreadable':
      return chanceWarning(i18n, values);
    case 'measure-blank':
      return i18n._({ id: 'warning.measure-blank', message: 'Column "{column}" is blank; it counts as 0.', values });
    case 'measure-missing':
      return i18n._({
        id: 'warning.measure-missing',
        message: '"{text}" in column "{column}" means that there is no number; it counts as 0.',
        values,
      });
    case 'measure-negative':
      return i18n._({
        id: 'warning.measure-negative',
        message: '"{text}" in column "{column}" is below zero, which cannot be balanced; it counts as 0.',
        values,
      });
    case 'number-ambiguous':
      return i18n._({
        id: 'warning.number-ambiguous',
        message:
          'Column "{column}" does not say whether "{text}" has decimals; its numbers were read in the form {form}.',
        values,
      });
    case 'encoding-guessed':
      return i18n._({
        id: 'warning.encoding-guessed',
        message: 'The file does not say how its letters are encoded; it was read as {encoding}.',
        values,
      });
    case 'text-garbled':
      return i18n._({
        id: 'warning.text-garbled',
        message: '"{text}" looks as if its letters had been encoded twice.',
        values,
      });
    case 'row-ragged':
      return i18n._({
        id: 'warning.row-ragged',
        message: 'The row has {cells} cells and the header {columns}.',
        values,
      });
    case 'formula-without-value':
      return i18n._({
        id: 'warning.formula-without-value',
        message:
          'Cell {cell} has a formula whose result is not in the file; it was read as blank. Open the file in a spreadsheet program and save it.',
        values,
      });
    default:
      return placeOrIdText(i18n, code, values);
  }
}

function placeOrIdText(i18n: I18n, code: RowWarningCode, values: RowValues): string {
  switch (code) {
    case 'id-invisible':
      return i18n._({
        id: 'warning.id-invisible',
        message: 'The id "{id}" had invisible characters, which were taken out.',
        values,
      });
    case 'coordinates-half':
      return i18n._({
        id: 'warning.coordinates-half',
        message: 'Only one of latitude and longitude is given; neither was used.',
        values,
      });
    case 'coordinates-zero':
      return i18n._({
        id: 'warning.coordinates-zero',
        message: 'Latitude and longitude are 0, which means that they are not known; neither was used.',
        values,
      });
    case 'postal-code-padded':
      return i18n._({
        id: 'warning.postal-code-padded',
        message: 'The postal code "{code}" had lost its leading zeros; the place is that of {padded}.',
        values,
      });
    case 'postal-code-elsewhere':
      return i18n._({
        id: 'warning.postal-code-elsewhere',
        message: 'The postal code "{code}" lies in {state}, not in "{region}"; the place is that of the postal code.',
        values,
      });
    case 'postal-code-unknown':
    case 'code-far-from-city':
    case 'coordinates-far-from-code':
      return contradictionText(i18n, code, values);
    case 'place-by-city-only':
      return i18n._({
        id: 'warning.place-by-city-only',
        message: 'The row names no state or country; the largest "{city}" was taken.',
        values,
      });
    case 'near-unit':
      return i18n._({
        id: 'warning.near-unit',
        message: 'The place lies {km} km outside the units and was given to the nearest, {unit}.',
        values,
      });
    case 'county-code-old':
      return i18n._({
        id: 'warning.county-code-old',
        message: 'The area code "{code}" is of another year than the areas here; {unit} was taken.',
        values,
      });
    case 'unit-code-elsewhere':
      return i18n._({
        id: 'warning.unit-code-elsewhere',
        message: 'The code "{code}" is that of {named}, but the place lies in {unit}, which was taken.',
        values,
      });
    case 'pair-with-itself':
      return i18n._({
        id: 'warning.pair-with-itself',
        message: 'The unit "{unit}" is paired with itself; the row was left out.',
        values,
      });
    default:
      return i18n._({
        id: 'warning.not-placed',
        message: 'Imported without a place: {reason}',
        values: { reason: refusalReason(i18n, String(values.reason) as RowRefusalCode, values) },
      });
  }
}

/** Parts of a row that do not fit together, what was made of them, and what to do. */
function contradictionText(i18n: I18n, code: RowWarningCode, values: RowValues): string {
  switch (code) {
    case 'postal-code-unknown':
      return i18n._({
        id: 'warning.postal-code-unknown',
        message:
          'The postal code "{code}" is not known; the place is the middle of the codes that begin like it. Check the code.',
        values,
      });
    case 'code-far-from-city':
      return i18n._({
        id: 'warning.code-far-from-city',
        message:
          'The postal code "{code}" lies {km, number} km from "{city}"; the place is that of the postal code. Correct whichever of the two is wrong.',
        values,
      });
    default:
      return i18n._({
        id: 'warning.coordinates-far-from-code',
        message:
          'The coordinates lie {km, number} km from the postal code "{code}"; the coordinates were taken. Check whether they are swapped, have lost their sign, or are of another place.',
        values,
      });
  }
}
