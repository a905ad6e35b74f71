import type { ClassCalls } from '../workload/class-workload.ts';
import { hoursPerYear } from '../workload/class-workload.ts';
import { sellingWork } from '../workload/hours.ts';
import { type NetHours, type SellingTime, sellingHours } from './selling-time.ts';

/** A class of accounts, how many there are, and how each is called on. */
export interface ClassOfAccounts extends ClassCalls {
  readonly accounts: number;
}

/** What the build-up comes to. */
export interface WorkloadSizing {
  /** Per class, calls and hours a year of all its accounts. */
  readonly classes: readonly { readonly calls: number; readonly hours: number }[];
  readonly calls: number;
  readonly hours: NetHours;
  /** Net selling hours of a full-time rep. */
  readonly hoursPerRep: NetHours;
  /** Full-time reps, not rounded. */
  readonly reps: number;
}

/**
 * The workload build-up (text-book steps, named after Talley 1961): classes of accounts, calls and minutes of each,
 * hours in all, over the net selling hours of a rep: N = SUM(n f d) / S. Travel and administration are not in the
 * hours, because they are not in the selling time either.
 */
export function workloadSizing(classes: readonly ClassOfAccounts[], time: SellingTime): WorkloadSizing {
  const each = classes.map((one) => ({
    calls: one.accounts * one.callsPerYear,
    hours: one.accounts * hoursPerYear(one),
  }));
  return { classes: each, calls: total(each, 'calls'), ...hoursSizing(sellingWork(total(each, 'hours'), 0), time) };
}

/** The last step alone, where the hours of calls and preparation are known already. */
export function hoursSizing(
  hours: NetHours,
  time: SellingTime,
): Pick<WorkloadSizing, 'hours' | 'hoursPerRep' | 'reps'> {
  const hoursPerRep = sellingHours(time);
  return { hours, hoursPerRep, reps: hours / hoursPerRep };
}

/** The call-count form: N = SUM(n f) over the calls that a full-time rep makes in a year, which are above 0. */
export function callSizing(classes: readonly Omit<ClassOfAccounts, 'name'>[], callsPerRep: number): number {
  return classes.reduce((sum, { accounts, callsPerYear }) => sum + accounts * callsPerYear, 0) / callsPerRep;
}

function total(each: WorkloadSizing['classes'], what: 'calls' | 'hours'): number {
  return each.reduce((sum, one) => sum + one[what], 0);
}
