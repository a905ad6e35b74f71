import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Lines } from '../../core/table/lines.ts';
import { type CellPlace, placeWithin } from './key-acts.ts';
import type { PlanList } from './list-column.ts';

/** A cell by its row and the id of its column. */
export interface AskedCell {
  readonly row: number;
  readonly column: string;
}

interface CellFocusProps {
  readonly list: PlanList;
  readonly lines: Lines;
  readonly asked: AskedCell | null;
  readonly onAsked: () => void;
  readonly scroll: RefObject<HTMLElement | null>;
  readonly show: (line: number) => void;
}

/**
 * The one cell of a table that takes the focus, and whether it is being changed. A line may only come into the page some
 * renderings after it was gone to; its cell takes the focus as soon as it is there.
 */
export function useCellFocus({ list, lines, asked, onAsked, scroll, show }: CellFocusProps) {
  const [focus, setFocus] = useState<CellPlace>({ line: 0, column: 0 });
  const [editing, setEditing] = useState(false);
  const wanted = useRef(false);
  const at = placeWithin(focus, { lines: lines.count, columns: list.columns.length });
  const goTo = (place: CellPlace) => {
    setFocus(place);
    setEditing(false);
    show(place.line);
    wanted.current = true;
  };
  const edit = (place: CellPlace) => {
    setFocus(place);
    setEditing(true);
  };
  const leave = () => {
    setEditing(false);
    wanted.current = true;
  };
  // A cell that is being changed has its own focus.
  useEffect(() => {
    if (!wanted.current || editing) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-line="${at.line}"] [data-column="${at.column}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
  });
  // The lines of a table that has just come into the page are sorted first.
  useEffect(() => {
    if (!asked || lines.count === 0) return;
    const place = { line: lines.lineOf(asked.row), column: list.columns.findIndex(({ id }) => id === asked.column) };
    onAsked();
    if (place.line < 0 || place.column < 0) return;
    show(place.line);
    edit(place);
  });
  return { at, editing, goTo, edit, leave };
}

/** Brings a row into sight, such as the territory of what was picked on the map, whenever it is another. */
export function useInSight(lines: Lines, row: number, show: (line: number) => void): void {
  const latest = useRef({ lines, show });
  useEffect(() => {
    latest.current = { lines, show };
  });
  useEffect(() => {
    if (row < 0) return;
    const line = latest.current.lines.lineOf(row);
    if (line >= 0) latest.current.show(line);
  }, [row]);
}
