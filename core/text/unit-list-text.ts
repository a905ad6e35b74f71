import type { I18n } from '@lingui/core';
import { inDigits, type RowValues } from './refusal-text.ts';

/** What can be wrong with a list of units, or with the list of their neighbours. */
export type UnitListProblem =
  | 'id-missing'
  | 'id-duplicate'
  | 'place'
  | 'measure'
  | 'columns'
  | 'unit-unknown'
  | 'border';

/** What is wrong with a list of units, where, and what to do, to stand after "is no list of units:". */
export function unitListProblem(i18n: I18n, problem: UnitListProblem, said: RowValues): string {
  const values = inDigits(said, 'line');
  switch (problem) {
    case 'id-missing':
      return i18n._({ id: 'units.id-missing', message: 'the unit on line {line} has no id', values });
    case 'id-duplicate':
      return i18n._({
        id: 'units.id-duplicate',
        message: 'line {line} has the id "{text}", which another unit has already',
        values,
      });
    case 'place':
      return i18n._({
        id: 'units.place',
        message: 'the unit "{text}" on line {line} has no place; give it x_km and y_km, or lat and lon',
        values,
      });
    case 'measure':
      return i18n._({
        id: 'units.measure',
        message: 'line {line} has "{text}" in column "{column}", which must be a number of 0 or more',
        values,
      });
    case 'columns':
      return i18n._({ id: 'units.columns', message: 'it needs two columns with the ids of two neighbours', values });
    case 'unit-unknown':
      return i18n._({
        id: 'units.unit-unknown',
        message: 'line {line} names "{text}", which is no id of the list of units',
        values,
      });
    case 'border':
      return i18n._({
        id: 'units.border',
        message: 'line {line} has "{text}" for the length of a border, which must be kilometres, 0 or more',
        values,
      });
  }
}
