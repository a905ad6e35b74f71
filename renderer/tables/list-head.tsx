import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import type { ListColumn } from './list-column.ts';

export type SortedBy = { readonly column: string; readonly descending: boolean } | null;

interface ListHeadProps {
  readonly columns: readonly ListColumn[];
  readonly sorted: SortedBy;
  readonly onSort: (column: string) => void;
}

/** The head line: each title sorts by its column, the other way round, and then not at all. */
export function ListHead({ columns, sorted, onSort }: ListHeadProps) {
  return (
    <tr className="table-row table-head" aria-rowindex={1}>
      {columns.map(({ id, title, cells }, c) => {
        const here = sorted?.column === id ? sorted : null;
        return (
          <th
            scope="col"
            key={id}
            className={cells.kind === 'number' ? 'table-cell cell-number' : 'table-cell'}
            aria-colindex={c + 1}
            aria-sort={here ? (here.descending ? 'descending' : 'ascending') : 'none'}
          >
            <Button className="head-button" onPress={() => onSort(id)}>
              <span className="one-line">{title}</span>
              {here && <Icon name={here.descending ? 'sortDown' : 'sortUp'} />}
            </Button>
          </th>
        );
      })}
    </tr>
  );
}
