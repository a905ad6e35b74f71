/** In a column of days (counted from 1 January 1970): nothing is said. Long before any day that a list can have. */
export const NO_DAY = -(2 ** 31);

/** A day as an ISO date. */
export function isoOfDay(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day of an ISO date; NaN where it is none. */
export function dayOfIso(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

/** Whole months from one day to a later one, 0 where the first is the later. */
export function monthsBetween(from: number, to: number): number {
  if (from >= to) return 0;
  const [start, end] = [new Date(from * MILLISECONDS), new Date(to * MILLISECONDS)];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  const months = 12 * years + end.getUTCMonth() - start.getUTCMonth();
  return months - (end.getUTCDate() < start.getUTCDate() ? 1 : 0);
}

const MILLISECONDS = 86_400_000;
