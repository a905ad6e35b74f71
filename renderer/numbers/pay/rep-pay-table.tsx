import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { payOverPeriod } from '../../../core/midyear/pay-over-period.ts';
import { effectiveDay } from '../../../core/model/effective-day.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { PayChange, RepPay } from '../../../core/pay/pay-change.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { Pager } from '../../controls/pager.tsx';
import { ScrollRegion } from '../../controls/scroll-region.tsx';
import { useAppState, useFormat } from '../../use-app.ts';
import { PairBars } from '../pair-bars.tsx';

const PAGE = 50;

interface RepPayTableProps {
  readonly plan: Plan;
  readonly change: PayChange;
}

/** Everybody's pay before and after at equal sales, who loses most first; behind them those of whom it is not known. */
export function RepPayTable({ plan, change }: RepPayTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [from, setFrom] = useState(0);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const overPeriod = useMemo(() => payOverPeriod(plan, scenario, role), [plan, scenario, role]);
  const day = format.date(effectiveDay(plan, scenario));
  const scale = 10 ** minorUnitDigits(plan.settings.currency);
  const lines = [...change.reps].sort(
    (a, b) => (a.change?.minor ?? Number.POSITIVE_INFINITY) - (b.change?.minor ?? Number.POSITIVE_INFINITY) || 0,
  );
  const start = from < lines.length ? from : 0;
  const shown = lines.slice(start, start + PAGE);
  const known = lines.filter((line) => line.change);
  const sum = (of: (line: RepPay) => number | undefined) => known.reduce((all, line) => all + (of(line) ?? 0), 0);
  const highest = Math.max(
    1,
    ...lines.flatMap(({ before, after }) => [before?.earned?.payMinor ?? 0, after?.earned?.payMinor ?? 0]),
  );
  const amount = (minor: number | undefined) => format.quantity((minor ?? Number.NaN) / scale, 'money');
  // The sign stands where the language has it, which a sign put before the text would not.
  const inCurrency = { ...currencyStyle(i18n.locale, plan.settings.currency), maximumFractionDigits: 0 };
  const changes = new Intl.NumberFormat(i18n.locale, { ...inCurrency, signDisplay: 'exceptZero' });
  const signed = (minor: number | undefined) => (minor === undefined ? amount(minor) : changes.format(minor / scale));
  return (
    <>
      {overPeriod && (
        <p className="hint">
          <Trans>In this period: before {day} as before, from then on as after.</Trans>
        </p>
      )}
      <ScrollRegion className="numbers-scroll" label={t`Pay of each rep before and after`}>
        <table className="numbers-table pay-reps" aria-label={t`Pay of each rep before and after`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Rep</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Expected sales</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Quota</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Attainment</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Pay before</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Pay after</Trans>
              </th>
              {overPeriod && (
                <th scope="col" className="number">
                  <Trans>In this period</Trans>
                </th>
              )}
              <th scope="col">
                <Trans>Before and after</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Change</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>In per cent</Trans>
              </th>
              <th scope="col" className="number" title={t`With the quota of before`}>
                <Trans>By territory</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>By quota</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => {
              const { rep, before, after, change: own } = line;
              return (
                <tr key={rep.key}>
                  <th scope="row">
                    <bdi>{rep.name || rep.id}</bdi>
                    {rep.level.trim() !== '' && (
                      <span className="quiet small">
                        {' '}
                        <bdi>{rep.level}</bdi>
                      </span>
                    )}
                  </th>
                  <td className="number">{format.quantity(after?.sales ?? Number.NaN, 'money')}</td>
                  <td className="number">{format.quantity(after?.earned?.quota ?? Number.NaN, 'money')}</td>
                  <td className="number">{format.percent(after?.earned?.attainment ?? Number.NaN)}</td>
                  <td className="number">{amount(before?.earned?.payMinor)}</td>
                  <td className="number">{amount(after?.earned?.payMinor)}</td>
                  {overPeriod && <td className="number">{amount(overPeriod(line) ?? undefined)}</td>}
                  <td>
                    <PairBars
                      before={before?.earned?.payMinor ?? null}
                      after={after?.earned?.payMinor ?? null}
                      most={highest}
                    />
                  </td>
                  <td className="number">{signed(own?.minor)}</td>
                  <td className={`number${own && own.minor < 0 ? ' pay-less' : ''}`}>
                    {format.signedPercent(own?.share ?? Number.NaN)}
                  </td>
                  <td className="number">{signed(own?.territoryMinor)}</td>
                  <td className="number">{signed(own?.quotaMinor)}</td>
                </tr>
              );
            })}
          </tbody>
          {known.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  <Trans>All who are paid before and after</Trans>
                </th>
                <td className="number">{amount(sum(({ before }) => before?.earned?.payMinor))}</td>
                <td className="number">{amount(sum(({ after }) => after?.earned?.payMinor))}</td>
                {overPeriod && <td className="number">{amount(sum((line) => overPeriod(line) ?? undefined))}</td>}
                <td />
                <td className="number">{signed(sum(({ change: own }) => own?.minor))}</td>
                <td />
                <td className="number">{signed(sum(({ change: own }) => own?.territoryMinor))}</td>
                <td className="number">{signed(sum(({ change: own }) => own?.quotaMinor))}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollRegion>
      <Pager from={start} page={PAGE} total={lines.length} onFrom={setFrom} />
    </>
  );
}
