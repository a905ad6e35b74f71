import { type GrossHours, grossHours, type NetHours } from '../sizing/selling-time.ts';
import { hoursOf, sellingUse, sellingWork, wholeUse, wholeWork } from './hours.ts';
import type { WorkloadSettings } from './workload-settings.ts';

/** The parts that work is made of, in hours a year. */
export interface WorkParts {
  readonly calls: number;
  /** 0 where the hours of calls come from a measure, which has both in one. */
  readonly preparation: number;
  /** To the zone of each day and back. */
  readonly travelHome: number;
  readonly travelBetween: number;
}

/** The hours a year of a territory, or of a rep. */
export interface WorkHours extends WorkParts {
  readonly admin: number;
  readonly selling: NetHours;
  readonly whole: GrossHours;
  /** Shares of what the capacity has: selling of net, the whole of gross hours; NaN without capacity. */
  readonly sellingUse: number;
  readonly wholeUse: number;
}

/** The work of whoever has so much capacity (full-time equivalents); administration is a share of their gross hours. */
export function workHours(
  parts: WorkParts,
  capacity: number,
  { time, adminShare }: Pick<WorkloadSettings, 'time' | 'adminShare'>,
): WorkHours {
  const admin = adminShare * capacity * grossHours(time);
  const selling = sellingWork(parts.calls, parts.preparation);
  const whole = wholeWork(selling, parts.travelHome + parts.travelBetween, admin);
  const { net, gross } = hoursOf(capacity, time);
  return {
    ...parts,
    admin,
    selling,
    whole,
    sellingUse: sellingUse(selling, net),
    wholeUse: wholeUse(whole, gross),
  };
}
