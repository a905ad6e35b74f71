import type { MouseEvent } from 'react';
import { Swatch } from '../territories/table-cells.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { CellField } from './cell-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { CellPlace } from './key-acts.ts';
import { type ListColumn, type PlanList, rawText, shownText } from './list-column.ts';

export interface LineProps {
  readonly list: PlanList;
  /** Its place, from 0, and its distance from the top in px. */
  readonly at: number;
  readonly start: number;
  /** Place of the cell with the focus, -1 where it is in another line. */
  readonly focused: number;
  /** How deep it stands in a table with groups, from 1; undefined in a plain one. */
  readonly level: number | undefined;
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

/** One territory, unit, account or rep. */
export function RowLine(props: RowLineProps) {
  const { list, at, start, focused, level, row, isPicked, readOnly, editing } = props;
  const { onPress, onEditing, onChange, onLeave } = props;
  const { hoverTerritory } = useApp().store.getState();
  const territory = list.territoryOf?.(row) ?? null;
  const isHovered = useAppState((state) => territory !== null && state.hoveredTerritory === territory);
  const named = list.columns.findIndex(({ id }) => id === list.renames);
  const hover = (over: boolean) => territory !== null && hoverTerritory(over ? territory : null);
  return (
    <tr
      className={`table-row table-line${isPicked ? ' is-picked' : ''}${isHovered ? ' is-hovered' : ''}`}
      data-line={at}
      aria-rowindex={at + 2}
      aria-selected={isPicked}
      aria-level={level}
      style={{ transform: `translateY(${start}px)` }}
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
    >
      {list.columns.map((column, c) => {
        const isEdited = editing && c === focused;
        const edited = column.editable ? c : named;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys
          <td
            key={column.id}
            className={cellClass(column)}
            data-column={c}
            aria-colindex={c + 1}
            tabIndex={c === focused ? 0 : -1}
            onClick={(event) => !isEdited && onPress({ line: at, column: c }, event)}
            onDoubleClick={() => !readOnly && edited >= 0 && onEditing(edited)}
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
  const text = rawText(column, row);
  return column.choices ? (
    <ChoiceField label={column.title} text={text} choices={column.choices} {...rest} />
  ) : (
    <CellField label={column.title} text={text} longest={column.longest} {...rest} />
  );
}

function CellText({ column, row }: { readonly column: ListColumn; readonly row: number }) {
  if (column.show) return column.show(row);
  if (column.draw && column.cells.kind === 'number') return column.draw(column.cells.at(row));
  const text = shownText(column, row);
  const colour = column.colour?.(row) ?? -1;
  return (
    <>
      {colour >= 0 && <Swatch colour={colour} />}
      {column.cells.kind === 'number' ? text : <bdi className="one-line">{text}</bdi>}
    </>
  );
}

export function cellClass({ cells, editable }: ListColumn): string {
  return `table-cell${cells.kind === 'number' ? ' cell-number' : ''}${editable ? ' cell-editable' : ''}`;
}
