import { Trans, useLingui } from '@lingui/react/macro';
import type { FairnessEvidence } from '../../../core/fairness/evidence.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { timeInPeriod } from '../../../core/pay/time-in-period.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { nightsText } from '../../../core/text/evidence-words.ts';
import { nightsOf } from '../../../core/workload/workload-of.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useFormat } from '../../use-app.ts';
import { payQuantity } from './pay-quantity.ts';

interface WorkAndPayProps {
  readonly plan: Plan;
  readonly totals: TerritoryTotals;
  readonly evidence: FairnessEvidence;
}

/** Expected pay, estimated travel and compactness of each territory, and what nobody looks after. */
export function WorkAndPay({ plan, totals, evidence }: WorkAndPayProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { pay, travel, compactness, coverage } = evidence;
  const names = new Map(plan.territories.map(({ key, name }) => [key as number, name]));
  const { whiteSpace } = coverage;
  const isLate = evidence.reps.reps.some((rep) => timeInPeriod(rep, plan.settings) < 1);
  return (
    <div className="stack-small">
      <table className="part-table small" aria-label={t`Pay, travel and shape of each territory`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Territory</Trans>
            </th>
            {pay && (
              <th scope="col" className="number">
                <Trans>Payout</Trans>
              </th>
            )}
            <th scope="col" className="number">
              <Trans>Travel h</Trans>
            </th>
            <th scope="col" className="number" title={t`Nights a year away from home`}>
              <Trans>Nights</Trans>
            </th>
            <th scope="col" className="number" title={t`Compactness: 1 for a circle`}>
              <Trans>Shape</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from(totals.territories, (key, row) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{names.get(key)}</bdi>
              </th>
              {pay && <td className="number">{format.quantity(pay.payout[row] ?? 0, payQuantity(plan, pay))}</td>}
              <td className="number">{format.whole(travel.hours[row] ?? 0)}</td>
              <td className="number">{format.whole(travel.nights[row] ?? 0)}</td>
              <td className="number">{format.fte(compactness.perTerritory[row] ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        <Trans>
          Travel is an estimate for a year from homes, centres and the density of accounts; no roads are looked at.
        </Trans>{' '}
        {nightsText(i18n, nightsOf(plan))}
      </p>
      {pay ? (
        <p className="hint">
          {pay.winShareFrom === 'quotas' && plan.settings.payPlan ? (
            <Trans>
              Payout: variable pay by the pay plan, if so much is sold that all quotas together are reached.
            </Trans>
          ) : pay.winShareFrom === 'quotas' && pay.by === 'quota' ? (
            <Trans>
              Payout: variable pay × attainable quota share, if so much is sold that all quotas together are reached.
            </Trans>
          ) : pay.by === 'quota' && plan.settings.payPlan ? (
            <Trans>
              Payout: variable pay by the pay plan, if {format.percent(pay.winShare)} of the potential is won.
            </Trans>
          ) : pay.by === 'quota' ? (
            <Trans>
              Payout: variable pay × attainable quota share, if {format.percent(pay.winShare)} of the potential is won.
            </Trans>
          ) : (
            <Trans>
              Payout: potential × {format.percent(pay.winShare)} won × commission rate; there are no quotas yet.
            </Trans>
          )}
          {pay.by === 'quota' && isLate && (
            <>
              {' '}
              <Trans>
                Territories are told as if everybody was there through the whole plan period, reps from their first day
                on, as on the page Pay.
              </Trans>
            </>
          )}
        </p>
      ) : (
        <p className="hint">
          <Trans>Say which measure is the potential to see expected pay.</Trans>
        </p>
      )}
      <dl className="figures">
        {coverage.measures.map(({ name, share }) => (
          <div key={name}>
            <dt>
              <Trans>
                Assigned <bdi>{measureLabel(i18n, name)}</bdi>
              </Trans>
            </dt>
            <dd className="number">{format.percent(share)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Trans>Units without</Trans>
          </dt>
          <dd className="number">{format.whole(coverage.unitsWithout)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Accounts without</Trans>
          </dt>
          <dd className="number">{format.whole(coverage.accountsWithout)}</dd>
        </div>
        {whiteSpace && (
          <div title={t`Potential in units without an account, or with nobody for their accounts`}>
            <dt>
              <Trans>White space</Trans>
            </dt>
            <dd className="number">{format.percent(whiteSpace.share)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
