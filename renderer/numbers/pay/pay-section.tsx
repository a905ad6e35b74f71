import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { payPlanOf, payRowOf } from '../../../core/pay/pay-row.ts';
import { rowRates } from '../../../core/pay/row-rates.ts';
import { setPayPlan } from '../../actions/pay-plan.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { SectionFrame } from '../section-frame.tsx';
import { AlarmList } from './alarm-list.tsx';
import { CurveDrawing } from './curve-drawing.tsx';
import { HoldoverList } from './holdover-list.tsx';
import { HoldoverRules } from './holdover-rules.tsx';
import { LateStarts } from './late-starts.tsx';
import { useLevelName } from './level-name.ts';
import { PayRules } from './pay-rules.tsx';
import { PayTable } from './pay-table.tsx';
import { RepPayTable } from './rep-pay-table.tsx';
import { SalesBasis } from './sales-basis.tsx';
import { type PayFacts, usePay } from './use-pay.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;

/** What the quotas and territories of this scenario do to what reps can earn. */
export function PaySection() {
  const { t } = useLingui();
  const facts = usePay();
  return (
    <SectionFrame title={t`Pay`} intro={t`What the quotas and territories of this scenario do to what reps can earn.`}>
      {facts ? <PayParts facts={facts} /> : <p className="quiet">{t`Reckoning…`}</p>}
    </SectionFrame>
  );
}

function PayParts({ facts }: { readonly facts: PayFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const levelName = useLevelName();
  const [chosen, setChosen] = useState(0);
  const { plan, change, alarms, holdovers } = facts;
  const payPlan = payPlanOf(plan);
  const at = Math.min(chosen, payPlan.rows.length - 1);
  const row = payPlan.rows[at];
  const reps = change?.reps ?? [];
  const attainments = reps.flatMap(({ rep, after }) =>
    after?.earned && payRowOf(payPlan, rep.level) === row ? [after.earned.attainment] : [],
  );
  return (
    <>
      <section className="numbers-part" aria-label={t`Pay plan`}>
        <h3>
          <Trans>Pay plan</Trans>
        </h3>
        <PayTable plan={plan} rates={rowRates(plan, reps)} chosen={at} onChoose={setChosen} />
      </section>
      {row && (
        <section className="numbers-part" aria-label={t`Payout: ${levelName(row.level)}`}>
          <h3>
            <Trans>
              Payout: <bdi>{levelName(row.level)}</bdi>
            </Trans>
          </h3>
          <div className="pay-payout">
            <PayRules row={row} at={at} />
            <CurveDrawing row={row} level={levelName(row.level)} attainments={attainments} />
          </div>
        </section>
      )}
      {change && change.reps.length > 0 && (
        <section className="numbers-part" aria-label={t`Alarms`}>
          <h3>
            <Trans>Alarms</Trans>
          </h3>
          <div className="numbers-fields">
            <NumberField
              label={t`A loss of pay beyond`}
              value={payPlan.lossAlarm}
              minValue={0}
              maxValue={1}
              step={0.001}
              isDisabled={readOnly}
              format={PERCENT}
              onChange={(lossAlarm) => setPayPlan(app, { lossAlarm })}
            />
          </div>
          <AlarmList plan={plan} alarms={alarms} />
        </section>
      )}
      <section className="numbers-part" aria-label={t`Pay before and after`}>
        <h3>
          <Trans>Pay before and after at equal sales</Trans>
        </h3>
        <SalesBasis plan={plan} change={change} />
        {change && <LateStarts change={change} />}
        {change && change.reps.length > 0 && <RepPayTable plan={plan} change={change} />}
      </section>
      <section className="numbers-part" aria-label={t`Open pipeline of moved accounts`}>
        <h3>
          <Trans>Open pipeline of moved accounts</Trans>
        </h3>
        <HoldoverRules plan={plan} />
        {holdovers ? (
          <HoldoverList plan={plan} held={holdovers} />
        ) : (
          <p className="hint">
            <Trans>
              Nothing is listed: it takes a measure of open pipeline, and owners of the accounts or a baseline to
              compare with.
            </Trans>
          </p>
        )}
      </section>
    </>
  );
}
