import type { I18n } from '@lingui/core';

/** What the report beside the files for a CRM begins with, line by line. */
export function formulaReportIntro(i18n: I18n, count: number): string[] {
  return [
    i18n._({
      id: 'formulas.purpose',
      message:
        'These files hold every text as it stands in the plan, for the loader of a CRM. Do not open them in a spreadsheet; export the files for spreadsheets instead.',
    }),
    '',
    i18n._({
      id: 'formulas.count',
      message:
        '{count, plural, =0 {No text looks like a formula.} one {# text looks like a formula that a spreadsheet would run:} other {# texts look like formulas that a spreadsheet would run:}}',
      values: { count },
    }),
  ];
}

/** Where one such text stands. */
export function formulaReportLine(
  i18n: I18n,
  found: { readonly file: string; readonly line: number; readonly column: string; readonly text: string },
): string {
  const { text, ...where } = found;
  const place = i18n._({
    id: 'formulas.line',
    message: '{file}, line {line, number}, column {column}:',
    values: { ...where },
  });
  // Not as a value of the message: escapes that stand in the text would be taken for characters.
  return `${place} ${text}`;
}

/** How many more there are than are named. */
export function moreFormulasText(i18n: I18n, count: number): string {
  return i18n._({
    id: 'formulas.more',
    message: 'and {count, number} more',
    values: { count },
  });
}
