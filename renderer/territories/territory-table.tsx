import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { groupLevels } from '../../core/model/hierarchy.ts';
import type { PickHow } from '../../core/select/combine.ts';
import { levelColumn, TERRITORY_COLUMNS } from '../../core/table/territory-edits.ts';
import { pickTerritories } from '../actions/pick-territories.ts';
import { pickedTerritories } from '../state/selection.ts';
import { ListView } from '../tables/list-view.tsx';
import type { AskedCell } from '../tables/use-cell-focus.ts';
import { useApp, useAppState, useFormat, usePlanTotals } from '../use-app.ts';
import { territoriesList } from './territories-list.tsx';

/**
 * The territories with their totals: the map's equal for everybody who does not use the map. Where a level is shown they
 * stand under its groups; picking a row picks its units on the map, and the other way round.
 */
export function TerritoryTable() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const list = useMemo(
    () => shown && territoriesList(shown.plan, shown.totals, { scenario, role }, i18n, format),
    [shown, scenario, role, i18n, format],
  );
  const picked = usePickedRows(shown?.totals.territories);
  const grouping = useGrouping();
  const asked = useAsked(shown?.totals.territories);
  if (!shown || !list) return null;
  const { territories } = shown.totals;
  const pick = (rows: Int32Array, how: PickHow) =>
    pickTerritories(
      app,
      Array.from(rows, (row) => territories[row] as number),
      how,
    );
  return (
    <ListView
      label={t`Territories`}
      list={list}
      picked={picked}
      grouping={grouping}
      asked={asked}
      onAsked={() => app.store.getState().setView({ renaming: null })}
      inSight={picked[0] ?? -1}
      onPick={pick}
      empty={<Trans>There are no territories yet. Set how many there should be under Balance, and run it.</Trans>}
    />
  );
}

const NO_ROWS = new Int32Array(0);

/** Rows of the territories that hold any picked unit. */
function usePickedRows(territories: Int32Array = NO_ROWS): Int32Array {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  return useMemo(() => {
    if (!plan) return NO_ROWS;
    const keys: ReadonlySet<number> = pickedTerritories(plan, { scenario, role }, { pickedUnits, pickedTerritory });
    return Int32Array.from(territories.keys()).filter((row) => keys.has(territories[row] as number));
  }, [plan, scenario, role, pickedUnits, pickedTerritory, territories]);
}

/** The level that is shown groups the table, too, until it is grouped by something else; and the other way round. */
function useGrouping(): { readonly by: string; readonly onChange: (column: string) => void } {
  const { store } = useApp();
  const level = useAppState((state) => state.shownLevel);
  const [other, setOther] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another level is shown
  useEffect(() => setOther(null), [level]);
  const onChange = (column: string) => {
    const { plan, showLevel } = store.getState();
    const chosen = plan && groupLevels(plan).find(({ key }) => levelColumn(key) === column);
    if (chosen) showLevel(chosen.key);
    setOther(chosen ? null : column);
  };
  return { by: other ?? (level === null ? '' : levelColumn(level)), onChange };
}

/** The name that a command asks to be changed. */
function useAsked(territories: Int32Array = NO_ROWS): AskedCell | null {
  const renaming = useAppState((state) => state.renaming);
  const row = renaming === null ? -1 : territories.indexOf(renaming);
  return row < 0 ? null : { row, column: TERRITORY_COLUMNS.name };
}
