import { Trans, useLingui } from '@lingui/react/macro';
import type { VerdictPage } from '../../../electron/api/import-schemas.ts';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { columnsToMend, type Mendable } from './columns-to-mend.ts';
import { VerdictRow } from './verdict-row.tsx';

interface VerdictTableProps<F extends Mendable> {
  readonly list: { readonly preview: { readonly headers: readonly string[] }; readonly form: F };
  readonly measured: readonly string[];
  readonly rowTitle: string;
  readonly page: VerdictPage;
  readonly onChange: (form: F) => void;
}

/** Verdicts with line, reason and remedy; the cells of a refused row can be put right where they stand. */
export function VerdictTable<F extends Mendable>({ list, measured, rowTitle, page, onChange }: VerdictTableProps<F>) {
  const { t } = useLingui();
  const { form, preview } = list;
  const refused = page.verdicts.filter(({ cells }) => cells !== null);
  const columns = refused.length > 0 ? columnsToMend(preview.headers, form, measured, refused) : [];
  if (page.verdicts.length === 0) {
    return (
      <p className="hint">
        <Trans>No row has this verdict.</Trans>
      </p>
    );
  }
  return (
    <ScrollRegion className="list-table verdicts" label={t`Rows, reasons and remedies`}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              <Trans>Line</Trans>
            </th>
            <th scope="col">{rowTitle}</th>
            <th scope="col">
              <Trans>What is wrong, and what to do</Trans>
            </th>
            {columns.map((c) => (
              <th key={c} scope="col">
                <bdi>{preview.headers[c]}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.verdicts.map((verdict) => (
            <VerdictRow
              key={`${verdict.list} ${verdict.line} ${verdict.code}`}
              verdict={verdict}
              columns={columns}
              headers={preview.headers}
              form={form}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
