import type { PlanSettings } from '../model/plan.ts';

type Period = Pick<PlanSettings, 'periodStart' | 'periodMonths' | 'fiscalYearStartMonth'>;

/**
 * What the plan's period is called in files and on screen: `FY2027`, `2027-H1`, `2027-Q3`, `2027-03`; with a fiscal
 * year that does not start in January `FY2027-Q3`; anything else by its first and last month, `2027-02/2027-06`.
 * A fiscal year is named for the calendar year in which it ends.
 */
export function periodLabel(settings: Period): string {
  const { periodMonths, fiscalYearStartMonth } = settings;
  const start = monthNumber(settings.periodStart);
  const intoYear = (start - (fiscalYearStartMonth - 1) + 12) % 12;
  const year = Math.floor((start - intoYear + 11) / 12);
  const calendar = fiscalYearStartMonth === 1;
  const prefix = calendar ? String(year) : `FY${year}`;
  if (periodMonths === 12 && intoYear === 0) return `FY${year}`;
  if (periodMonths === 6 && intoYear % 6 === 0) return `${prefix}-H${intoYear / 6 + 1}`;
  if (periodMonths === 3 && intoYear % 3 === 0) return `${prefix}-Q${intoYear / 3 + 1}`;
  if (periodMonths === 1) return monthText(start);
  return `${monthText(start)}/${monthText(start + periodMonths - 1)}`;
}

/** Months since the year 0, January 0 being 0. */
function monthNumber(isoDate: string): number {
  return Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
