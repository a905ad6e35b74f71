import { applyChange } from '../../core/edit/apply-change.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ReviewRound } from '../../core/model/review-round.ts';
import { copyRound } from '../../core/review-round/copy-round.ts';
import type { OpenPlan } from '../../electron/api/contract.ts';
import type { SetSlice } from './slice.ts';

/** The plan on the screen: the same data as in the store thread, kept in step by its changes. */
export interface PlanSlice {
  readonly plan: Plan | null;
  /** Of the plan above; every call that edits names it. */
  readonly revision: number;
  /** File name without its folder. */
  readonly file: string;
  /** Whether it can only be looked at: its file cannot be written to, or it is a copy for review. */
  readonly readOnly: boolean;
  readonly fileReadOnly: boolean;
  /** The round whose review copy is open, which takes remarks and a signature; null for any other plan. */
  readonly copyOf: ReviewRound | null;
  readonly planRead: (open: Pick<OpenPlan, 'plan' | 'revision' | 'file' | 'readOnly'>) => void;
  readonly planChanged: (revision: number, change: PlanChange) => void;
}

export function planSlice(set: SetSlice<PlanSlice>): PlanSlice {
  return {
    plan: null,
    revision: 0,
    file: '',
    readOnly: false,
    fileReadOnly: false,
    copyOf: null,
    planRead: ({ plan, revision, file, readOnly: fileReadOnly }) => {
      const copyOf = copyRound(plan);
      set({ plan, revision, file, fileReadOnly, copyOf, readOnly: fileReadOnly || copyOf !== null });
    },
    planChanged: (revision, change) =>
      set(({ plan }) => (plan ? { plan: applyChange(plan, change), revision } : { revision })),
  };
}

/**
 * What to do with a change that arrives: apply it where it follows on what is here, skip it where it is already
 * part of it (the plan was read after the change was made), else read the plan anew: a change was missed, or it
 * brings rows.
 */
export function howToFollow(
  here: { readonly plan: Plan | null; readonly revision: number },
  revision: number,
  change: PlanChange,
): 'apply' | 'skip' | 'read' {
  if (!here.plan || revision > here.revision + 1) return 'read';
  if (revision <= here.revision) return 'skip';
  return change.batches.length === 0 ? 'apply' : 'read';
}
