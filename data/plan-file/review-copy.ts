import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
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
 * Copies the pages of an open plan into a file beside `target`, some at a time, so that the thread does other things in
 * between, and gives its path. The plan must not be written to meanwhile. Throws PlanFileError; a failed copy leaves
 * nothing behind.
 */
export async function copyForReview(connection: Connection, target: string): Promise<string> {
  const path = resolve(target);
  if (isOpenHere(path)) throw new PlanFileError('file-busy', path);
  if (connection.inTransaction) throw new PlanFileError('file-busy', connection.path, { reason: 'writing' });
  if (!existsSync(dirname(path))) throw new PlanFileError('folder-unwritable', path);
  const whole = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await connection.copyPages(whole);
  } catch (error) {
    removeHalfMade(whole);
    throw copyError(error, path);
  }
  return whole;
}

/**
 * Makes the copy that a reviewer gets of what `copyForReview` wrote: the same plan after `change` (what marks it as a
 * copy and leaves out what is not theirs), without history, snapshots and lists that were replaced. It is written anew,
 * because what was removed from a file can be read in it until then. Needs no open plan, and seconds for a million
 * accounts: a thread of its own does it. Throws PlanFileError; `whole` goes whatever happens.
 */
export function finishReviewCopy(whole: string, target: string, change: PlanChange): void {
  const path = resolve(target);
  try {
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
