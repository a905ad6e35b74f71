import type { I18n } from '@lingui/core';

/** What can be wrong with a workbook, or a zip or folder of lists, as a whole. */
export type WorkbookProblem =
  | 'damaged'
  | 'doctype'
  | 'password'
  | 'method'
  | 'expands'
  | 'name-unsafe'
  | 'name-twice'
  | 'too-many-files'
  | 'no-sheet'
  | 'sheet-missing'
  | 'old-workbook'
  | 'binary-workbook'
  | 'open-document'
  | 'cell-too-long'
  | 'cell-too-far'
  | 'too-many-cells'
  | 'too-many-merges'
  | 'no-lists'
  | 'other-columns'
  | 'no-postal-codes'
  | 'too-many-codes';

/** The middle of a sentence, "{file} cannot be read: ...", and what to do, without the full stop. */
export function workbookProblem(
  i18n: I18n,
  problem: WorkbookProblem,
  values: Readonly<Record<string, unknown>>,
): string {
  switch (problem) {
    case 'damaged':
      return i18n._({
        id: 'workbook.damaged',
        message: 'a part of it is missing or damaged; save it again in the program it comes from',
        values,
      });
    case 'doctype':
      return i18n._({
        id: 'workbook.doctype',
        message: 'it has a document type definition, which no spreadsheet program writes; save it as CSV',
        values,
      });
    case 'password':
      return i18n._({
        id: 'workbook.password',
        message: 'it is protected by a password; save it without one',
        values,
      });
    case 'method':
      return i18n._({
        id: 'workbook.method',
        message: 'it is packed in a way that is not known here; unpack it, or save it again',
        values,
      });
    case 'expands':
      return i18n._({
        id: 'workbook.expands',
        message: '{entry} in it grows to far more than a table would; save it as CSV',
        values,
      });
    case 'name-unsafe':
      return i18n._({
        id: 'workbook.name-unsafe',
        message: 'a file in it is called {entry}, which leads out of it; ask whoever made it for another copy',
        values,
      });
    case 'name-twice':
      return i18n._({
        id: 'workbook.name-twice',
        message: 'two files in it are called {entry}; pack it again',
        values,
      });
    case 'too-many-files':
      return i18n._({
        id: 'workbook.too-many-files',
        message: 'it has {files, number} files; choose a folder or zip with the lists alone',
        values,
      });
    default:
      return tableProblem(i18n, problem, values);
  }
}

function tableProblem(i18n: I18n, problem: WorkbookProblem, values: Readonly<Record<string, unknown>>): string {
  switch (problem) {
    case 'no-sheet':
      return i18n._({ id: 'workbook.no-sheet', message: 'none of its sheets has a row', values });
    case 'sheet-missing':
      return i18n._({
        id: 'workbook.sheet-missing',
        message: 'it has no sheet {sheet}; its sheets are: {sheets}',
        values,
      });
    case 'old-workbook':
      return i18n._({
        id: 'workbook.old-workbook',
        message:
          'it is a workbook of the old kind (.xls), or one with a password; save it as .xlsx without a password, or as CSV',
        values,
      });
    case 'binary-workbook':
      return i18n._({
        id: 'workbook.binary-workbook',
        message: 'it is a binary workbook (.xlsb); save it as .xlsx or as CSV',
        values,
      });
    case 'open-document':
      return i18n._({
        id: 'workbook.open-document',
        message: 'it is an OpenDocument file; save it as .xlsx or as CSV',
        values,
      });
    case 'cell-too-long':
      return i18n._({
        id: 'workbook.cell-too-long',
        message: 'a cell of it has more than a million letters; shorten it',
        values,
      });
    case 'cell-too-far':
      return i18n._({
        id: 'workbook.cell-too-far',
        message: 'cell {cell} is filled, far outside of any list; delete it',
        values,
      });
    case 'too-many-merges':
      return i18n._({
        id: 'workbook.too-many-merges',
        message: 'it has more than {limit, number} merged cells; unmerge them, or save it as CSV',
        values,
      });
    case 'too-many-cells':
      return i18n._({
        id: 'workbook.too-many-cells',
        message: 'it has more than {limit, number} cells; split it, or save it as CSV',
        values,
      });
    case 'no-lists':
      return i18n._({
        id: 'workbook.no-lists',
        message: 'there is no list in it (.csv, .tsv, .txt or .xlsx)',
        values,
      });
    case 'no-postal-codes':
      return i18n._({
        id: 'workbook.no-postal-codes',
        message: 'it has no postal codes as GeoNames publishes them; choose the file as it was downloaded',
        values,
      });
    case 'too-many-codes':
      return i18n._({
        id: 'workbook.too-many-codes',
        message:
          'it has more than {limit, number} postal codes of one country, or is not in the order of countries; choose the file as it was downloaded',
        values,
      });
    default:
      return i18n._({
        id: 'workbook.other-columns',
        message:
          '{second} has not the same columns as {first}; only lists with the same header can be read together. Missing or added: {columns}',
        values,
      });
  }
}
