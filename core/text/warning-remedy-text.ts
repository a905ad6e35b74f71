import type { I18n } from '@lingui/core';
import { PERSON_ROW_CODES, personRowRemedy } from './person-row-text.ts';
import { type RowRefusalCode, type RowValues, refusalRemedy } from './refusal-text.ts';
import { chanceRemedy } from './results/result-row-text.ts';
import type { RowWarningCode } from './warning-text.ts';

/** What to do about an odd row that was imported; the empty text where nothing need be done. */
export function warningRemedy(i18n: I18n, code: RowWarningCode, values: RowValues): string {
  const person = PERSON_ROW_CODES.find((one) => one === code);
  if (person) return personRowRemedy(i18n, person);
  switch (code) {
    case 'chance-unreadable':
      return chanceRemedy(i18n);
    case 'measure-blank':
    case 'measure-missing':
    case 'measure-negative':
    case 'formula-no-number':
      return i18n._({
        id: 'warning-remedy.measure',
        message: 'Fill in the number in the list and import it again, or leave it at 0.',
      });
    case 'number-ambiguous':
    case 'date-ambiguous':
      return i18n._({
        id: 'warning-remedy.form',
        message: 'Choose the form of the column before the import, if another one was meant.',
      });
    case 'date-unreadable':
      return i18n._({ id: 'warning-remedy.date', message: 'Write the date as in the other rows.' });
    case 'encoding-guessed':
    case 'text-garbled':
      return i18n._({
        id: 'warning-remedy.encoding',
        message: 'Look at a few names; if letters are wrong, choose another encoding or export the list as UTF-8.',
      });
    case 'row-ragged':
      return i18n._({
        id: 'warning-remedy.ragged',
        message: 'Check that no cell has the mark between cells in it without quotes around it.',
      });
    case 'formula-without-value':
    case 'rows-out-of-order':
      return i18n._({
        id: 'warning-remedy.save-again',
        message: 'Open the file in a spreadsheet program, save it, and import it again.',
      });
    case 'cells-merged':
      return i18n._({
        id: 'warning-remedy.merged',
        message:
          'If the value is meant for all of them, have merged cells filled where it says how the file is written.',
      });
    case 'rows-hidden':
      return i18n._({
        id: 'warning-remedy.hidden',
        message: 'If a filter was meant to leave them out, copy the shown rows to a sheet of their own.',
      });
    case 'id-invisible':
    case 'id-differs-spaces':
    case 'id-differs-case':
    case 'id-differs-composition':
    case 'id-looks-like':
      return i18n._({
        id: 'warning-remedy.id',
        message: 'If both are one account, give both rows the same id and delete one of them.',
      });
    default:
      return placeRemedy(i18n, code, values);
  }
}

function placeRemedy(i18n: I18n, code: RowWarningCode, values: RowValues): string {
  switch (code) {
    case 'coordinates-swapped':
    case 'coordinates-sign':
    case 'coordinates-e6':
    case 'coordinates-360':
      return i18n._({
        id: 'warning-remedy.fix',
        message: 'Let the import put it right, or correct the coordinates in the list.',
      });
    case 'coordinates-half':
    case 'coordinates-zero':
      return i18n._({
        id: 'warning-remedy.coordinates',
        message: 'Give both, or leave both blank: then the postal code or the city counts.',
      });
    case 'not-placed':
      return refusalRemedy(i18n, String(values.reason) as RowRefusalCode, values);
    case 'pair-with-itself':
      return '';
    default:
      return i18n._({
        id: 'warning-remedy.place',
        message: 'Check the place; give coordinates if it is wrong.',
      });
  }
}
