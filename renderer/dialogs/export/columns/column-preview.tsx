import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ChosenColumn } from '../../../../core/listing/column-template.ts';
import { cellText, type ListCell } from '../../../../core/listing/list-cell.ts';
import type { PlanList } from '../../../../core/listing/list-field.ts';
import { ScrollRegion } from '../../../controls/scroll-region.tsx';
import { isNumeric } from './is-numeric.ts';

/** Rows of the file that are shown. */
const SHOWN = 4;
const ROWS = Array.from({ length: SHOWN }, (_, row) => row);

interface ColumnPreviewProps {
  readonly list: PlanList;
  readonly columns: readonly ChosenColumn[];
}

/** How the file begins: its header as it is typed, and its first rows. */
export function ColumnPreview({ list, columns }: ColumnPreviewProps) {
  const { t } = useLingui();
  // A column is worked out once, however often its name is changed.
  const made = useMemo(() => {
    const fields = new Map(list.fields.map((field) => [field.id, field]));
    const rows = Math.min(SHOWN, list.count);
    const known = new Map<string, readonly ListCell[]>();
    return (id: string) => {
      const cell = known.has(id) ? undefined : fields.get(id)?.cells();
      if (cell) known.set(id, ROWS.slice(0, rows).map(cell));
      return known.get(id) ?? [];
    };
  }, [list]);
  const kinds = useMemo(() => new Map(list.fields.map(({ id, kind }) => [id, kind])), [list]);
  if (columns.length === 0) return null;
  const cells = columns.map(({ field }) => made(field));
  return (
    <ScrollRegion className="list-table column-preview" label={t`First rows of the file`}>
      <table>
        <thead>
          <tr>
            {columns.map(({ field, header }) => (
              <th key={field} scope="col" className={isNumeric(kinds.get(field)) ? 'number' : undefined}>
                <bdi>{header}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.slice(0, list.count).map((row) => (
            <tr key={row}>
              {columns.map(({ field }, column) => (
                <td key={field} className={isNumeric(kinds.get(field)) ? 'number list-read' : 'list-read'}>
                  <bdi>{cellText(cells[column]?.[row] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
          {list.count === 0 && (
            <tr>
              <td colSpan={columns.length}>
                <Trans>There are no rows yet.</Trans>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
