import { invariant } from '../invariant.ts';

/**
 * Hours a year of two kinds that are never mixed. Calls and their preparation are selling, and are compared with net
 * selling hours; with travel and administration they are the whole work, which is compared with gross hours. A type
 * each keeps the one from being divided by the other.
 */
export type NetHours = number & { readonly __hours: 'net' };
export type GrossHours = number & { readonly __hours: 'gross' };

/** A full-time rep's year. */
export interface SellingTime {
  readonly weeksPerYear: number;
  readonly hoursPerWeek: number;
  /** Share of the working time in front of customers, with preparing it; 0 to 1, above 0. */
  readonly sellingShare: number;
}

/**
 * Where the planner begins, to be changed: the year of the text-book example of the workload build-up (named after
 * Talley 1961), 40 hours in 48 weeks of which half is selling.
 */
export const USUAL_TIME: SellingTime = { weeksPerYear: 48, hoursPerWeek: 40, sellingShare: 0.5 };

/** Gross hours a year: what calls, preparation, travel and administration together are compared with. */
export function grossHours({ weeksPerYear, hoursPerWeek }: Omit<SellingTime, 'sellingShare'>): GrossHours {
  return (weeksPerYear * hoursPerWeek) as GrossHours;
}

/** Net selling hours a year: what calls and their preparation alone are compared with. Above 0. */
export function sellingHours(time: SellingTime): NetHours {
  const hours = grossHours(time) * time.sellingShare;
  invariant(hours > 0, 'a rep has time for selling');
  return hours as NetHours;
}
