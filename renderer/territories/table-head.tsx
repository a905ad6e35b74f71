import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { measureLabel } from '../text/measure-label.ts';
import type { ColumnKind } from './table-columns.ts';

interface TableHeadProps {
  readonly kinds: readonly ColumnKind[];
  /** Per column. */
  readonly sorted: readonly (false | 'asc' | 'desc')[];
  readonly onSort: (column: number) => void;
}

/** The head line: each title sorts by its column. */
export function TableHead({ kinds, sorted, onSort }: TableHeadProps) {
  const title = useColumnTitle();
  return (
    <tr className="table-row table-head" aria-rowindex={1}>
      {kinds.map((column, c) => {
        const direction = sorted[c];
        return (
          <th
            scope="col"
            key={title(column)}
            className={`table-cell cell-${column.kind}`}
            aria-colindex={c + 1}
            aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none'}
          >
            <Button className="head-button" onPress={() => onSort(c)}>
              <span className="one-line">{title(column)}</span>
              {direction && <Icon name={direction === 'asc' ? 'sortUp' : 'sortDown'} />}
            </Button>
          </th>
        );
      })}
    </tr>
  );
}

/** Titles of columns, each different from the others. */
function useColumnTitle(): (column: ColumnKind) => string {
  const { t, i18n } = useLingui();
  return (column) => {
    switch (column.kind) {
      case 'id':
        return t`Id`;
      case 'name':
        return t`Territory`;
      case 'reps':
        return t`Rep`;
      case 'accounts':
        return t`Accounts`;
      case 'quota':
        return t`Quota`;
      case 'total':
        return measureLabel(i18n, column.measure.name);
      case 'index': {
        const name = measureLabel(i18n, column.measure.name);
        return t`${name} index`;
      }
    }
  };
}
