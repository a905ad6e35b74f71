/** Months are counted from January of the year 0, so that the next one is the next whole number. */

/** The month of an ISO date, or of `2026-11`. */
export function monthOf(iso: string): number {
  return 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7)) - 1;
}

/** The month of a day that is counted from 1 January 1970. */
export function monthOfDay(day: number): number {
  const date = new Date(day * MILLISECONDS);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

/** `2026-11`. */
export function isoOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

const MILLISECONDS = 86_400_000;
