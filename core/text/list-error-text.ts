import type { I18n } from '@lingui/core';
import { type AreasProblem, areasProblem } from './areas-text.ts';
import { type FillProblem, fillProblem } from './crm/fill-text.ts';
import { formulaProblemText } from './formula-text.ts';
import { type WorkbookProblem, workbookProblem } from './packed-text.ts';
import { noRowsText } from './refused-rows-text.ts';
import { isResultListError, RESULT_LIST_ERRORS, resultListErrorText } from './results/result-list-text.ts';
import { type UnitListProblem, unitListProblem } from './unit-list-text.ts';

/** The codes of why a list or boundaries cannot be read, or not be brought into the plan that is open. */
const LIST_ERRORS = [
  'file-empty',
  'file-binary',
  'file-too-large',
  'encoding-unreadable',
  'no-header',
  'unclosed-quote',
  'no-place-column',
  'no-id-column',
  ...RESULT_LIST_ERRORS,
  'column-missing',
  'bad-formula',
  'no-rows',
  'bad-units',
  'bad-neighbours',
  'bad-workbook',
  'cannot-fill',
  'bad-areas',
  'too-many-hexagons',
  'no-pack',
  'other-units',
  'place-outside',
  'import-gone',
] as const;
export type ListErrorCode = (typeof LIST_ERRORS)[number];

export function isListError(code: string): code is ListErrorCode {
  return LIST_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why a list or boundaries cannot be brought in, and what to do in the file or on the screen. */
export function listErrorText(i18n: I18n, code: ListErrorCode, values: Values): string {
  if (isResultListError(code)) return resultListErrorText(i18n, code, values);
  switch (code) {
    case 'file-empty':
      return i18n._({
        id: 'error.file-empty',
        message: '{file} is empty. Export the account list again and choose the new file.',
        values,
      });
    case 'file-binary':
      return i18n._({
        id: 'error.file-binary',
        message: '{file} is not a text file with columns. Save it as CSV and choose that file.',
        values,
      });
    case 'file-too-large':
      return i18n._({
        id: 'error.file-too-large',
        message: '{file} is too large. Split it into smaller files.',
        values,
      });
    case 'encoding-unreadable':
      return i18n._({
        id: 'error.encoding-unreadable',
        message:
          'The letters of {file} are encoded as {encoding}, which cannot be read here. Open it in the program it comes from, save it as UTF-8 and choose that file.',
        values,
      });
    case 'no-header':
      return i18n._({
        id: 'error.no-header',
        message: '{file} has no header row. Put the names of the columns into its first row.',
        values,
      });
    case 'unclosed-quote':
      return i18n._({
        id: 'error.unclosed-quote',
        message: 'A quote that opens in line {line} of {file} is never closed. Close it and try again.',
        values,
      });
    case 'no-place-column':
      return i18n._({
        id: 'error.no-place-column',
        message:
          '{file} says nowhere where an account is. It needs latitude and longitude, a postal code, or a city; name the column if it is called otherwise.',
        values,
      });
    case 'no-id-column':
      return i18n._({
        id: 'error.no-id-column',
        message: "{file} has no column with the account's id. Name the column that has it.",
        values,
      });
    case 'column-missing':
      return i18n._({
        id: 'error.column-missing',
        message: '{file} has no column {column}. Its columns are: {columns}.',
        values,
      });
    case 'bad-formula':
      return formulaProblemText(i18n, {
        code: String(values.problem),
        position: Number(values.position),
        text: String(values.text),
      });
    case 'no-rows':
      return noRowsText(i18n, values);
    case 'bad-units':
      return i18n._({
        id: 'error.bad-units',
        message: '{file} is no list of units: {what}.',
        values: withProblem(i18n, values),
      });
    case 'bad-neighbours':
      return i18n._({
        id: 'error.bad-neighbours',
        message: '{file} is no list of neighbours: {what}.',
        values: withProblem(i18n, values),
      });
    case 'bad-workbook':
      return i18n._({
        id: 'error.bad-workbook',
        message: '{file} cannot be read: {what}.',
        values: { ...values, what: workbookProblem(i18n, String(values.problem) as WorkbookProblem, values) },
      });
    case 'cannot-fill':
      return i18n._({
        id: 'error.cannot-fill',
        message: '{file} cannot be filled in: {what}.',
        values: { ...values, what: fillProblem(i18n, String(values.problem) as FillProblem, values) },
      });
    case 'bad-areas':
      return i18n._({
        id: 'error.bad-areas',
        message: '{file} cannot be read: {what}.',
        values: { ...values, what: areasProblem(i18n, String(values.problem) as AreasProblem, values) },
      });
    case 'too-many-hexagons':
      return i18n._({
        id: 'error.too-many-hexagons',
        message:
          'Hexagons of {km, number} km would be {hexagons, number}, and at most {most, number} can be planned with. Ask for wider ones.',
        values,
      });
    case 'no-pack':
      return i18n._({
        id: 'error.no-pack',
        message: 'There is no postal pack of {country} here. Add the file that GeoNames publishes for it first.',
        values,
      });
    case 'other-units':
      return i18n._({
        id: 'error.other-units',
        message:
          'The units of this plan are {planned}, and the list was read for {asked}. Nothing was changed. Update it with the units of the plan, or replace the whole list; that lets go of the territories.',
        values,
      });
    case 'place-outside':
      return i18n._({
        id: 'error.place-outside',
        message:
          'No unit of this plan is near {lat, number}, {lon, number}, so the account was not placed there. Choose a place in one of the areas.',
        values,
      });
    case 'import-gone':
      return i18n._({
        id: 'error.import-gone',
        message: 'This import waits no longer, and nothing was changed. Choose the file again to read it anew.',
        values,
      });
  }
}

/** The readers say what is wrong with a list of units as a code; here it becomes words. */
function withProblem(i18n: I18n, values: Values): Values {
  return { ...values, what: unitListProblem(i18n, String(values.problem) as UnitListProblem, values) };
}
