import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { PickHow } from '../../core/select/combine.ts';
import { makeEdits, plannedEdits } from '../actions/edit-cells.ts';
import { type MenuPlace, SelectionMenu } from '../commands/selection-menu.tsx';
import { useApp, useAppState, useFormat } from '../use-app.ts';
import { useFaultText } from './fault-text.ts';
import { ListBar } from './list-bar.tsx';
import type { PlanList } from './list-column.ts';
import { ListTable } from './list-table.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { type Pasted, readPasted } from './read-pasted.ts';
import { rowCommands } from './row-commands.ts';
import type { AskedCell } from './use-cell-focus.ts';
import { NO_GROUPS, useLines, type ListView as View } from './use-lines.ts';

interface ListViewProps {
  readonly label: string;
  readonly list: PlanList;
  readonly picked: Int32Array;
  readonly onPick: (rows: Int32Array, how: PickHow) => void;
  /** By which column it is grouped, where that is not the table's own affair. */
  readonly grouping?: { readonly by: string; readonly onChange: (column: string) => void };
  readonly asked?: AskedCell | null;
  readonly onAsked?: () => void;
  readonly inSight?: number;
  /** What is said of a table that has no row at all. */
  readonly empty?: ReactNode;
  /** More in the bar above the table. */
  readonly children?: ReactNode;
}

/** A table with its search, its groups, a way to see the selected rows alone, and the menu of what is selected. */
export function ListView(props: ListViewProps) {
  const { label, list, picked, onPick, asked = null, onAsked = () => {}, inSight = -1, empty = null, children } = props;
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const faultText = useFaultText();
  const locale = useAppState((state) => state.locale);
  const readOnly = useAppState((state) => state.readOnly);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<View['sort']>(null);
  const [ownGroups, setOwnGroups] = useState(NO_GROUPS);
  const [onlyPicked, setOnlyPicked] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const groupBy = props.grouping?.by ?? ownGroups;
  const compare = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale]);
  const settled = useDeferredValue(typed);
  const only = onlyPicked ? picked : null;
  const view = useMemo(() => ({ typed: settled, sort, groupBy, only }), [settled, sort, groupBy, only]);
  const { lines, busy, rows, isGrouped } = useLines(list, view, folded, compare);

  const group = list.columns.find(({ id }) => id === groupBy);
  const sortBy = (column: string) =>
    setSort((now) =>
      now?.column !== column ? { column, descending: false } : now.descending ? null : { column, descending: true },
    );
  const edit = async (row: number, column: string, text: string) => {
    const planned = plannedEdits(app, list.name, [{ row, column, text }]);
    const [wrong] = planned.faults;
    if (wrong) return faultText(wrong.fault);
    await makeEdits(app, planned);
    return null;
  };
  const fold = (name: number) =>
    setFolded((now) => {
      const next = new Set(now);
      if (!next.delete(name)) next.add(name);
      return next;
    });
  const nameOfGroup = (name: number) =>
    group?.groupName?.(name) ?? (group?.cells.kind === 'listed' ? group.cells.names[name] : undefined) ?? t`none`;
  return (
    <div className="list-view">
      <ListBar
        list={list}
        typed={typed}
        onType={setTyped}
        groupBy={group ? groupBy : NO_GROUPS}
        onGroup={(column) => {
          setFolded(new Set());
          (props.grouping?.onChange ?? setOwnGroups)(column);
        }}
        picked={picked.length}
        onlyPicked={onlyPicked}
        onOnlyPicked={setOnlyPicked}
        shown={busy ? null : rows.length}
      >
        {children}
      </ListBar>
      <ListTable
        label={label}
        list={list}
        lines={lines}
        picked={picked}
        sorted={sort}
        readOnly={readOnly}
        isGrouped={isGrouped}
        groupText={(name, count) => `${nameOfGroup(name)} (${format.whole(count)})`}
        asked={asked}
        inSight={inSight}
        empty={list.count === 0 ? empty : null}
        onAsked={onAsked}
        onSort={sortBy}
        onPick={onPick}
        onEdit={edit}
        onPaste={(text, line, column) => setPasted(readPasted(app, text, list, lines, { line, column }))}
        onFold={fold}
        onMenu={setMenu}
      />
      <SelectionMenu
        label={t`Menu of the selected rows`}
        at={menu}
        groups={rowCommands(list.name)}
        onClose={() => setMenu(null)}
      />
      {pasted && <PasteDialog list={list} pasted={pasted} onClose={() => setPasted(null)} />}
    </div>
  );
}
