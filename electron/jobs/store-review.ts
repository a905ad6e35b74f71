import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { applyChange } from '../../core/edit/apply-change.ts';
import { changeOf } from '../../core/edit/perform.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { squash } from '../../core/edit/squash.ts';
import type { Plan } from '../../core/model/plan.ts';
import { bringIn } from '../../core/review-round/bring-in.ts';
import type { ReviewCommandOf } from '../../core/review-round/command.ts';
import { copyChange } from '../../core/review-round/copy-change.ts';
import { copyRound } from '../../core/review-round/copy-round.ts';
import type { PlanFile } from '../../data/plan-file/plan-file.ts';
import { readReviewFile } from '../../data/plan-file/review-file.ts';
import { Refused } from '../refused.ts';
import type { PlanStore } from './plan-store.ts';
import { reviewCopyMade } from './review-copy-work.ts';
import type { Changed } from './store-calls.ts';

/** A plan file that is open, as far as reviews look at it. */
interface Open {
  readonly file: PlanFile;
  readonly plan: Plan;
}

/** What the calls about reviews need of the store they belong to. */
interface ReviewingStore<O extends Open> {
  opened(): O;
  /** Throws `plan-changed` where the plan is not at that revision any more. */
  expect(open: O, revision: number): void;
  /** Writes a change to the file and takes it into the plan in memory. */
  written(open: O, change: PlanChange): Changed;
}

type ReviewCalls = Pick<PlanStore, 'sendReview' | 'bringReview'>;

/** What makes a copy of a plan that of a reviewer, the round among it. Throws what the round is refused with. */
function copyOf(plan: Plan, command: ReviewCommandOf<'send-for-review'>): PlanChange {
  const sent = changeOf(plan, command);
  if (!sent.ok) throw new Refused(sent.code, sent.values);
  const after = applyChange(plan, sent.change);
  const round = after.rounds.find(({ uid }) => uid === command.uid);
  if (!round) throw new Refused('invalid-request', { what: 'round' });
  return squash(sent.change, copyChange(after, round), sent.change.note);
}

/** The calls of the store thread that write the copy somebody reviews, and that bring it back. */
export function reviewCalls<O extends Open>({ opened, expect, written }: ReviewingStore<O>): ReviewCalls {
  const isStill = (at: O, revision: number) => {
    try {
      if (opened() !== at) return false;
      expect(at, revision);
      return true;
    } catch {
      return false;
    }
  };
  return {
    sendReview: async ({ revision, command, path }) => {
      const at = opened();
      expect(at, revision);
      // Asked before the copy is made: a plan that cannot note the round must not send one.
      if (at.file.readOnly) throw new Refused('file-read-only', { file: basename(at.file.path) });
      const change = copyOf(at.plan, command);
      const whole = await at.file.copyForReview(path);
      if (!isStill(at, revision)) {
        rmSync(whole, { force: true });
        throw new Refused('plan-changed');
      }
      await reviewCopyMade({ whole, path, change });
      // What was done since is not in the copy, as what is done tomorrow is not.
      const sent = opened() === at ? changeOf(at.plan, command) : null;
      if (!sent?.ok) {
        rmSync(path, { force: true });
        throw sent ? new Refused(sent.code, sent.values) : new Refused('plan-changed');
      }
      return written(at, sent.change);
    },
    bringReview: ({ revision, path, folder }) => {
      const at = opened();
      expect(at, revision);
      const file = basename(path);
      const copy = readReviewFile(path, folder);
      if (copyRound(copy) && copy.planUid !== at.file.planUid)
        throw new Refused('not-a-review', { problem: 'other-plan', file });
      const brought = bringIn(at.plan, copy);
      if (!brought.ok) throw new Refused(brought.code, { ...brought.values, file });
      return { ...written(at, brought.change), told: brought.told };
    },
  };
}
