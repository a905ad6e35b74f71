import type { PlanSettings } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import { rampedFte } from '../sizing/ramped-fte.ts';
import type { RepLeads } from './replay.ts';

/** What a rep gets of past leads against what their capacity is of all capacity. */
export interface LeadShare extends RepLeads {
  /** Of the capacity of all who get or had some; 0 for nobody. */
  readonly capacityShare: number;
  /** 100 x share of the scores / share of the capacity: 100 is a fair share. NaN where there is no capacity. */
  readonly index: number;
}

/** The books of a replay with each rep's share of the capacity of all in them. */
export function leadShares(
  reps: readonly RepLeads[],
  plan: { readonly reps: readonly Rep[]; readonly settings: PlanSettings },
): LeadShare[] {
  const byKey = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const capacity = reps.map(({ rep }) => {
    const who = rep === null ? undefined : byKey.get(rep);
    return who ? rampedFte(who, plan.settings) : 0;
  });
  const all = capacity.reduce((sum, one) => sum + one, 0);
  return reps.map((book, at) => {
    const capacityShare = all > 0 ? (capacity[at] as number) / all : 0;
    return { ...book, capacityShare, index: capacityShare > 0 ? (100 * book.scoreShare) / capacityShare : Number.NaN };
  });
}
