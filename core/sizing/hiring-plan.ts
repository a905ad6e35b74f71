import { type Ramp, rampIn } from './ramp.ts';
import { roundedUp } from './rounding.ts';

/** Somebody of the team, or to be hired. */
export interface TeamMember {
  /** Full-time equivalents. */
  readonly capacity: number;
  /** Month of the plan period in which the job begins, 0 is its first; negative for who is there already. */
  readonly startMonth: number;
}

/** One month of the plan period. */
export interface HiringMonth {
  /** Full-time positions that begin in it. */
  readonly hires: number;
  /** People on board, in full-time equivalents. */
  readonly onBoard: number;
  /** What they perform, as ramped-rep equivalents. */
  readonly ramped: number;
  /** Ramped-rep equivalents that are missing, 0 where there are enough. */
  readonly missing: number;
}

/**
 * A hiring plan by month. `needed` has the ramped-rep equivalents of each month. As many full-time reps are hired as
 * the month with the largest need takes once all are ramped, each so early that the ramp is over when the need comes,
 * but not before `leadMonths`, the time it takes to find somebody. What is missing while they ramp is told and not
 * hired for: those people would be too many afterwards.
 */
export function hiringPlan(
  team: readonly TeamMember[],
  needed: readonly number[],
  ramp: Ramp,
  leadMonths: number,
): HiringMonth[] {
  const hires = needed.map(() => 0);
  const hired = (month: number) => hires.slice(0, month + 1).reduce((sum, count) => sum + count, 0);
  const present = (month: number) =>
    team.reduce((sum, { capacity, startMonth }) => sum + (startMonth <= month ? capacity : 0), 0);
  for (const [month, need] of needed.entries()) {
    const begin = Math.max(leadMonths, month - ramp.length);
    const count = roundedUp(need - present(month) - hired(month));
    if (count > 0 && begin <= month) hires[begin] = (hires[begin] as number) + count;
  }
  return needed.map((need, month) => {
    const byTeam = team.reduce((sum, { capacity, startMonth }) => sum + capacity * rampIn(ramp, month - startMonth), 0);
    const byHires = hires.reduce((sum, count, at) => sum + count * rampIn(ramp, month - at), 0);
    const ramped = byTeam + byHires;
    return {
      hires: hires[month] as number,
      onBoard: present(month) + hired(month),
      ramped,
      missing: Math.max(0, need - ramped),
    };
  });
}
