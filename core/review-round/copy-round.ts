import { type Refusal, refused } from '../edit/refusal.ts';
import type { Plan } from '../model/plan.ts';
import type { ReviewRound } from '../model/review-round.ts';

/** What a reviewer can do in a copy: say something, take it back, sign. */
const ALLOWED: ReadonlySet<string> = new Set([
  'add-remark',
  'edit-remark',
  'withdraw-remark',
  'sign-off',
  'withdraw-sign-off',
]);

/** The round whose review copy a plan is; null for the planner's own plan. */
export function copyRound({ rounds }: Pick<Plan, 'rounds'>): ReviewRound | null {
  return rounds.find(({ copy }) => copy) ?? null;
}

/** Why a command cannot be carried out in a review copy (`review-copy`); null where it can, and for any other plan. */
export function refusalInCopy(plan: Pick<Plan, 'rounds'>, command: { readonly kind: string }): Refusal | null {
  const round = copyRound(plan);
  return round && !ALLOWED.has(command.kind) ? refused('review-copy', { name: round.sentTo }) : null;
}
