import { type GrossHours, grossHours, type NetHours, type SellingTime, sellingHours } from '../sizing/selling-time.ts';

/** What calls and their preparation take: net hours. */
export function sellingWork(callHours: number, preparationHours: number): NetHours {
  return (callHours + preparationHours) as NetHours;
}

/** The whole work: selling, travel and administration, as gross hours. */
export function wholeWork(selling: NetHours, travelHours: number, adminHours: number): GrossHours {
  return (selling + travelHours + adminHours) as GrossHours;
}

/** What a capacity (full-time equivalents) has of each kind in a year. */
export function hoursOf(capacity: number, time: SellingTime): { readonly net: NetHours; readonly gross: GrossHours } {
  return { net: (capacity * sellingHours(time)) as NetHours, gross: (capacity * grossHours(time)) as GrossHours };
}

/** Share of the net selling hours that calls and preparation take; NaN where there are none. */
export function sellingUse(work: NetHours, capacity: NetHours): number {
  return capacity > 0 ? work / capacity : Number.NaN;
}

/** Share of the gross hours that the whole work takes; NaN where there are none. */
export function wholeUse(work: GrossHours, capacity: GrossHours): number {
  return capacity > 0 ? work / capacity : Number.NaN;
}
