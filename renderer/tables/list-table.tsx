import { Trans } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type CSSProperties, type MouseEvent, type ReactNode, useRef } from 'react';
import { rowOfKey } from '../../core/model/assignment.ts';
import type { PickHow } from '../../core/select/combine.ts';
import type { Lines } from '../../core/table/lines.ts';
import { copiedText } from './copied-text.ts';
import { GroupLine, type GroupText } from './group-line.tsx';
import { type CellPlace, foldOfKey, keyAct } from './key-acts.ts';
import type { PlanList } from './list-column.ts';
import { ListHead, type SortedBy } from './list-head.tsx';
import { RowLine } from './row-line.tsx';
import { type AskedCell, useCellFocus, useInSight } from './use-cell-focus.ts';

const ROW_HEIGHT = 30;
/** HTML allows these roles for a table, see ARIA in HTML. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
const TREE = { role: 'treegrid', 'aria-multiselectable': true } as const;

export interface ListTableProps {
  readonly label: string;
  readonly list: PlanList;
  readonly lines: Lines;
  /** Rows that are selected, rising. */
  readonly picked: Int32Array;
  readonly sorted: SortedBy;
  readonly readOnly: boolean;
  readonly isGrouped: boolean;
  /** What the head of a group says besides its sums. */
  readonly groupText: GroupText;
  /** A cell that is to be changed now, because a command asks for it. */
  readonly asked: AskedCell | null;
  /** A row to be brought into sight whenever it is another; -1 for none. */
  readonly inSight: number;
  /** What is said where there is no line. */
  readonly empty: ReactNode;
  readonly onAsked: () => void;
  readonly onSort: (column: string) => void;
  readonly onPick: (rows: Int32Array, how: PickHow) => void;
  /** Answers what is wrong with the text, or null where it was taken. */
  readonly onEdit: (row: number, column: string, text: string) => Promise<string | null>;
  /** A block from the clipboard; down from a line, along from a column. */
  readonly onPaste: (text: string, line: number, column: number) => void;
  readonly onFold: (group: number) => void;
  /** The menu of what is selected is asked for, at a place in the window, px. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
}

/**
 * A table of territories, units, accounts or reps, however long: only the lines in sight are in the page. One cell takes
 * the focus; arrows, Home, End and the page keys move it, with Shift they select, Space switches a row, Ctrl+A takes all,
 * F2 or Enter changes a cell that can be changed, the menu key or the other button opens the menu of what is selected,
 * and copy and paste speak the language of spreadsheets.
 */
