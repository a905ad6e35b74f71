import { useMemo } from 'react';
import { useAppState } from '../../use-app.ts';

/** A month (`2026-11`) as people of the screen's language write it. */
export function useMonthName(): (iso: string) => string {
  const locale = useAppState((state) => state.locale);
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return (iso: string) => format.format(Date.parse(`${iso}-01T00:00:00Z`));
  }, [locale]);
}
