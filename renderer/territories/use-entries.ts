import { useMemo, useState } from 'react';
import { useAppState, usePlanTotals } from '../use-app.ts';
import { tableEntries, tableGroups } from './grouped-rows.ts';
import { useRows } from './use-rows.ts';

/** The lines of the table: territories in their order, under their groups where a level is shown. */
export function useEntries() {
  const { rows, ...sorted } = useRows();
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const level = useAppState((state) => state.shownLevel);
  const locale = useAppState((state) => state.locale);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const groups = useMemo(() => {
    if (!shown || level === null) return null;
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return tableGroups(shown.plan, shown.totals, scenario, level, compare);
  }, [shown, scenario, level, locale]);
  const fold = (group: number, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(group);
    else next.delete(group);
    setFolded(next);
  };
  return { entries: tableEntries(rows, groups, folded), groups, fold, ...sorted };
}
