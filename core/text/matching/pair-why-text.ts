import type { I18n } from '@lingui/core';
import type { PairReason } from '../../matching/explain-pair.ts';
import type { PlanMatching } from '../../matching/plan-matching.ts';
import { territoryWith } from '../../model/assignment.ts';
import type { Plan } from '../../model/plan.ts';
import { whyText } from './why-text.ts';

/** The sentence for a pair of a matching, in the names of the plan. */
export function pairWhyText(
  i18n: I18n,
  plan: Plan,
  { ground, matching, held }: PlanMatching,
  reason: PairReason,
): string {
  const { rep, instead, elsewhere } = reason;
  const nameAt = (seat: number | undefined) => {
    const territory = seat === undefined || seat < 0 ? null : ground.seats[seat]?.territory;
    return territory ? territoryName(plan, territory) : null;
  };
  return whyText(i18n, {
    reason,
    rep: ground.reps[rep]?.name ?? '',
    other: ground.reps[instead]?.name ?? null,
    otherTerritory: instead >= 0 ? nameAt(matching.territory[instead]) : null,
    elsewhere: nameAt(elsewhere),
    held: held.by[rep] ?? null,
    distanceUnit: plan.settings.distanceUnit,
  });
}

/** A territory without a name is called by its id. */
export function territoryName(plan: Plan, key: number): string {
  const territory = territoryWith(plan, key);
  return territory ? territory.name || territory.id : '';
}
