import type { Cell } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { accountChanges } from './account-changes.ts';
import { type ChangeFacts, changeRows, handoverRows, pairRows } from './change-rows.ts';
import { accountMessageRows, repMessageRows } from './message-rows.ts';

/** A list of what changes hands. */
export interface ChangeFile {
  readonly file: string;
  readonly rows: () => Iterable<readonly Cell[]>;
}

/** Who gains and loses which account, by account and by pairs of reps, and the messages to send. */
export function changeFiles(view: ScenarioView, before: ScenarioView | null): ChangeFile[] {
  let made: ChangeFacts | null = null;
  const facts = () => {
    made ??= { view, changes: accountChanges(view, before) };
    return made;
  };
  return [
    { file: 'changes.csv', rows: () => changeRows(facts()) },
    { file: 'handovers.csv', rows: () => handoverRows(facts()) },
    { file: 'handover-pairs.csv', rows: () => pairRows(facts()) },
    { file: 'messages-reps.csv', rows: () => repMessageRows(facts()) },
    { file: 'messages-accounts.csv', rows: () => accountMessageRows(facts()) },
  ];
}
