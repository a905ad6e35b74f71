import { useMemo, useState } from 'react';
import { measureMeaning } from '../../../core/fairness/meaning.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryQuotas } from '../../../core/quota/territory-quotas.ts';
import { type Scorecard, scorecard } from '../../../core/scorecard/scorecard.ts';
import type { Steps } from '../../../core/steps.ts';
import { useAppState, usePlanTotals } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';

/** What performance is divided by. */
export type Opportunity = 'potential' | 'quota';

/** The scorecard on screen, and what its ranking rests on. */
export interface ScorecardFacts {
  readonly plan: Plan;
  readonly card: Scorecard;
  /** What there is to divide by, and what is; null where there is nothing. */
  readonly possible: readonly Opportunity[];
  readonly basis: Opportunity | null;
  /** The measure that stands for potential. */
  readonly measure: string;
}

/** The scorecard of the scenario and role on screen; null until it is there. */
export function useScorecard(): {
  readonly facts: ScorecardFacts | null;
  readonly choose: (basis: Opportunity) => void;
} {
  const now = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [asked, choose] = useState<Opportunity>('potential');
  const work = useMemo(() => {
    if (!now) return null;
    const { plan, totals } = now;
    return function* facts(): Steps<ScorecardFacts> {
      const potential = measureMeaning(plan, 'potential');
      const quotas = territoryQuotas(plan, scenario, totals.territories);
      const possible: Opportunity[] = [
        ...(potential >= 0 ? (['potential'] as const) : []),
        ...(quotas.some((quota) => quota > 0) ? (['quota'] as const) : []),
      ];
      const basis = possible.includes(asked) ? asked : (possible[0] ?? null);
      const none = new Float64Array(totals.territories.length).fill(Number.NaN);
      const values = basis === 'potential' ? totals.totals[potential] : basis === 'quota' ? quotas : none;
      yield;
      const card = scorecard(plan, scenario, role, values ?? none);
      return { plan, card, possible, basis, measure: plan.measures[potential]?.name ?? '' };
    };
  }, [now, scenario, role, asked]);
  return { facts: useSteps(work), choose };
}
