import { useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ScrollRegion } from '../../controls/scroll-region.tsx';

const MOST_ROWS = 100;

/** The first rows as they stand in the file. */
export function RowSample({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useLingui();
  const mapped = new Set(Object.values(preview.columns));
  return (
    <ScrollRegion className="sample" label={t`First rows of the file`}>
      <table>
        <thead>
          <tr>
            {preview.headers.map((header, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={c} scope="col" className={mapped.has(header) ? 'sample-mapped' : undefined}>
                <bdi>{header}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.slice(0, MOST_ROWS).map((cells, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={r}>
              {preview.headers.map((_, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={c}>
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
