import { sum } from '../fairness/mean.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { territoryQuotas } from '../quota/territory-quotas.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { perRegion, type Regions } from './regions.ts';
import { type SizingSettings, USUAL_SIZING } from './sizing-settings.ts';

/** What the plan and its settings say of potential and money, over all and by region; money in units of the currency. */
export interface SizingFacts {
  /** Full-time equivalents of today. */
  readonly today: readonly number[];
  /** Null where no measure stands for potential, or there is none of it. */
  readonly potential: readonly number[] | null;
  readonly potentialPerRep: number | null;
  /** Null where neither a target nor quotas are there. */
  readonly target: readonly number[] | null;
  readonly standardQuota: number | null;
  /** Of the plan period, as quotas and sales are. */
  readonly costPerRep: number;
}

export function sizingOf({ settings }: Pick<Plan, 'settings'>): SizingSettings {
  return settings.sizing ?? USUAL_SIZING;
}

/**
 * What is left open in the settings follows from the plan: the potential of a rep is what a full-time rep has today, the
 * target the sum of the quotas, the standard quota their mean per full-time rep. A target that is given is divided over
 * regions as the quotas are, else as the potential, else as the reps of today.
 */
export function sizingFacts(plan: Plan, scenario: ScenarioKey, totals: TerritoryTotals, regions: Regions): SizingFacts {
  const sizing = sizingOf(plan);
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  const today = perRegion(regions, totals.capacity);
  const measure = measureMeaning(plan, 'potential');
  const potentials = totals.totals[measure];
  const found = potentials && perRegion(regions, potentials, totals.unassigned.totals[measure]);
  const potential = found && sum(found) > 0 ? found : null;
  const quotas = territoryQuotas(plan, scenario, totals.territories).map((quota) => quota || 0);
  const quotaSums = sum(quotas) > 0 ? perRegion(regions, quotas) : null;
  const reps = sum(today);
  const target =
    sizing.targetMinor === null ? quotaSums : divided(sizing.targetMinor / unit, quotaSums ?? potential ?? today);
  return {
    today,
    potential,
    potentialPerRep: sizing.potentialPerRep ?? (potentials && reps > 0 ? positive(sum(potentials) / reps) : null),
    target,
    standardQuota:
      sizing.standardQuotaMinor === null
        ? quotaSums && reps > 0
          ? sum(quotas) / reps
          : null
        : positive(sizing.standardQuotaMinor / unit),
    costPerRep: ((sizing.costPerRepMinor / unit) * plan.settings.periodMonths) / MONTHS,
  };
}

const MONTHS = 12;

function divided(amount: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  return weights.map((weight, region) => {
    if (all > 0) return (amount * weight) / all;
    return region === weights.length - 1 ? amount : 0;
  });
}

function positive(value: number): number | null {
  return value > 0 ? value : null;
}
