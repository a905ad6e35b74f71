import { measureMeaning } from '../fairness/meaning.ts';
import { dayOfIso } from '../model/day-column.ts';
import type { Plan } from '../model/plan.ts';
import { accountValues } from '../tally/unit-values.ts';
import type { MovedShare } from './moved-share.ts';
import { tenureMonths } from './relationship.ts';

const TIERS = ['low', 'medium', 'high'] as const;
/** How much a move of an account puts at risk. */
export type Tier = (typeof TIERS)[number];

/** What of the accounts of one tier changes hands. */
export interface TierMoves {
  readonly tier: Tier;
  readonly accounts: MovedShare;
  /** In the measures that stand for them; null where the plan has none that accounts carry. */
  readonly revenue: MovedShare | null;
  readonly pipeline: MovedShare | null;
}

/** From so many months with its owner an account is a strong tie. A choice of ours. */
export const STRONG_TIE_MONTHS = 36;
/** Activity counts from so many days before the plan period. A choice of ours. */
export const ACTIVE_DAYS = 180;

/**
 * What changes hands by tier, with low the cheapest to move. High: an open pipeline with activity of late (or of
 * which no activity is known, because the list has none), or a strong tie. Medium: either pipeline or activity. Low:
 * neither. `moved` has 1 for each account that moved. Null where the plan knows neither of pipeline, activity, tenure.
 */
export function tierMoves(
  plan: Plan,
  moved: Uint8Array,
  months: Float64Array | null = tenureMonths(plan),
): TierMoves[] | null {
  const tiers = accountTiers(plan, months);
  if (!tiers) return null;
  const revenue = valuesOf(plan, measureMeaning(plan, 'revenue'));
  const pipeline = valuesOf(plan, measureMeaning(plan, 'pipeline'));
  const [accounts, ofRevenue, ofPipeline] = [sums(), sums(), sums()];
  for (let a = 0; a < tiers.length; a++) {
    const [tier, isMoved] = [tiers[a] as number, moved[a] === 1];
    add(accounts, tier, 1, isMoved);
    if (revenue) add(ofRevenue, tier, revenue[a] as number, isMoved);
    if (pipeline) add(ofPipeline, tier, pipeline[a] as number, isMoved);
  }
  return TIERS.map((tier, rank) => ({
    tier,
    accounts: shareAt(accounts, rank),
    revenue: revenue && shareAt(ofRevenue, rank),
    pipeline: pipeline && shareAt(ofPipeline, rank),
  }));
}

/** Index in TIERS of each account; null where nothing is known that tells them apart. */
export function accountTiers(plan: Plan, months: Float64Array | null = tenureMonths(plan)): Uint8Array | null {
  const pipeline = valuesOf(plan, measureMeaning(plan, 'pipeline'));
  const { lastActivity, count } = plan.accounts;
  if (!pipeline && !months && !lastActivity) return null;
  const since = dayOfIso(plan.settings.periodStart) - ACTIVE_DAYS;
  return new Uint8Array(count).map((_, a) => {
    const isOpen = (pipeline?.[a] ?? 0) > 0;
    const isActive = lastActivity !== undefined && (lastActivity[a] as number) >= since;
    if ((months?.[a] ?? 0) >= STRONG_TIE_MONTHS) return 2;
    if (isOpen && (isActive || !lastActivity)) return 2;
    return isOpen || isActive ? 1 : 0;
  });
}

function valuesOf(plan: Plan, measure: number): Float64Array | null {
  return measure < 0 ? null : accountValues(plan, measure);
}

/** Per tier what moved, and all there is. */
interface Sums {
  readonly moved: Float64Array;
  readonly total: Float64Array;
}

function sums(): Sums {
  return { moved: new Float64Array(TIERS.length), total: new Float64Array(TIERS.length) };
}

function add({ moved, total }: Sums, tier: number, value: number, isMoved: boolean): void {
  total[tier] = (total[tier] as number) + value;
  if (isMoved) moved[tier] = (moved[tier] as number) + value;
}

function shareAt(sums: Sums, tier: number): MovedShare {
  const [moved, total] = [sums.moved[tier] as number, sums.total[tier] as number];
  return { moved, total, share: total > 0 ? moved / total : 0 };
}
