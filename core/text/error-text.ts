import type { I18n } from '@lingui/core';
import { type AreasProblem, areasProblem } from './areas-text.ts';
import { type BalanceErrorCode, balanceErrorText, isBalanceError } from './balance-error-text.ts';
import { formulaProblemText } from './formula-text.ts';
import { type WorkbookProblem, workbookProblem } from './packed-text.ts';
import { noRowsText } from './refused-rows-text.ts';
import { type UnitListProblem, unitListProblem } from './unit-list-text.ts';

/** The codes of everything that can go wrong, as electron/api/reply.ts lists them. */
export type ErrorCode =
  | BalanceErrorCode
  | 'invalid-request'
  | 'no-plan'
  | 'plan-changed'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-exists'
  | 'folder-unwritable'
  | 'disk-full'
  | 'file-busy'
  | 'file-read-only'
  | 'file-replaced'
  | 'not-a-plan'
  | 'plan-damaged'
  | 'plan-too-new'
  | 'plan-newer'
  | 'plan-empty'
  | 'plan-foreign-schema'
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'no-header'
  | 'unclosed-quote'
  | 'no-place-column'
  | 'no-id-column'
  | 'column-missing'
  | 'bad-formula'
  | 'no-rows'
  | 'bad-units'
  | 'bad-neighbours'
  | 'bad-workbook'
  | 'bad-areas'
  | 'too-many-hexagons'
  | 'no-pack'
  | 'bad-argument'
  | 'other-units'
  | 'place-outside'
  | 'import-gone'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'job-unknown'
  | 'cancelled'
  | 'internal';

/** What happened, what is safe, and what to do; in one or two sentences. */
export function errorText(i18n: I18n, code: ErrorCode, values: Readonly<Record<string, string | number>>): string {
  if (isBalanceError(code)) return balanceErrorText(i18n, code, values);
  switch (code) {
    case 'invalid-request':
      return i18n._({
        id: 'error.invalid-request',
        message:
          'The app sent a request that it does not understand itself. Nothing was changed. Start Evenfield again; if it happens once more, report it.',
        values,
      });
    case 'no-plan':
      return i18n._({ id: 'error.no-plan', message: 'No plan is open. Open a plan or make a new one first.', values });
    case 'plan-changed':
      return i18n._({
        id: 'error.plan-changed',
        message: 'The plan changed in the meantime, so this was not done. Try again.',
        values,
      });
    case 'file-missing':
      return i18n._({
        id: 'error.file-missing',
        message: 'The file {file} is not there any more. Choose it again.',
        values,
      });
    case 'file-unreadable':
      return i18n._({
        id: 'error.file-unreadable',
        message: '{file} cannot be read. Check that you may open it and that its medium is connected.',
        values,
      });
    case 'file-exists':
      return i18n._({
        id: 'error.file-exists',
        message: '{file} exists already and was left as it is. Choose another name, or add --force to replace it.',
        values,
      });
    case 'folder-unwritable':
      return i18n._({
        id: 'error.folder-unwritable',
        message: 'Nothing can be written to {folder}. Choose a folder that you may write to.',
        values,
      });
    case 'disk-full':
      return i18n._({
        id: 'error.disk-full',
        message: 'The disk is full. Nothing was lost and the plan is as it was; free some space and try again.',
        values,
      });
    case 'file-busy':
      return i18n._({
        id: 'error.file-busy',
        message: '{file} is open in another window or program. Close it there and try again.',
        values,
      });
    case 'file-read-only':
      return i18n._({
        id: 'error.file-read-only',
        message: '{file} can only be read, so nothing was changed. Save a copy where you may write.',
        values,
      });
    case 'file-replaced':
      return i18n._({
        id: 'error.file-replaced',
        message:
          '{file} was moved or replaced by another program while it was open. To protect it nothing more is written; open it again.',
        values,
      });
    case 'not-a-plan':
      return i18n._({
        id: 'error.not-a-plan',
        message: '{file} is not an Evenfield plan. It was left as it is.',
        values,
      });
    case 'plan-damaged':
      return i18n._({
        id: 'error.plan-damaged',
        message: '{file} is damaged and was left as it is. Open the newest backup instead.',
        values,
      });
    case 'plan-too-new':
      return i18n._({
        id: 'error.plan-too-new',
        message: '{file} was made by a newer version of Evenfield. It was left as it is; update Evenfield to open it.',
        values,
      });
    case 'plan-newer':
      return i18n._({
        id: 'error.plan-newer',
        message:
          '{file} was made by a newer version of Evenfield. It can be looked at and exported here, but not changed or checked, and it was left as it is. Update Evenfield for that.',
        values,
      });
    case 'plan-empty':
      return i18n._({
        id: 'error.plan-empty',
        message: '{file} is empty: there is no plan in it. Open a backup of it, or make a new plan under another name.',
        values,
      });
    case 'plan-foreign-schema':
      return i18n._({
        id: 'error.plan-foreign-schema',
        message: '{file} has parts that no Evenfield plan has, so it was not opened. It was left as it is.',
        values,
      });
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
    case 'bad-argument':
      return i18n._({ id: 'error.bad-argument', message: '{what}', values });
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
    case 'nothing-to-undo':
      return i18n._({ id: 'error.nothing-to-undo', message: 'There is nothing to undo.', values });
    case 'nothing-to-redo':
      return i18n._({ id: 'error.nothing-to-redo', message: 'There is nothing to redo.', values });
    case 'job-unknown':
      return i18n._({ id: 'error.job-unknown', message: 'This job has ended already.', values });
    case 'cancelled':
      return i18n._({ id: 'error.cancelled', message: 'Cancelled. Everything is as it was.', values });
    case 'internal':
      return i18n._({
        id: 'error.internal',
        message:
          'Something went wrong inside Evenfield. The plan is as it was; try again, and report it if it happens once more.',
        values,
      });
  }
}

type Values = Readonly<Record<string, string | number>>;

/** Where rows were refused, these come first: the units are few because of them. */
/** The readers say what is wrong with a list of units as a code; here it becomes words. */
function withProblem(i18n: I18n, values: Values): Values {
  return { ...values, what: unitListProblem(i18n, String(values.problem) as UnitListProblem, values) };
}
