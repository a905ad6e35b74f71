import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { KeyboardEvent, MouseEvent } from 'react';
import { Icon } from '../controls/icon.tsx';
import { useFormat } from '../use-app.ts';
import type { GroupRow } from './grouped-rows.ts';
import { CellContent } from './table-cells.tsx';
import type { ColumnKind } from './table-columns.ts';

interface GroupRowLineProps {
  readonly row: GroupRow;
  readonly at: number;
  readonly start: number;
  readonly kinds: readonly ColumnKind[];
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onPick: (at: number, more: boolean) => void;
  readonly onFold: (isFolded: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A group with the sums of its territories; it folds, and picking it picks all that is in it. */
export function GroupRowLine(props: GroupRowLineProps) {
  const { row, at, start, kinds, isOpen, isActive, onPick, onFold, onKeyDown } = props;
  return (
    <tr
      className="table-row table-line table-group"
      data-row={at}
      aria-rowindex={at + 2}
      aria-level={1}
      aria-expanded={isOpen}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => onPick(at, event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event)}
    >
      {kinds.map((column, c) => (
        <td
          key={'measure' in column ? `${column.kind} ${column.measure.key}` : column.kind}
          className={`table-cell cell-${column.kind}`}
          aria-colindex={c + 1}
        >
          {column.kind === 'id' ? (
            <FoldCell row={row} isOpen={isOpen} onFold={onFold} />
          ) : column.kind === 'name' ? (
            <NameOfGroup row={row} />
          ) : column.kind === 'reps' ? (
            <bdi className="one-line">{row.reps}</bdi>
          ) : (
            <CellContent row={row} column={column} />
          )}
        </td>
      ))}
    </tr>
  );
}

function FoldCell({ row, isOpen, onFold }: Pick<GroupRowLineProps, 'row' | 'isOpen' | 'onFold'>) {
  const { t } = useLingui();
  const fold = (event: MouseEvent) => {
    event.stopPropagation();
    onFold(isOpen);
  };
  return (
    <>
      {/* By keyboard the row itself folds: left and right arrows. */}
      <button
        type="button"
        className="fold-button"
        tabIndex={-1}
        aria-label={isOpen ? t`Fold ${row.name}` : t`Unfold ${row.name}`}
        onClick={fold}
      >
        <Icon name={isOpen ? 'chevronDown' : 'chevronForward'} />
      </button>
    </>
  );
}

function NameOfGroup({ row }: { readonly row: GroupRow }) {
  const format = useFormat();
  return (
    <span className="group-name one-line">
      {row.key === 0 ? <Trans>In none</Trans> : <bdi>{row.name}</bdi>}{' '}
      <span className="quiet small" aria-hidden="true">
        {format.whole(row.territories)}
      </span>
      <span className="only-spoken">
        <Plural value={row.territories} one="# territory" other="# territories" />
      </span>
    </span>
  );
}
