import { Trans, useLingui } from '@lingui/react/macro';
import { EIGHT_OF_TEN } from '../../../core/forecast/back-test.ts';
import type { Expected, ForecastSpan } from '../../../core/forecast/expected.ts';
import { isoOfMonth } from '../../../core/forecast/months.ts';
import { Fold } from '../../controls/fold.tsx';
import { useFormat } from '../../use-app.ts';
import { useMonthName } from './use-month-name.ts';

interface MonthTableProps {
  readonly span: ForecastSpan;
  readonly expected: Expected;
  readonly name: string;
  readonly scale: number;
}

/** The figures of the chart, the newest first: for whoever does not see it, or wants to know one of them. */
export function MonthTable({ span, expected, name, scale }: MonthTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const monthName = useMonthName();
  const money = (minor: number | undefined) => format.quantity((minor ?? Number.NaN) / scale, 'money');
  const { history, fitted, ahead, spreadAhead } = expected;
  const months = Array.from({ length: span.months + span.ahead }, (_, m) => span.months + span.ahead - 1 - m);
  return (
    <Fold title={t`Month by month`}>
      <table className="numbers-table" aria-label={t`Sales of ${name} month by month`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Month</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Sold</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Expected</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Give or take</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((m) => {
            const spread = spreadAhead?.[m - span.months];
            return (
              <tr key={m}>
                <th scope="row">{monthName(isoOfMonth(span.first + m))}</th>
                <td className="number">{money(history[m])}</td>
                <td className="number">{money(m < span.months ? fitted[m] : ahead[m - span.months])}</td>
                <td className="number">
                  {spread === undefined ? money(undefined) : `± ${money(EIGHT_OF_TEN * spread)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fold>
  );
}
