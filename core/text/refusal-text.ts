import type { I18n } from '@lingui/core';
import {
  RESULT_ROW_REFUSALS,
  type ResultRowRefusal,
  resultRowReason,
  resultRowRemedy,
} from './results/result-row-text.ts';

/** Why a row of a list is not imported. */
export type RowRefusalCode =
  | 'bad-quotes'
  | 'id-missing'
  | 'id-duplicate'
  | 'measure-unreadable'
  | 'coordinates-unreadable'
  | 'coordinates-impossible'
  | 'place-missing'
  | 'place-unknown'
  | 'outside-units'
  | 'unit-unknown'
  | 'capacity-unreadable'
  | 'email-duplicate'
  | ResultRowRefusal;

/** The values that the sentences name; texts are as they stand in the user's file. */
export type RowValues = Readonly<Record<string, string | number>>;

/** What is wrong with a row: the middle column of refused.csv. */
export function refusalReason(i18n: I18n, code: RowRefusalCode, values: RowValues): string {
  if (isOfResult(code)) return resultRowReason(i18n, code, values);
  switch (code) {
    case 'bad-quotes':
      return i18n._({ id: 'refusal.bad-quotes', message: 'A cell goes on after its closing quote.', values });
    case 'id-missing':
      return i18n._({ id: 'refusal.id-missing', message: 'The id is blank.', values });
    case 'id-duplicate':
      return i18n._({
        id: 'refusal.id-duplicate',
        message: 'The id "{id}" is already on line {line}; that row was imported.',
        values: inDigits(values, 'line'),
      });
    case 'measure-unreadable':
      return i18n._({
        id: 'refusal.measure-unreadable',
        message: '"{text}" in column "{column}" is not a number in the form of that column ({form}).',
        values,
      });
    case 'coordinates-unreadable':
      return i18n._({
        id: 'refusal.coordinates-unreadable',
        message: 'Latitude "{lat}" and longitude "{lon}" are not both numbers of degrees.',
        values,
      });
    case 'coordinates-impossible':
      return i18n._({
        id: 'refusal.coordinates-impossible',
        message: 'Latitude "{lat}" and longitude "{lon}" are no place on Earth.',
        values,
      });
    case 'place-missing':
      return i18n._({
        id: 'refusal.place-missing',
        message: 'The row has no coordinates (0, 0 counts as none), no postal code and no city.',
        values,
      });
    case 'place-unknown':
      return i18n._({ id: 'refusal.place-unknown', message: 'No place was found for "{place}".', values });
    case 'outside-units':
      return i18n._({
        id: 'refusal.outside-units',
        message: 'The place {lat}, {lon} lies in none of the units and not near one.',
        values,
      });
    case 'unit-unknown':
      return i18n._({ id: 'refusal.unit-unknown', message: 'There is no unit "{unit}".', values });
    case 'capacity-unreadable':
      return i18n._({
        id: 'refusal.capacity-unreadable',
        message: 'The capacity "{text}" is not a number above zero.',
        values,
      });
    case 'email-duplicate':
      return i18n._({
        id: 'refusal.email-duplicate',
        message: 'The e-mail address "{email}" is already on line {line}; that row was imported.',
        values: inDigits(values, 'line'),
      });
  }
}

/** What to do about it: the last column of refused.csv. */
export function refusalRemedy(i18n: I18n, code: RowRefusalCode, values: RowValues): string {
  if (isOfResult(code)) return resultRowRemedy(i18n, code, values);
  switch (code) {
    case 'bad-quotes':
      return i18n._({
        id: 'remedy.bad-quotes',
        message: 'Write a quote inside a quoted cell twice, or export the list again.',
        values,
      });
    case 'id-missing':
      return i18n._({ id: 'remedy.id-missing', message: 'Give the row an id of its own.', values });
    case 'id-duplicate':
      return i18n._({
        id: 'remedy.id-duplicate',
        message: 'Delete the row if both rows mean the same one, else give it an id of its own.',
        values,
      });
    case 'measure-unreadable':
      return i18n._({
        id: 'remedy.measure-unreadable',
        message: 'Write the number as in the other rows, or leave the cell blank for 0.',
        values,
      });
    case 'coordinates-unreadable':
      return i18n._({
        id: 'remedy.coordinates-unreadable',
        message:
          'Write decimal degrees such as 41.88 and -87.63, or leave both blank and give a postal code or a city.',
        values,
      });
    case 'coordinates-impossible':
      return i18n._({
        id: 'remedy.coordinates-impossible',
        message:
          'Latitude is -90 to 90, longitude -180 to 180. Swap them if they stand in the wrong columns, or leave both blank and give a postal code or a city.',
        values,
      });
    case 'place-missing':
      return i18n._({
        id: 'remedy.place-missing',
        message: 'Add latitude and longitude, a postal code, or a city with its state or country.',
        values,
      });
    case 'place-unknown':
      return i18n._({
        id: 'remedy.place-unknown',
        message:
          'Check the spelling, add the state or country, or give latitude and longitude. Street addresses cannot be found offline.',
        values,
      });
    case 'outside-units':
      return i18n._({
        id: 'remedy.outside-units',
        message: 'Check the coordinates and their signs (west and south are negative), or choose other units.',
        values,
      });
    case 'unit-unknown':
      return i18n._({ id: 'remedy.unit-unknown', message: 'Use an id of the list of units.', values });
    case 'capacity-unreadable':
      return i18n._({
        id: 'remedy.capacity-unreadable',
        message: 'Write full-time equivalents such as 1 or 0.5, or leave the cell blank for 1.',
        values,
      });
    case 'email-duplicate':
      return i18n._({
        id: 'remedy.email-duplicate',
        message: 'Delete the row if it is the same person, else correct the address or leave it blank.',
        values,
      });
  }
}

function isOfResult(code: RowRefusalCode): code is ResultRowRefusal {
  return RESULT_ROW_REFUSALS.some((one) => one === code);
}

/** Line numbers stand as an editor shows them, without marks of thousands. */
export function inDigits(values: RowValues, name: string): RowValues {
  return { ...values, [name]: String(values[name] ?? '') };
}
