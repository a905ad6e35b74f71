import type { RowGroup } from '../../core/table/group-rows.ts';
import { Icon } from '../controls/icon.tsx';
import { groupValue, type ListColumn } from './list-column.ts';
import { cellClass, type LineProps } from './row-line.tsx';

/** Says a group: its name (place in the column's names, -1 for none) and how many rows it has. */
export type GroupText = (name: number, rows: number) => string;

interface GroupLineProps extends LineProps {
  readonly group: RowGroup;
  readonly isOpen: boolean;
  readonly text: GroupText;
  readonly onFold: (group: number) => void;
}

/** The head of a group with the sums of its rows; Enter, an arrow or its sign folds and opens it. */
export function GroupLine({ list, at, start, focused, level, group, isOpen, text, onPress, onFold }: GroupLineProps) {
  const title = text(group.name, group.to - group.from);
  return (
    <tr
      className="table-row table-line table-group"
      data-line={at}
      aria-rowindex={at + 2}
      aria-expanded={isOpen}
      aria-level={level}
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
            <GroupFigure column={column} value={groupValue(column, c, group.sums)} />
          )}
        </td>
      ))}
    </tr>
  );
}

function GroupFigure({ column, value }: { readonly column: ListColumn; readonly value: number | null }) {
  if (value === null) return null;
  return column.draw ? column.draw(value) : column.write?.(value);
}
