import { useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useFormat } from '../../use-app.ts';
import { ColumnHead } from './column-head.tsx';

interface ListRowsProps {
  readonly preview: Pick<ImportPreview, 'headers' | 'kinds' | 'sample'>;
  /** Header -> names of what is read from it. */
  readonly read: ReadonlyMap<string, readonly string[]>;
  /** Headers that the planner made something else than was found. */
  readonly changed: ReadonlySet<string>;
}

/** The first rows as they stand in a file, under what each column holds and what it is read as. */
export function ListRows({ preview, read, changed }: ListRowsProps) {
  const { t } = useLingui();
  const format = useFormat();
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
                read={read.get(header) ?? []}
                isChanged={changed.has(header)}
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
                  className={read.has(header) ? 'list-read' : undefined}
                >
                  <div className="one-line">
                    <bdi className="name-alone">{cells[c]}</bdi>
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
