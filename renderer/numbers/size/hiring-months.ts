import { useMemo } from 'react';
import type { PlanSettings } from '../../../core/model/plan.ts';
import { useAppState } from '../../use-app.ts';

const MONTHS = 12;

/** The months of the plan period as people of the screen's language write them. */
export function useMonthNames({
  periodStart,
  periodMonths,
}: Pick<PlanSettings, 'periodStart' | 'periodMonths'>): string[] {
  const locale = useAppState((state) => state.locale);
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
    const first = Number(periodStart.slice(0, 4)) * MONTHS + Number(periodStart.slice(5, 7)) - 1;
    return Array.from({ length: periodMonths }, (_, month) => {
      const at = first + month;
      return format.format(Date.UTC(Math.floor(at / MONTHS), at % MONTHS, 1));
    });
  }, [locale, periodStart, periodMonths]);
}