export function ListTable(props: ListTableProps) {
  const { label, list, lines, picked, sorted, readOnly, isGrouped, onSort, onPick, onEdit, onPaste, onFold } = props;
  const scroll = useRef<HTMLDivElement>(null);
  // Where a stretch that Shift selects has begun.
  const anchor = useRef(0);
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    // The head line stands before the first line, and sticks: lines end so much further down than the list counts.
    scrollPaddingEnd: ROW_HEIGHT,
    overscan: 8,
  });
  const show = (line: number) => virtual.scrollToIndex(line);
  const { at, editing, goTo, edit, leave } = useCellFocus({ ...props, scroll, show });
  useInSight(lines, props.inSight, show);

  const isPicked = (line: number) => {
    const there = lines.at(line);
    return there?.kind === 'row' && rowOfKey(picked, there.row) >= 0;
  };
  const pickLine = (line: number, how: PickHow) => onPick(lines.rowsBetween(line, line), how);
  const pickStretch = (line: number) =>
    onPick(lines.rowsBetween(Math.min(anchor.current, line), Math.max(anchor.current, line)), 'replace');
  const press = (place: CellPlace, keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    goTo(place);
    if (keys.shiftKey) {
      pickStretch(place.line);
      return;
    }
    anchor.current = place.line;
    const adds = keys.ctrlKey || keys.metaKey;
    pickLine(place.line, adds ? (isPicked(place.line) ? 'subtract' : 'add') : 'replace');
  };
  const change = async (row: number, column: string, text: string) => {
    const wrong = await onEdit(row, column, text);
    if (wrong === null) leave();
    return wrong;
  };
  /** What F2 or Enter does: opens a group, changes the cell or, by F2, the name of its row; else it selects. */
  const enter = (key: string) => {
    const line = lines.at(at.line);
    const named = key === 'F2' ? list.columns.findIndex(({ id }) => id === list.renames) : -1;
    const column = list.columns[at.column]?.editable ? at.column : named;
    if (line?.kind === 'group') onFold(line.group.name);
    else if (!readOnly && column >= 0) edit({ line: at.line, column });
    else pickLine(at.line, 'replace');
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editing) return;
    const line = lines.at(at.line);
    const rightToLeft = document.documentElement.dir === 'rtl';
    const folds = line?.kind === 'group' && at.column === 0 ? foldOfKey(event.key, rightToLeft) : null;
    if (line?.kind === 'group' && folds === line.isOpen) {
      event.preventDefault();
      onFold(line.group.name);
      return;
    }
    const page = Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1;
    const size = { lines: lines.count, columns: list.columns.length, page };
    const act = keyAct(event, at, size, rightToLeft);
    if (!act) return;
    event.preventDefault();
    switch (act.kind) {
      case 'move':
        goTo(act.to);
        if (act.selects) pickStretch(act.to.line);
        else anchor.current = act.to.line;
        return;
      case 'switch':
        pickLine(at.line, isPicked(at.line) ? 'subtract' : act.adds ? 'add' : 'replace');
        return;
      case 'all':
        onPick(lines.rowsBetween(0, lines.count - 1), 'replace');
        return;
      case 'enter':
        enter(event.key);
    }
  };
  const onContextMenu = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-line] [data-column]') : null;
    if (!cell || editing) return;
    event.preventDefault();
    const line = Number(cell.closest<HTMLElement>('[data-line]')?.dataset.line);
    goTo({ line, column: Number((cell as HTMLElement).dataset.column) });
    // As everywhere else: what lies there is selected first where it is not yet.
    if (!isPicked(line)) pickLine(line, 'replace');
    const { left, bottom } = cell.getBoundingClientRect();
    props.onMenu(event.button === OTHER_BUTTON ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedText(list, lines, picked, at.line));
  };
  const paste = (event: ClipboardEvent) => {
    if (editing || readOnly) return;
    event.preventDefault();
    onPaste(event.clipboardData.getData('text/plain'), at.line, at.column);
  };

  if (lines.count === 0)
    return <p className="table-empty quiet">{props.empty ?? <Trans>No row is like this.</Trans>}</p>;
  return (
    <div className="table-scroll" ref={scroll}>
      <table
        {...(isGrouped ? TREE : GRID)}
        className={`table plan-list plan-list-${list.name}`}
        aria-label={label}
        aria-rowcount={lines.count + 1}
        aria-colcount={list.columns.length}
        style={{ '--columns': list.columns.map(({ width }) => width).join(' ') } as CSSProperties}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={paste}
        onContextMenu={onContextMenu}
      >
        <thead className="table-head-group">
          <ListHead columns={list.columns} sorted={sorted} onSort={onSort} />
        </thead>
        <tbody className="table-lines" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines.at(index);
            const focused = index === at.line ? at.column : -1;
            const level = isGrouped ? (line?.kind === 'group' ? 1 : 2) : undefined;
            const shared = { list, at: index, start, focused, level, onPress: press };
            if (!line) return null;
            return line.kind === 'group' ? (
              <GroupLine key={`g${line.group.name}`} {...shared} {...line} text={props.groupText} onFold={onFold} />
            ) : (
              <RowLine
                key={line.row}
                {...shared}
                row={line.row}
                isPicked={rowOfKey(picked, line.row) >= 0}
                readOnly={readOnly}
                editing={editing && focused >= 0}
                onEditing={(column) => edit({ line: index, column })}
                onChange={change}
                onLeave={leave}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const OTHER_BUTTON = 2;
