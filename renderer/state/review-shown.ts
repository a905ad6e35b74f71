import type { ReviewRound } from '../../core/model/review-round.ts';
import type { PlanSlice } from './plan-slice.ts';
import type { ViewSlice } from './view-slice.ts';

/**
 * The round that something said now belongs to: that of the copy, where one is open and its scenario and role are on
 * screen; else the last one that these were sent in. Null where they were sent to nobody.
 */
export function roundShown({
  plan,
  copyOf,
  scenario,
  role,
}: Pick<PlanSlice, 'plan' | 'copyOf'> & Pick<ViewSlice, 'scenario' | 'role'>): ReviewRound | null {
  const isShown = (round: ReviewRound) => round.scenario === scenario && round.role === role;
  if (copyOf) return isShown(copyOf) ? copyOf : null;
  const rounds = plan?.rounds.filter(isShown) ?? [];
  return rounds.reduce<ReviewRound | null>(
    (last, round) => (last === null || round.sentAt > last.sentAt ? round : last),
    null,
  );
}
