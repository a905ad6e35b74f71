import { useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useFormat } from '../../use-app.ts';
import { ColumnHead } from './column-head.tsx';
import { fieldsOfColumns } from './fields-of-columns.ts';
import type { ImportForm } from './import-form.ts';
import { measureColumn } from './measure-form.ts';

interface ListTableProps {
  readonly preview: ImportPreview;
  readonly form: ImportForm;
}

/** The first rows as they stand in the file, under what each column holds and what it is read as. */
export function ListTable({ preview, form }: ListTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const fields = fieldsOfColumns(form.columns);
  const found = fieldsOfColumns(preview.columns);
  const measured = new Map(form.measures.map((measure) => [measureColumn(measure), measure.name]));
  return (
    <ScrollRegion className="list-table" label={t`First rows of the file`}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="list-line">
              <span className="hidden-text">{t`Row`}</span>
            </th>
            {preview.headers.map((header, c) => (
              <ColumnHead
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                key={c}
                header={header}
                kind={preview.kinds[c]}
                fields={fields.get(header) ?? []}
                measure={measured.get(header) ?? null}
                isChanged={String(fields.get(header) ?? '') !== String(found.get(header) ?? '')}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((cells, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={r}>
              <th scope="row" className="list-line number">
                {format.whole(r + 1)}
              </th>
              {preview.headers.map((header, c) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={c}
                  className={fields.has(header) || measured.has(header) ? 'list-read' : undefined}
                >
                  <bdi>{cells[c]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
