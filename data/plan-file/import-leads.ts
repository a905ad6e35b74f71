import type { PlanChange } from '../../core/edit/plan-change.ts';
import { invariant } from '../../core/invariant.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { LeadColumns } from '../../core/model/lead.ts';
import { DigestLedger } from './digest-ledger.ts';
import { activeKeys, checkRecords, type EditContext, writeStep } from './edit-plan.ts';
import { type ImportControl, keysFrom } from './import-rows.ts';
import { PlanFileError } from './plan-file-error.ts';
import { purgeBatches, unreachableBatches } from './purge.ts';
import { readState, writeState } from './state.ts';
import { writeLeads } from './write-leads.ts';

/**
 * Writes leads and their change in one transaction, in slices, as one step of the history; they take the place of the
 * leads that are there. Cancelled (throws `cancelled`) or failed, the file is as it was.
 */
export async function importLeads(
  context: EditContext,
  leads: LeadColumns,
  edit: PlanChange,
  control: ImportControl,
): Promise<{ change: PlanChange; revision: number }> {
  const { connection, now } = context;
  invariant(edit.moves.length === 0 && edit.batches.length === 0, 'leads bring rows and measures alone');
  connection.begin();
  try {
    const ledger = new DigestLedger();
    checkRecords(connection, edit);
    const pause = async () => {
      await control.pause();
      if (control.isCancelled()) throw new PlanFileError('cancelled', connection.path);
    };
    const gone = unreachableBatches(connection, readState(connection).applied_seq);
    for (const _ of purgeBatches(connection, ledger, gone)) await pause();
    const { next_batch: batch, next_lead: first } = readState(connection);
    const keys = keysFrom(first, leads.count);
    let done = 0;
    for (const written of writeLeads(connection, ledger, { batch, keys, leads, active: false, atMs: now() })) {
      done += written;
      control.progress(done, leads.count);
      await pause();
    }
    const from = activeKeys(connection).leads;
    const change: PlanChange = { ...edit, batches: [{ table: 'leads', from, to: batch as BatchKey }] };
    writeState(connection, ledger, { next_batch: batch + 1, next_lead: first + leads.count });
    const revision = writeStep(context, ledger, change);
    ledger.flush(connection);
    connection.commit();
    return { change, revision };
  } catch (error) {
    throw connection.rollback(error);
  }
}
