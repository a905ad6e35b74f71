import { Trans, useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { runCommand } from '../commands/run-command.ts';
import { pickedTerritories } from '../state/selection.ts';
import { useApp, useAppState } from '../use-app.ts';
import { GroupRowLine } from './group-row-line.tsx';
import type { TableEntry } from './grouped-rows.ts';
import { pickEntry } from './pick-entry.ts';
import { foldOfKey, rowAfterKey } from './row-keys.ts';
import { gridTemplate } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { TableLine } from './table-line.tsx';
import { useEntries } from './use-entries.ts';

const ROW_HEIGHT = 30;
/** HTML allows these roles for a table, see ARIA in HTML. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
const TREE = { role: 'treegrid', 'aria-multiselectable': true } as const;

/**
 * The territories with their totals: the map's equal for everybody who does not use the map. Where a level is shown
 * they stand under their groups, which have the sums and fold. Rows take the focus one at a time; arrows move and
 * fold, Space and Enter pick (with Ctrl they add and let go), F2 renames. Only the rows in sight are in the page.
 */
export function TerritoryTable() {
  const { t } = useLingui();
  const app = useApp();
  const { entries, groups, fold, kinds, sorted, sortBy } = useEntries();
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
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    // The head line sticks over the first pixels of the list.
    scrollPaddingStart: ROW_HEIGHT,
    getItemKey: (i) => keyOf(entries[i]) ?? i,
    overscan: 6,
  });
  useShowPicked(entries, picked, (i) => virtual.scrollToIndex(i));
  const shownActive = Math.min(active, Math.max(0, entries.length - 1));

  const pick = (at: number, more: boolean) => {
    const entry = entries[at];
    if (!entry) return;
    goTo(at);
    pickEntry(app, entry, groups, more);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const more = event.ctrlKey || event.metaKey;
    const picks = event.key === ' ' || event.key === 'Enter';
    if (event.altKey || (more && event.key !== ' ')) return;
    const at = Math.min(reached.current, entries.length - 1);
    const entry = entries[at];
    const page = Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1;
    const next = rowAfterKey(event.key, at, entries.length, page);
    const folds = entry?.kind === 'group' ? foldOfKey(event.key, document.documentElement.dir === 'rtl') : null;
    if (next !== null) {
      goTo(next);
      virtual.scrollToIndex(next);
      focusRow(scroll.current, next);
    } else if (picks) {
      pick(at, more);
    } else if (folds !== null && entry) {
      fold(entry.row.key, folds);
    } else if (event.key === 'F2' && !event.shiftKey && entry?.kind === 'territory') {
      pick(at, false);
      runCommand(app, 'territory.rename');
    } else {
      return;
    }
    event.preventDefault();
  };

  if (entries.length === 0) {
    return (
      <p className="table-empty quiet">
        <Trans>There are no territories yet. Set how many there should be under Balance, and run it.</Trans>
      </p>
    );
  }
  return (
    <div className="table-scroll" ref={scroll}>
      <table
        {...(groups ? TREE : GRID)}
        className="table"
        aria-label={t`Territories`}
        aria-rowcount={entries.length + 1}
        aria-colcount={kinds.length}
        style={{ '--columns': gridTemplate(kinds) } as CSSProperties}
      >
        <thead className="table-head-group">
          <TableHead kinds={kinds} sorted={sorted} onSort={sortBy} />
        </thead>
        <tbody className="table-lines" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index];
            const line = { at: index, start, kinds, isActive: index === shownActive, onPick: pick, onKeyDown };
            if (!entry) return null;
            return entry.kind === 'group' ? (
              <GroupRowLine
                key={keyOf(entry)}
                {...line}
                row={entry.row}
                isOpen={entry.isOpen}
                onFold={(isFolded) => fold(entry.row.key, isFolded)}
              />
            ) : (
              <TableLine
                key={keyOf(entry)}
                {...line}
                {...(groups ? { level: 2 } : {})}
                row={entry.row}
                isPicked={picked.has(entry.row.key)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Territories and groups share their keys; the one without a group has none of its own. */
function keyOf(entry: TableEntry | undefined): number | undefined {
  return entry?.row.key;
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
function useShowPicked(entries: readonly TableEntry[], picked: ReadonlySet<number>, show: (row: number) => void): void {
  const [only] = picked;
  const latest = useRef({ entries, show });
  useEffect(() => {
    latest.current = { entries, show };
  });
  useEffect(() => {
    if (only === undefined) return;
    const at = latest.current.entries.findIndex(({ row }) => row.key === only);
    if (at >= 0) latest.current.show(at);
  }, [only]);
}

/** The row may only now come into the page. */
function focusRow(scroll: HTMLElement | null, row: number): void {
  requestAnimationFrame(() =>
    scroll?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true }),
  );
}
