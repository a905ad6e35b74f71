/** A rep's share of full performance in each month of the job, the first at 0; 1 from its end on. */
export type Ramp = readonly number[];

/**
 * Where the planner begins, to be changed: the middle of the ranges that are usual for account executives, 25 to 40 %
 * in months 1 to 3, 50 to 70 % in 4 to 6, 75 to 90 % in 7 to 9, then all.
 */
export const USUAL_RAMP: Ramp = [0.325, 0.325, 0.325, 0.6, 0.6, 0.6, 0.825, 0.825, 0.825];

/** Performance in a month of the job; 0 before its first. */
export function rampIn(ramp: Ramp, month: number): number {
  if (month < 0) return 0;
  return ramp[month] ?? 1;
}

/** Ramped-rep equivalents of one rep over so many months from a month of the job on: RRE = SUM r(m). */
export function rampedMonths(ramp: Ramp, firstMonth: number, months: number): number {
  let sum = 0;
  for (let month = firstMonth; month < firstMonth + months; month++) sum += rampIn(ramp, month);
  return sum;
}
