import { accountChanges } from '../../core/listing/account-changes.ts';
import type { ChosenColumn } from '../../core/listing/column-template.ts';
import { arrangedRows } from '../export/arranged-rows.ts';
import type { Cell, CsvTarget } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type ChangeFacts, handoverRows, pairRows } from './change-rows.ts';
import { accountMessageRows, repMessageRows } from './message-rows.ts';

/** A list of what changes hands. */
export interface ChangeFile {
  readonly file: string;
  readonly rows: () => Iterable<readonly Cell[]>;
}

/**
 * Who gains and loses which account, by account (with the columns that were chosen, else the usual ones) and by pairs
 * of reps, and the messages to send.
 */
export function changeFiles(
  view: ScenarioView,
  before: ScenarioView | null,
  columns: readonly ChosenColumn[] | undefined,
  target: CsvTarget,
): ChangeFile[] {
  let made: ChangeFacts | null = null;
  const facts = () => {
    made ??= { view, changes: accountChanges(view, before) };
    return made;
  };
  return [
    { file: 'changes.csv', rows: () => arrangedRows(view, 'changes', columns, target) },
    { file: 'handovers.csv', rows: () => handoverRows(facts()) },
    { file: 'handover-pairs.csv', rows: () => pairRows(facts()) },
    { file: 'messages-reps.csv', rows: () => repMessageRows(facts()) },
    { file: 'messages-accounts.csv', rows: () => accountMessageRows(facts()) },
  ];
}
