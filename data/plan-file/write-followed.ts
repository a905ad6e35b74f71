import type { PlanChange, RecordChange } from '../../core/edit/plan-change.ts';
import { squash } from '../../core/edit/squash.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { checkRecords, type EditContext, endStep, takeChange, writeStep } from './edit-plan.ts';
import { readPlan, type WholePlan } from './read-plan.ts';

/**
 * What follows from rows that were written, as records of the plan with these rows. At once, because the transaction is
 * open and the file is ahead of what the rest of the program knows.
 */
export type Following = (plan: WholePlan) => readonly RecordChange[];

/**
 * Writes a change that brings rows, with what follows from them, as one step inside the caller's transaction: the plan is
 * read as it is with the rows, because only then it is known. Gives the whole change and the next revision.
 */
export function writeFollowed(
  context: EditContext,
  ledger: DigestLedger,
  change: PlanChange,
  following: Following | null,
): { change: PlanChange; revision: number } {
  const { connection } = context;
  if (!following) return { change, revision: writeStep(context, ledger, change) };
  takeChange(context, ledger, change);
  // The rows are read like any others: their digests are in the file before that.
  ledger.flush(connection);
  const records = following(readPlan(connection, true));
  const follows: PlanChange = { note: change.note, moves: [], records, batches: [] };
  checkRecords(connection, follows);
  takeChange(context, ledger, follows);
  const whole = records.length > 0 ? squash(change, follows, change.note) : change;
  return { change: whole, revision: endStep(context, ledger, whole) };
}
