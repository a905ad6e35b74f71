import type { I18n } from '@lingui/core';
import type { ColumnsFault } from '../listing/columns-fault.ts';

/** The codes of why columns cannot be chosen, kept or found. */
const COLUMN_ERRORS = ['columns-impossible', 'no-template', 'too-many-templates', 'bad-columns-file'] as const;
export type ColumnErrorCode = (typeof COLUMN_ERRORS)[number];

export function isColumnError(code: string): code is ColumnErrorCode {
  return COLUMN_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why columns of an export cannot be written or kept as they were chosen, and what to change. */
export function columnErrorText(i18n: I18n, code: ColumnErrorCode, values: Values): string {
  switch (code) {
    case 'columns-impossible':
      return columnsProblem(i18n, values);
    case 'no-template':
      return i18n._({
        id: 'error.no-template',
        message: 'There is no template "{name}". There are: {names}.',
        values,
      });
    case 'too-many-templates':
      return i18n._({
        id: 'error.too-many-templates',
        message: 'There are {most, number} templates already, so this one was not kept. Forget one that is not used.',
        values,
      });
    case 'bad-columns-file':
      return i18n._({
        id: 'error.bad-columns-file',
        message:
          '{file} does not say which columns to write. It has to be JSON such as {example}. Nothing was written.',
        values: { ...values, example: EXAMPLE },
      });
  }
}

const EXAMPLE = '{"lists": {"assignments": [{"field": "account_id", "header": "Id"}]}}';

function columnsProblem(i18n: I18n, given: Values): string {
  const values = { ...given, file: `${given.list}.csv` };
  switch (given.problem as ColumnsFault['values']['problem']) {
    case 'none':
      return i18n._({
        id: 'columns.none',
        message: 'No column of {file} is chosen. Choose at least one.',
        values,
      });
    case 'too-many':
      return i18n._({
        id: 'columns.too-many',
        message: '{file} would have more than {most, number} columns. Leave some out.',
        values,
      });
    case 'no-header':
      return i18n._({
        id: 'columns.no-header',
        message: 'Column {column, number} of {file} has no name. Give it one, or leave it out.',
        values,
      });
    case 'long-header':
      return i18n._({
        id: 'columns.long-header',
        message: 'The name of column {column, number} of {file} is longer than {most, number} letters. Shorten it.',
        values,
      });
    case 'marks':
      return i18n._({
        id: 'columns.marks',
        message:
          'The name of column {column, number} of {file} has line breaks or signs that nobody sees. Type it anew.',
        values,
      });
    case 'reserved':
      return i18n._({
        id: 'columns.reserved',
        message:
          'No column of {file} can be called "{header}": the import knows our own files by it. Choose another name.',
        values,
      });
    case 'twice':
      return i18n._({
        id: 'columns.twice',
        message: 'Two columns of {file} are called "{header}". Give one of them another name.',
        values,
      });
    case 'unknown':
      return i18n._({
        id: 'columns.unknown',
        message:
          'This plan has nothing called "{header}" for {file}. Leave that column out, or choose another template.',
        values,
      });
  }
}
