import { Trans, useLingui } from '@lingui/react/macro';
import { partText } from '../../../core/text/difference-text.ts';
import type { CallOutput } from '../../../electron/api/contract.ts';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useAppState } from '../../use-app.ts';

interface DifferenceTableProps {
  readonly kind: CallOutput<'import.rows'>[number]['kind'];
  readonly rows: CallOutput<'import.rows'>;
}

/** Accounts that come, change or go; of a changed one each value before and after. */
export function DifferenceTable({ kind, rows }: DifferenceTableProps) {
  const { t, i18n } = useLingui();
  const locale = useAppState((state) => state.locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const said = (value: string | number | null) =>
    typeof value === 'number' ? number.format(value) : value === null || value === '' ? '–' : value;
  if (rows.length === 0) {
    return (
      <p className="hint">
        <Trans>No account does.</Trans>
      </p>
    );
  }
  return (
    <ScrollRegion className="list-table difference" label={t`Accounts that change`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Account id</Trans>
            </th>
            <th scope="col">
              <Trans>Account name</Trans>
            </th>
            {kind === 'changed' && (
              <th scope="col">
                <Trans>Before and after</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{row.id}</bdi>
              </th>
              <td>
                <bdi>{row.name}</bdi>
              </td>
              {kind === 'changed' && (
                <td>
                  <ul className="changes">
                    {row.changes.map(({ part, measure, before, after }) => (
                      <li key={`${part} ${measure}`}>
                        <span className="quiet">
                          {part === 'measure' ? <bdi>{measure}</bdi> : partText(i18n, part)}
                        </span>{' '}
                        <bdi>{said(before)}</bdi> <span aria-hidden="true" className="change-arrow" />
                        <span className="hidden-text">{t`becomes`}</span> <bdi>{said(after)}</bdi>
                      </li>
                    ))}
                  </ul>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
