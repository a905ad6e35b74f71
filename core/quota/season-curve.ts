import type { QuotaCalendar } from './quota-calendar.ts';

/** What each period has of a curve of months, as shares that sum to 1; of an empty curve each month the same. */
export function periodShares(curve: readonly number[], { months, periods }: QuotaCalendar): number[] {
  const given = curve.length === months.length && curve.some((weight) => weight > 0);
  const weights = months.map((_, m) => (given ? (curve[m] as number) : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = periods.map(() => 0);
  months.forEach(({ period }, m) => {
    shares[period] = (shares[period] as number) + (weights[m] as number) / all;
  });
  return shares;
}

/** A curve of months in which one period has a share, the months of a period alike; the others stay as they are. */
export function withPeriodShare(
  curve: readonly number[],
  calendar: QuotaCalendar,
  period: number,
  share: number,
): number[] {
  const shares = periodShares(curve, calendar).map((one, p) => (p === period ? share : one));
  const counts = calendar.periods.map((_, p) => calendar.months.filter((month) => month.period === p).length);
  return calendar.months.map((month) => (shares[month.period] as number) / (counts[month.period] as number));
}
