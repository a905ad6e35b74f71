import type { MouseEvent } from 'react';
import { LOCKED, TERRITORY } from '../../core/table/cell-edits.ts';
import type { RowGroup } from '../../core/table/group-rows.ts';
import { Icon } from '../controls/icon.tsx';
import { Swatch } from '../territories/table-cells.tsx';
import { CellField } from './cell-field.tsx';
import type { CellPlace } from './key-acts.ts';
import { type ListColumn, type PlanList, shownText } from './list-column.ts';
import { TerritoryField } from './territory-field.tsx';

interface LineProps {
  readonly list: PlanList;
  /** Its place, from 0, and its distance from the top in px. */
  readonly at: number;
  readonly start: number;
  /** Place of the cell with the focus, -1 where it is in another line. */
  readonly focused: number;
  readonly onPress: (place: CellPlace, keys: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => void;
}

interface RowLineProps extends LineProps {
  readonly row: number;
  readonly isPicked: boolean;
  readonly readOnly: boolean;
  /** Whether the cell with the focus is being changed. */
  readonly editing: boolean;
  readonly onEditing: (column: number) => void;
  readonly onChange: (row: number, column: string, text: string) => Promise<string | null>;
  readonly onLeave: () => void;
}

/** One unit, account or rep. */
export function RowLine(props: RowLineProps) {
  const { list, at, start, focused, row, isPicked, readOnly, editing, onPress, onEditing, onChange, onLeave } = props;
  return (
    <tr
      className={isPicked ? 'table-row table-line is-picked' : 'table-row table-line'}
      data-line={at}
      aria-rowindex={at + 2}
      aria-selected={isPicked}
      style={{ transform: `translateY(${start}px)` }}
    >
      {list.columns.map((column, c) => {
        const isEdited = editing && c === focused;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys
          <td
            key={column.id}
            className={cellClass(column)}
            data-column={c}
            aria-colindex={c + 1}
            tabIndex={c === focused ? 0 : -1}
            onClick={(event) => !isEdited && onPress({ line: at, column: c }, event)}
            onDoubleClick={() => !readOnly && column.editable && onEditing(c)}
          >
            {isEdited ? (
              <EditedCell
                column={column}
                row={row}
                onChange={(text) => onChange(row, column.id, text)}
                onLeave={onLeave}
              />
            ) : (
              <CellText column={column} row={row} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface EditedCellProps {
  readonly column: ListColumn;
  readonly row: number;
  readonly onChange: (text: string) => Promise<string | null>;
  readonly onLeave: () => void;
}

function EditedCell({ column, row, ...rest }: EditedCellProps) {
  const text = shownText(column, row);
  return column.id === TERRITORY ? (
    <TerritoryField label={column.title} text={text} {...rest} />
  ) : (
    <CellField label={column.title} text={text} {...rest} />
  );
}

function CellText({ column, row }: { readonly column: ListColumn; readonly row: number }) {
  const text = shownText(column, row);
  if (column.id === LOCKED) return text === '' ? null : <Icon name="lock" />;
  const colour = column.colour?.(row) ?? -1;
  return (
    <>
      {colour >= 0 && <Swatch colour={colour} />}
      {column.cells.kind === 'number' ? text : <bdi className="one-line">{text}</bdi>}
    </>
  );
}

/** Says a group: its name (place in the column's names, -1 for none) and how many rows it has. */
export type GroupText = (name: number, rows: number) => string;

interface GroupLineProps extends LineProps {
  readonly group: RowGroup;
  readonly isOpen: boolean;
  readonly text: GroupText;
  readonly onFold: (group: number) => void;
}

/** The head of a group with the sums of its rows; Enter or its sign folds and opens it. */
export function GroupLine({ list, at, start, focused, group, isOpen, text, onPress, onFold }: GroupLineProps) {
  const title = text(group.name, group.to - group.from);
  return (
    <tr
      className="table-row table-line table-group"
      data-line={at}
      aria-rowindex={at + 2}
      aria-expanded={isOpen}
      style={{ transform: `translateY(${start}px)` }}
    >
      {list.columns.map((column, c) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys
        <td
          key={column.id}
          className={c === 0 ? 'table-cell list-group-title' : cellClass(column)}
          data-column={c}
          aria-colindex={c + 1}
          tabIndex={c === focused ? 0 : -1}
          onClick={(event) => (c === 0 ? onFold(group.name) : onPress({ line: at, column: c }, event))}
        >
          {c === 0 ? (
            <>
              <Icon name={isOpen ? 'chevronDown' : 'chevronForward'} />
              <bdi>{title}</bdi>
            </>
          ) : (
            column.summed && column.write?.(group.sums[c] ?? 0)
          )}
        </td>
      ))}
    </tr>
  );
}

function cellClass({ cells, editable }: ListColumn): string {
  return `table-cell${cells.kind === 'number' ? ' cell-number' : ''}${editable ? ' cell-editable' : ''}`;
}
