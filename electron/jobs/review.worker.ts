import type { PlanChange } from '../../core/edit/plan-change.ts';
import { finishReviewCopy } from '../../data/plan-file/review-copy.ts';
import { serveWork } from './work-entry.ts';

/** The pages of a plan that were copied, where the reviewer's copy is to be, and what makes it one. */
export interface ReviewCopyWork {
  readonly whole: string;
  readonly path: string;
  readonly change: PlanChange;
}

serveWork<ReviewCopyWork, null>(({ whole, path, change }) => {
  finishReviewCopy(whole, path, change);
  return { value: null, transfer: [] };
});
