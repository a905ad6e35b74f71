import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { finish } from '../../core/steps.ts';
import { Connection } from './connection.ts';
import { copyError, copyPlan } from './copy-plan.ts';
import { DigestLedger } from './digest-ledger.ts';
import { isOpenHere } from './file-place.ts';
import { forgetHistory } from './history.ts';
import { PlanFileError } from './plan-file-error.ts';
import { purgeBatches, unreachableBatches } from './purge.ts';
import { forgetRuns } from './runs.ts';
import { forgetSnapshots } from './snapshots.ts';
import { writeChange } from './write-change.ts';
import { removeHalfMade } from './write-through.ts';

/**
 * Writes the copy of an open plan that a reviewer gets to another path: the same plan after `change` (what marks it as a
 * copy and leaves out what is not theirs), without history, snapshots and lists that were replaced. It is copied twice,
 * because what was removed from a file can be read in it until it is written anew. Throws PlanFileError; a failed copy
 * leaves nothing behind.
 */
export function writeReviewCopy(connection: Connection, target: string, change: PlanChange): void {
  const path = resolve(target);
  if (isOpenHere(path)) throw new PlanFileError('file-busy', path);
  const whole = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    copyPlan(connection, whole);
    const copy = new Connection(whole, false);
    try {
      copy.transaction(() => leaveOut(copy, change));
      copyPlan(copy, path);
    } finally {
      copy.close();
    }
  } catch (error) {
    throw copyError(error, path);
  } finally {
    removeHalfMade(whole);
  }
}

function leaveOut(copy: Connection, change: PlanChange): void {
  const ledger = new DigestLedger();
  writeChange(copy, ledger, change);
  forgetHistory(copy, ledger);
  forgetSnapshots(copy, ledger);
  forgetRuns(copy, ledger);
  finish(purgeBatches(copy, ledger, unreachableBatches(copy, 0)));
  ledger.flush(copy);
}
