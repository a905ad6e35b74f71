import type { I18n } from '@lingui/core';
import type { ResultKind } from '../../model/results.ts';

/** Why a list of results cannot be read as it is. */
export const RESULT_LIST_ERRORS = [
  'no-holder-column',
  'no-amount-column',
  'no-figure-column',
  'too-many-amounts',
] as const;
export type ResultListError = (typeof RESULT_LIST_ERRORS)[number];

export function isResultListError(code: string): code is ResultListError {
  return RESULT_LIST_ERRORS.some((one) => one === code);
}

type Values = Readonly<Record<string, string | number>>;

/** What is missing, and what to do in the file or on the screen. */
export function resultListErrorText(i18n: I18n, code: ResultListError, values: Values): string {
  switch (code) {
    case 'no-holder-column':
      return i18n._({
        id: 'error.no-holder-column',
        message:
          '{file} says nowhere whose its rows are. It needs a column with accounts, units, territories or reps; name the column if it is called otherwise.',
        values,
      });
    case 'no-amount-column':
      return i18n._({
        id: 'error.no-amount-column',
        message:
          '{file} has no amounts with their dates: it needs a column with the amount and one with the date or month, or a column for each month.',
        values,
      });
    case 'no-figure-column':
      return i18n._({
        id: 'error.no-figure-column',
        message:
          '{file} has nothing that can be counted: calls, meetings, selling or working hours, a forecast or what was sold.',
        values,
      });
    case 'too-many-amounts':
      return i18n._({
        id: 'error.too-many-amounts',
        message:
          '{file} has more than {limit, number} amounts, too many to keep for each account. Leave out older months, or sum the list by month and unit, territory or rep.',
        values,
      });
  }
}

/** What an import of results did, as it stands in the history. */
export function resultsNoteText(i18n: I18n, values: Record<string, unknown>): string {
  return i18n._({
    id: 'note.results-imported',
    message:
      '{what, select, sales {Import the sales history of {rows, plural, one {# account or other holder} other {# accounts or other holders}} from {file}} opportunities {Import {rows, plural, one {# opportunity} other {# opportunities}} from {file}} other {Import the activities of {rows, plural, one {# rep or territory} other {# reps or territories}} from {file}}}',
    values,
  });
}

/** What became of a list of results: how many are of whom, and how many the plan does not know. */
export function resultsTexts(
  i18n: I18n,
  facts: { readonly what: ResultKind; readonly rows: number; readonly unknown: number; readonly written: boolean },
): string[] {
  const { what, rows, unknown, written } = facts;
  const texts = [
    i18n._({
      id: 'results.imported',
      message:
        '{what, select, sales {Sales history: {rows, plural, one {# account or other holder} other {# accounts or other holders}}} opportunities {Opportunities: {rows, number}} other {Activities: {rows, plural, one {# rep or territory} other {# reps or territories}}}}, of which the plan does not know {unknown, number}.',
      values: { what, rows, unknown },
    }),
  ];
  if (!written) texts.push(i18n._({ id: 'people.not-written', message: 'Nothing was written.' }));
  return texts;
}
