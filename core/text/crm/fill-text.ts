import type { I18n } from '@lingui/core';

/** Why something of a row of a CRM's list stayed as it was, by code. */
export type LeftCode =
  | 'not-in-plan'
  | 'no-territory'
  | 'owner-unknown'
  | 'territory-unknown'
  | 'letters'
  | 'formula'
  | 'unclear';

/** What of a row stayed as it was, why, and what to do. */
export function leftReasonText(i18n: I18n, code: LeftCode): string {
  switch (code) {
    case 'not-in-plan':
      return i18n._({
        id: 'fill.not-in-plan',
        message: 'The plan does not have this account. Import it, or compare the list with the plan.',
      });
    case 'no-territory':
      return i18n._({ id: 'fill.no-territory', message: 'The account is in no territory of the plan. Assign it.' });
    case 'owner-unknown':
      return i18n._({
        id: 'fill.owner-unknown',
        message:
          'The owner stays: nobody works the territory, or what this column holds (a user id, an e-mail address) is not known of the rep. Import reps with it.',
      });
    case 'territory-unknown':
      return i18n._({
        id: 'fill.territory-unknown',
        message:
          'The territory stays: its id in the CRM is not known. Bring the ids in under the settings of the pack.',
      });
    case 'letters':
      return i18n._({
        id: 'fill.letters',
        message: 'The encoding of the file lacks letters of the new name. Export the list as UTF-8 or as a workbook.',
      });
    case 'formula':
      return i18n._({
        id: 'fill.formula',
        message: 'The cell is worked out by a formula. Export the list again, or put a value in its place.',
      });
    case 'unclear':
      return i18n._({
        id: 'fill.unclear',
        message:
          'Nobody can say which account it is: the row has no id, the id of an earlier row, or a quote that does not end. Export the list again.',
      });
  }
}

/** What cannot be filled in, for a sentence that begins with the file; without the full stop. */
export type FillProblem = 'no-column' | 'several-lists' | 'letters';

/** The middle of "{file} cannot be filled in: ...", and what to do. */
export function fillProblem(i18n: I18n, problem: FillProblem, values: Readonly<Record<string, unknown>>): string {
  switch (problem) {
    case 'no-column':
      return i18n._({
        id: 'fill.no-column',
        message:
          'it has no column of owners or territories. Add one to the view or report in the CRM and export it again. Its columns are: {columns}',
        values,
      });
    case 'several-lists':
      return i18n._({
        id: 'fill.several-lists',
        message: 'it holds lists of its own. Choose one list as the CRM exported it',
      });
    case 'letters':
      return i18n._({
        id: 'fill.bad-encoding',
        message:
          'its letters are encoded as {encoding}, which cannot be written here. Export it as UTF-8 or as a workbook',
        values,
      });
  }
}

/** What became of the rows of a list. */
interface FillFacts {
  readonly filled: number;
  readonly same: number;
  readonly left: number;
  readonly missing: number;
  /** Headers of the columns that were filled. */
  readonly columns: readonly string[];
  /** Names of territories that the list did not have. */
  readonly unnamed: readonly string[];
}

/** Territories that are named in a sentence. */
const MOST_NAMED = 5;

/** What was done to a list, sentence by sentence. */
export function fillTexts(i18n: I18n, { filled, same, left, missing, columns, unnamed }: FillFacts): string[] {
  const names = unnamed.slice(0, MOST_NAMED).join(', ');
  return [
    i18n._({
      id: 'fill.filled',
      message:
        '{filled, plural, one {# row was} other {# rows were}} filled in, {same} say it already. Columns: {columns}.',
      values: { filled, same, columns: columns.join(', ') },
    }),
    ...(left > 0
      ? [
          i18n._({
            id: 'fill.left',
            message:
              '{left, plural, one {# row stays as it was, wholly or in part} other {# rows stay as they were, wholly or in part}}; the list beside it says why.',
            values: { left },
          }),
        ]
      : []),
    ...(missing > 0
      ? [
          i18n._({
            id: 'fill.missing',
            message:
              '{missing, plural, one {# account of the plan is} other {# accounts of the plan are}} not in the list.',
            values: { missing },
          }),
        ]
      : []),
    ...(unnamed.length > 0
      ? [
          i18n._({
            id: 'fill.unnamed',
            message:
              '{count, plural, one {# territory is new to the list ({names})} other {# territories are new to the list ({names})}}. The CRM has to have {count, plural, one {it} other {them}} before the list is imported.',
            values: { count: unnamed.length, names: unnamed.length > MOST_NAMED ? `${names}, ...` : names },
          }),
        ]
      : []),
  ];
}
