import type { Plan } from '../model/plan.ts';
import type { ExpectedSales } from '../pay/expected-sales.ts';
import { sizingOf } from './sizing-facts.ts';

/** What potential sells for in the plan period where it is worked, and where that is from. */
export interface PotentialWorth {
  /** Of one unit of potential, in units of the currency: where potential is money, the share of it that is won. */
  readonly perUnit: number;
  readonly from: 'given' | ExpectedSales['winShareFrom'];
  /** Whether potential is money, so that `perUnit` is a share. */
  readonly isShare: boolean;
}

/**
 * The worth of a unit of potential. Money is worth the share of it that is won. A share of pupils or accounts is no
 * money: of those the planner says what one sells for, else quotas or a forecast in money do; null where none of them
 * says it.
 */
export function potentialWorth(
  plan: Plan,
  { measure, winShare, winShareFrom }: Pick<ExpectedSales, 'measure' | 'winShare' | 'winShareFrom'>,
): PotentialWorth | null {
  if (plan.measures[measure]?.quantity === 'money') return { perUnit: winShare, from: winShareFrom, isShare: true };
  const given = sizingOf(plan).salesPerPotential ?? null;
  if (given !== null) return { perUnit: given, from: 'given', isShare: false };
  const inMoney = winShareFrom === 'quotas' || winShareFrom === 'forecast';
  return inMoney ? { perUnit: winShare, from: winShareFrom, isShare: false } : null;
}
