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

/** The day that is so many months after an ISO date, the last of its month where that has no such day. */
export function monthsAfter(iso: string, months: number): number {
  const start = new Date(`${iso}T00:00:00Z`);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth() + months;
  const [year, of] = [Math.floor(month / 12), month % 12];
  const last = new Date(Date.UTC(year, of + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), last);
  return dayOfIso(new Date(Date.UTC(year, of, day)).toISOString().slice(0, 10));
}

const MILLISECONDS = 86_400_000;
