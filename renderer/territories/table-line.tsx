import type { KeyboardEvent } from 'react';
import { runCommand } from '../commands/run-command.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';
import { useApp, useAppState } from '../use-app.ts';
import { CellContent } from './table-cells.tsx';
import type { ColumnKind } from './table-columns.ts';

interface TableLineProps {
  readonly row: TerritoryRow;
  /** Place in the sorted list, from 0. */
  readonly at: number;
  /** Distance from the top of the list in px. */
  readonly start: number;
  readonly kinds: readonly ColumnKind[];
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly isPicked: boolean;
  /** In a tree of groups: its rung. */
  readonly level?: number;
  /** With `more` it joins what is picked, or is let go of where it is picked. */
  readonly onPick: (at: number, more: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One territory. Picking it picks its units on the map; hovering it lifts it out there, and the other way round. */
export function TableLine({ row, at, start, kinds, isActive, isPicked, level, onPick, onKeyDown }: TableLineProps) {
  const app = useApp();
  const hovered = useAppState((state) => state.hoveredTerritory === row.key);
  return (
    <tr
      className={`table-row table-line${isPicked ? ' is-picked' : ''}${hovered ? ' is-hovered' : ''}`}
      data-row={at}
      aria-rowindex={at + 2}
      aria-selected={isPicked}
      aria-level={level}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => onPick(at, event.ctrlKey || event.metaKey)}
      onDoubleClick={() => runCommand(app, 'territory.rename')}
      onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event)}
      onPointerEnter={() => app.store.getState().hoverTerritory(row.key)}
      onPointerLeave={() => app.store.getState().hoverTerritory(null)}
    >
      {kinds.map((column, c) => (
        <td
          key={'measure' in column ? `${column.kind} ${column.measure.key}` : column.kind}
          className={`table-cell cell-${column.kind}`}
          aria-colindex={c + 1}
        >
          <CellContent row={row} column={column} />
        </td>
      ))}
    </tr>
  );
}
