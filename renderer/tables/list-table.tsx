import { Trans } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type CSSProperties, useEffect, useRef, useState } from 'react';
import { rowOfKey } from '../../core/model/assignment.ts';
import type { PickHow } from '../../core/select/combine.ts';
import type { Lines } from '../../core/table/lines.ts';
import { copiedText } from './copied-text.ts';
import { type CellPlace, keyAct } from './key-acts.ts';
import type { PlanList } from './list-column.ts';
import { ListHead, type SortedBy } from './list-head.tsx';
import { GroupLine, type GroupText, RowLine } from './list-lines.tsx';

const ROW_HEIGHT = 30;
/** HTML allows these roles for a table, see ARIA in HTML. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

interface ListTableProps {
  readonly label: string;
  readonly list: PlanList;
  readonly lines: Lines;
  /** Rows that are selected, rising. */
  readonly picked: Int32Array;
  readonly sorted: SortedBy;
  readonly readOnly: boolean;
  /** What the head of a group says besides its sums. */
  readonly groupText: GroupText;
  readonly onSort: (column: string) => void;
  readonly onPick: (rows: Int32Array, how: PickHow) => void;
  /** Answers what is wrong with the text, or null where it was taken. */
  readonly onEdit: (row: number, column: string, text: string) => Promise<string | null>;
  /** A block from the clipboard; down from a line, along from a column. */
  readonly onPaste: (text: string, line: number, column: number) => void;
  readonly onFold: (group: number) => void;
}

/**
 * A table of units, accounts or reps, however long: only the lines in sight are in the page. One cell takes the focus;
 * arrows, Home, End and the page keys move it, with Shift they select, Space switches a row, Ctrl+A takes all, F2 or
 * Enter changes a cell that can be changed, and copy and paste speak the language of spreadsheets.
 */
export function ListTable(props: ListTableProps) {
  const { label, list, lines, picked, sorted, readOnly, onSort, onPick, onEdit, onPaste, onFold } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<CellPlace>({ line: 0, column: 0 });
  const [editing, setEditing] = useState(false);
  // Whether the cell is to take the focus as soon as it is there.
  const wanted = useRef(false);
  // Where a stretch that Shift selects has begun.
  const anchor = useRef(0);
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    // The head line sticks over the first pixels of the list.
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
  });
  const at: CellPlace = { line: Math.min(focus.line, Math.max(0, lines.count - 1)), column: focus.column };

  const goTo = (place: CellPlace) => {
    setFocus(place);
    setEditing(false);
    virtual.scrollToIndex(place.line);
    wanted.current = true;
  };
  const leaveCell = () => {
    setEditing(false);
    wanted.current = true;
  };
  // The line may only come into the page some renderings later; a cell that is being changed has its own focus.
  useEffect(() => {
    if (!wanted.current || editing) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-line="${at.line}"] [data-column="${at.column}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
  });
  const pickLine = (line: number, how: PickHow) => onPick(lines.rowsBetween(line, line), how);
  const press = (place: CellPlace, keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    goTo(place);
    if (keys.shiftKey) {
      onPick(lines.rowsBetween(Math.min(anchor.current, place.line), Math.max(anchor.current, place.line)), 'replace');
      return;
    }
    anchor.current = place.line;
    const row = lines.at(place.line);
    const isPicked = row?.kind === 'row' && rowOfKey(picked, row.row) >= 0;
    pickLine(place.line, keys.ctrlKey || keys.metaKey ? (isPicked ? 'subtract' : 'add') : 'replace');
  };
  const change = async (row: number, column: string, text: string) => {
    const wrong = await onEdit(row, column, text);
    if (wrong === null) leaveCell();
    return wrong;
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editing) return;
    const line = lines.at(at.line);
    const page = Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1;
    const size = { lines: lines.count, columns: list.columns.length, page };
    const act = keyAct(event, at, size, document.documentElement.dir === 'rtl');
    if (!act) return;
    event.preventDefault();
    switch (act.kind) {
      case 'move':
        goTo(act.to);
        if (act.selects)
          onPick(
            lines.rowsBetween(Math.min(anchor.current, act.to.line), Math.max(anchor.current, act.to.line)),
            'replace',
          );
        else anchor.current = act.to.line;
        return;
      case 'switch': {
        const isPicked = line?.kind === 'row' && rowOfKey(picked, line.row) >= 0;
        pickLine(at.line, isPicked ? 'subtract' : act.adds ? 'add' : 'replace');
        return;
      }
      case 'all':
        onPick(lines.rowsBetween(0, lines.count - 1), 'replace');
        return;
      case 'enter':
        if (line?.kind === 'group') onFold(line.group.name);
        else if (!readOnly && list.columns[at.column]?.editable) setEditing(true);
        else pickLine(at.line, 'replace');
    }
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
    return (
      <p className="table-empty quiet">
        <Trans>No row is like this.</Trans>
      </p>
    );
  return (
    <div className="table-scroll" ref={scroll}>
      <table
        {...GRID}
        className="table plan-list"
        aria-label={label}
        aria-rowcount={lines.count + 1}
        aria-colcount={list.columns.length}
        style={{ '--columns': list.columns.map(({ width }) => width).join(' ') } as CSSProperties}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={paste}
      >
        <thead className="table-head-group">
          <ListHead columns={list.columns} sorted={sorted} onSort={onSort} />
        </thead>
        <tbody className="table-lines" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines.at(index);
            const focused = index === at.line ? at.column : -1;
            const shared = { list, at: index, start, focused, onPress: press };
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
                onEditing={(column) => {
                  setFocus({ line: index, column });
                  setEditing(true);
                }}
                onChange={change}
                onLeave={leaveCell}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
