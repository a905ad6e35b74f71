/** How Dynamics 365 names the period of a goal. */
export interface FiscalPeriod {
  /** The fiscal year by the calendar year in which it ends, 1970 to 2038. */
  readonly year: number;
  /** 1 to 4 quarters, 101 to 112 months from January, 201 and 202 halves, 301 the year; null for any other stretch. */
  readonly code: number | null;
}

const YEAR = 301;
const HALVES = 200;
const MONTHS = 100;

/**
 * The fiscal period that begins on a day and is so many months long, in a fiscal year that begins in a month
 * (1 = January). Months are named by the calendar, all else by the fiscal year.
 */
export function fiscalPeriod(start: string, months: number, fiscalYearStartMonth: number): FiscalPeriod {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const intoYear = (month - fiscalYearStartMonth + 12) % 12;
  const begins = month >= fiscalYearStartMonth ? year : year - 1;
  const fiscalYear = fiscalYearStartMonth === 1 ? begins : begins + 1;
  const code =
    months === 12 && intoYear === 0
      ? YEAR
      : months === 6 && intoYear % 6 === 0
        ? HALVES + intoYear / 6 + 1
        : months === 3 && intoYear % 3 === 0
          ? intoYear / 3 + 1
          : months === 1
            ? MONTHS + month
            : null;
  return { year: fiscalYear, code };
}
