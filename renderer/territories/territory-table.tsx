import { Trans, useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { runCommand } from '../commands/run-command.ts';
import { pickedTerritories, unitsOfTerritory } from '../state/selection.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';
import { useApp, useAppState } from '../use-app.ts';
import { rowAfterKey } from './row-keys.ts';
import { gridTemplate } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { TableLine } from './table-line.tsx';
import { useRows } from './use-rows.ts';

const ROW_HEIGHT = 30;

/**
 * The territories with their totals: the map's equal for everybody who does not use the map. Rows take the focus
 * one at a time; arrows move, Space and Enter pick, F2 renames. Only the rows in sight are in the page.
 */
export function TerritoryTable() {
  const { t } = useLingui();
  const app = useApp();
  const { rows, kinds, sorted, sortBy } = useRows();
  const picked = usePicked();
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // The next key may come before the row that the last one led to has the focus.
  const reached = useRef(0);
  const goTo = (at: number) => {
    reached.current = at;
    setActive(at);
  };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    // The head line sticks over the first pixels of the list.
    scrollPaddingStart: ROW_HEIGHT,
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 6,
  });
  useShowPicked(rows, picked, (i) => virtual.scrollToIndex(i));
  const shownActive = Math.min(active, Math.max(0, rows.length - 1));

  const pick = (at: number) => {
    const { plan, scenario, role, pickTerritory } = app.store.getState();
    const row = rows[at];
    if (!plan || !row) return;
    goTo(at);
    pickTerritory(row.key, unitsOfTerritory(plan, { scenario, role }, row.key));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Math.min(reached.current, rows.length - 1);
    const page = Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1;
    const next = rowAfterKey(event.key, at, rows.length, page);
    if (next !== null) {
      goTo(next);
      virtual.scrollToIndex(next);
      focusRow(scroll.current, next);
    } else if (event.key === ' ' || event.key === 'Enter') {
      pick(at);
    } else if (event.key === 'F2') {
      pick(at);
      runCommand(app, 'territory.rename');
    } else {
      return;
    }
    event.preventDefault();
  };

  if (rows.length === 0) {
    return (
      <p className="table-empty quiet">
        <Trans>There are no territories yet. Set how many there should be under Balance, and run it.</Trans>
      </p>
    );
  }
  return (
    <div className="table-scroll" ref={scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows it, see ARIA in HTML, "table"
        role="grid"
        className="table"
        aria-label={t`Territories`}
        aria-rowcount={rows.length + 1}
        aria-colcount={kinds.length}
        aria-multiselectable="true"
        style={{ '--columns': gridTemplate(kinds) } as CSSProperties}
      >
        <thead className="table-head-group">
          <TableHead kinds={kinds} sorted={sorted} onSort={sortBy} />
        </thead>
        <tbody className="table-lines" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <TableLine
                  key={row.key}
                  row={row}
                  at={index}
                  start={start}
                  kinds={kinds}
                  isActive={index === shownActive}
                  isPicked={picked.has(row.key)}
                  onPick={pick}
                  onKeyDown={onKeyDown}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function usePicked(): ReadonlySet<number> {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedTerritory = useAppState((state) => state.pickedTerritory);
  return useMemo(
    () => (plan ? pickedTerritories(plan, { scenario, role }, { pickedUnits, pickedTerritory }) : new Set<number>()),
    [plan, scenario, role, pickedUnits, pickedTerritory],
  );
}

/** Brings the territory of what was picked on the map into sight. */
function useShowPicked(rows: readonly TerritoryRow[], picked: ReadonlySet<number>, show: (row: number) => void): void {
  const [only] = picked;
  const latest = useRef({ rows, show });
  useEffect(() => {
    latest.current = { rows, show };
  });
  useEffect(() => {
    if (only === undefined) return;
    const at = latest.current.rows.findIndex(({ key }) => key === only);
    if (at >= 0) latest.current.show(at);
  }, [only]);
}

/** The row may only now come into the page. */
function focusRow(scroll: HTMLElement | null, row: number): void {
  requestAnimationFrame(() =>
    scroll?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true }),
  );
}
