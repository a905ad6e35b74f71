const DAY = 86_400_000;
/** Day 0 of Excel's calendar, which has a 29 February 1900 too many. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The first day that Excel counts right. */
const FIRST = 61;

/** An ISO date as Excel counts days; one that it cannot count stays a text. */
export function daySerial(iso: string): number | string {
  const serial = Math.round((Date.parse(`${iso}T00:00:00Z`) - DAY_ZERO) / DAY);
  return serial >= FIRST ? serial : iso;
}
