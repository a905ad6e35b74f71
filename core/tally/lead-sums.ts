import { dayOfIso } from '../model/day-column.ts';
import type { PlanLeads } from '../model/lead.ts';
import { type LeadCount, leadCountOf } from '../model/lead-measure.ts';

/** What is looked at of leads to sum them. */
export type LeadValues = Omit<PlanLeads, 'batch'>;

/** What a measure of leads comes to. */
export interface LeadSums {
  /** Per row of the unit table. */
  readonly perUnit: Float64Array;
  /** Of leads that lie in no unit. */
  readonly elsewhere: number;
}

/**
 * Leads, or their scores, per unit (formulas.md 4: the lead pool of a territory is the sum over its units). Null where
 * the column is none of leads. Where the days that count are limited, a lead without a date does not count.
 */
export function leadSums(column: string, leads: LeadValues | undefined, units: number): LeadSums | null {
  const counted = leadCountOf(column);
  if (!counted) return null;
  const perUnit = new Float64Array(units);
  if (!leads) return { perUnit, elsewhere: 0 };
  const first = counted.from === null ? null : dayOfIso(counted.from);
  const last = counted.to === null ? null : dayOfIso(counted.to);
  let elsewhere = 0;
  for (let i = 0; i < leads.count; i++) {
    const day = leads.day[i] as number;
    // NaN fits no limit.
    if ((first !== null && !(day >= first)) || (last !== null && !(day <= last))) continue;
    const value = worth(leads, i, counted);
    const unit = leads.unit[i] as number;
    if (unit < 0) elsewhere += value;
    else perUnit[unit] = (perUnit[unit] as number) + value;
  }
  return { perUnit, elsewhere };
}

function worth({ score }: LeadValues, i: number, { what }: LeadCount): number {
  if (what === 'count') return 1;
  const value = score[i] as number;
  return Number.isNaN(value) ? 0 : value;
}
