import { useLingui } from '@lingui/react/macro';
import { type RowRefusalCode, refusalReason, refusalRemedy } from '../../../core/text/refusal-text.ts';
import { warningRemedy } from '../../../core/text/warning-remedy-text.ts';
import { type RowWarningCode, warningText } from '../../../core/text/warning-text.ts';
import type { VerdictPage } from '../../../electron/api/import-schemas.ts';
import { Icon } from '../../controls/icon.tsx';
import { useFormat } from '../../use-app.ts';
import { headersAtFault, type Mendable } from './columns-to-mend.ts';
import { isolated } from './isolated.ts';
import { mendedText, withMended } from './mended-cells.ts';

interface VerdictRowProps<F extends Mendable> {
  readonly verdict: VerdictPage['verdicts'][number];
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  readonly form: F;
  readonly onChange: (form: F) => void;
}

/** Longer cells come cut: they can be put right in refused.csv only. */
const LONGEST_CELL = 1_000;

/** Values that stand as they are in the file. */
const WRITTEN = ['lat', 'lon'];

/** One verdict; a refused row has its cells in fields. */
export function VerdictRow<F extends Mendable>({ verdict, columns, headers, form, onChange }: VerdictRowProps<F>) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { kind, code, list, line, id, cells } = verdict;
  const values = isolated(verdict.values, WRITTEN);
  const refused = kind === 'refused';
  const reason = refused
    ? refusalReason(i18n, code as RowRefusalCode, values)
    : warningText(i18n, code as RowWarningCode, values);
  const remedy = refused
    ? refusalRemedy(i18n, code as RowRefusalCode, values)
    : warningRemedy(i18n, code as RowWarningCode, values);
  const number = format.whole(line);
  const atFault = headersAtFault(verdict, form);
  return (
    <tr className={refused ? 'verdict-refused' : 'verdict-warned'}>
      <th scope="row" className="number">
        {number}
        {list !== '' && (
          <bdi className="verdict-list quiet small" title={list}>
            {list}
          </bdi>
        )}
      </th>
      <td>
        <bdi>{id}</bdi>
      </td>
      <td className="verdict-text">
        <p className="with-icon">
          <Icon name={refused ? 'close' : 'warning'} />
          <span>{reason}</span>
        </p>
        <p className="quiet small">{remedy}</p>
      </td>
      {cells
        ? columns.map((column) => {
            const stands = cells[column] ?? '';
            const cell = { list, line, column };
            const text = mendedText(form.mended, cell, stands);
            const header = headers[column] ?? '';
            return (
              <td key={column} className="verdict-cell">
                <input
                  className={`cell-input${atFault.has(header) ? ' cell-fault' : ''}${text === stands ? '' : ' cell-mended'}`}
                  {...(atFault.has(header) ? { 'aria-invalid': text === stands } : {})}
                  dir="auto"
                  value={text}
                  maxLength={LONGEST_CELL}
                  readOnly={stands.length >= LONGEST_CELL}
                  aria-label={t`${header} of line ${number}`}
                  onChange={({ target }) =>
                    onChange({ ...form, mended: withMended(form.mended, { ...cell, text: target.value }, stands) })
                  }
                />
              </td>
            );
          })
        : columns.length > 0 && <td colSpan={columns.length} />}
    </tr>
  );
}
