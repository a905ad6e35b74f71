import type { I18n } from '@lingui/core';
import { textAt } from '../../core/model/text-column.ts';
import { type LeftCode, leftReasonText } from '../../core/text/crm/fill-text.ts';
import type { Cell } from '../export/csv-text.ts';
import { HEADERS } from '../export/own-headers.ts';
import type { FilledList } from './fill-list.ts';
import { bitOf, LEFT_REASONS } from './filled-rows.ts';

/** The rows of a CRM's list of which something stayed as it was, and why: a row for each reason. */
export function* leftRows({ list, lines, rows, refused }: FilledList, i18n: I18n): Generator<readonly Cell[]> {
  yield HEADERS['left-as-they-were.csv'];
  const texts = LEFT_REASONS.map((reason) => leftReasonText(i18n, reason));
  for (let row = 0; row < list.count; row++) {
    for (const [at, reason] of LEFT_REASONS.entries()) {
      if (((rows.left[row] as number) & bitOf(reason)) === 0) continue;
      yield [textAt(list.ids, row), textAt(list.names, row), lines[row] as number, reason, texts[at] as string];
    }
  }
  for (const { line } of refused) yield ['', '', line, 'unclear', leftReasonText(i18n, 'unclear')];
}

/** What became of the rows of a list. */
export interface FillCounts {
  /** Rows of which a cell was filled in, those that say it already, and those of which something stayed. */
  readonly filled: number;
  readonly same: number;
  readonly left: number;
  /** Accounts of the plan that the list does not have. */
  readonly missing: number;
  readonly reasons: Readonly<Record<LeftCode, number>>;
}

/** Counts them; once the file is written. */
export function fillCounts({ list, rows, refused }: FilledList): FillCounts {
  const reasons = LEFT_REASONS.map(() => 0);
  let [filled, same, left] = [0, 0, refused.length];
  for (let row = 0; row < list.count; row++) {
    const bits = rows.left[row] as number;
    const isFilled = rows.columns.some(({ word }) => (word[row] as number) >= 0);
    if (isFilled) filled++;
    if (bits !== 0) left++;
    else if (!isFilled) same++;
    for (let at = 0; at < reasons.length; at++) {
      if ((bits & (1 << at)) !== 0) reasons[at] = (reasons[at] as number) + 1;
    }
  }
  const named = Object.fromEntries(LEFT_REASONS.map((reason, at) => [reason, reasons[at]]));
  const all = { ...named, unclear: refused.length } as FillCounts['reasons'];
  return { filled, same, left, missing: rows.missing, reasons: all };
}
