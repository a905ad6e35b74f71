import { useLingui } from '@lingui/react/macro';
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { type DraftColumn, movedTo, neighbourOf } from './column-draft.ts';
import { ColumnRow } from './column-row.tsx';

interface ColumnListProps {
  readonly draft: readonly DraftColumn[];
  readonly onChange: (draft: DraftColumn[]) => void;
}

/** What a file can have as columns, in the order of the file: chosen, named, and moved by buttons or by their grips. */
export function ColumnList({ draft, onChange }: ColumnListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const now = useRef(draft);
  now.current = draft;
  const pressed = useRef<{ readonly field: string; readonly step: -1 | 1 } | null>(null);
  // A row that is moved in the page loses the focus of its button.
  useLayoutEffect(() => {
    const { field, step } = pressed.current ?? {};
    pressed.current = null;
    const row = list.current?.children[draft.findIndex((column) => column.field === field)];
    const [up, down] = row?.querySelectorAll<HTMLButtonElement>('.column-moves button') ?? [];
    const [first, other] = step === -1 ? [up, down] : [down, up];
    if (field !== undefined) (first?.disabled ? other : first)?.focus();
  }, [draft]);

  const move = (at: number, step: -1 | 1) => {
    const to = neighbourOf(draft, at, step);
    const field = draft[at]?.field;
    if (to === null || field === undefined) return;
    pressed.current = { field, step };
    onChange(movedTo(draft, at, to));
  };
  const grip = (event: PointerEvent, field: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDragged(field);
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const rows = [...(list.current?.children ?? [])];
      const to = rows.findIndex((row) => clientY < row.getBoundingClientRect().bottom);
      const from = now.current.findIndex((column) => column.field === field);
      const place = to < 0 ? rows.length - 1 : to;
      rows[place]?.scrollIntoView({ block: 'nearest' });
      // Below the chosen ones there is no order.
      if (place !== from && now.current[place]?.isOn) onChange(movedTo(now.current, from, place));
    };
    const leave = () => {
      setDragged(null);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', leave);
      window.removeEventListener('pointercancel', leave);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', leave);
    window.addEventListener('pointercancel', leave);
  };

  return (
    <ul className="column-list" ref={list} aria-label={t`Columns`}>
      {draft.map((column, at) => (
        <ColumnRow
          key={column.field}
          column={column}
          isFirst={neighbourOf(draft, at, -1) === null}
          isLast={neighbourOf(draft, at, 1) === null}
          isDragged={dragged === column.field}
          onChange={(next) => onChange(draft.map((one, i) => (i === at ? next : one)))}
          onMove={(step) => move(at, step)}
          onGrip={(event) => grip(event, column.field)}
        />
      ))}
    </ul>
  );
}
