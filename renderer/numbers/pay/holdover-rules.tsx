import { Trans, useLingui } from '@lingui/react/macro';
import {
  type HoldoverRule,
  MOST_HOLDOVER_DAYS,
  MOST_HOLDOVER_RULES,
  MOST_PAY_MINOR,
} from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { payPlanOf } from '../../../core/pay/pay-row.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { setHoldoverRule, setPayPlan } from '../../actions/pay-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;
const FIRST_RULE: HoldoverRule = { leastMinor: 0, activeDays: null, oldShare: 1, days: 90 };
const HALF = 0.5;

/** Who is paid for open pipeline of moved accounts: the first rule that fits holds. */
export function HoldoverRules({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const { holdovers } = payPlanOf(plan);
  const { currency } = plan.settings;
  const scale = 10 ** minorUnitDigits(currency);
  const set = (rules: readonly HoldoverRule[]) => setPayPlan(app, { holdovers: rules });
  const line = (rule: HoldoverRule, at: number) => {
    const number = format.whole(at + 1);
    const kind = rule.oldShare === 1 ? 'old' : rule.oldShare === 0 ? 'new' : 'split';
    return (
      <tr key={at}>
        <th scope="row" className="number">
          {number}
        </th>
        <td>
          <NumberField
            label={t`Open pipeline of at least, rule ${number}`}
            labelHidden
            value={rule.leastMinor / scale}
            minValue={0}
            maxValue={MOST_PAY_MINOR / scale}
            isDisabled={readOnly}
            format={{ ...currencyStyle(i18n.locale, currency), minimumFractionDigits: 0 }}
            onChange={(amount) => setHoldoverRule(app, at, { leastMinor: Math.round(amount * scale) })}
          />
        </td>
        <td>
          <NumberField
            label={t`Active in the last days before it changes hands, rule ${number}; empty: whenever it was`}
            labelHidden
            value={rule.activeDays}
            minValue={0}
            maxValue={MOST_HOLDOVER_DAYS}
            step={1}
            isDisabled={readOnly}
            onChange={(activeDays) => setHoldoverRule(app, at, { activeDays })}
            onClear={() => setHoldoverRule(app, at, { activeDays: null })}
          />
        </td>
        <td>
          <SelectField
            label={t`Who is paid, rule ${number}`}
            labelHidden
            choices={[
              { id: 'old', text: t`The old rep` },
              { id: 'split', text: t`Both share it` },
              { id: 'new', text: t`The new rep at once` },
            ]}
            value={kind}
            isDisabled={readOnly}
            onChange={(id) => setHoldoverRule(app, at, { oldShare: id === 'old' ? 1 : id === 'new' ? 0 : HALF })}
          />
        </td>
        <td>
          <NumberField
            label={t`Share of the old rep, rule ${number}`}
            labelHidden
            value={rule.oldShare}
            minValue={0}
            maxValue={1}
            step={0.01}
            isDisabled={readOnly}
            format={PERCENT}
            onChange={(oldShare) => setHoldoverRule(app, at, { oldShare })}
          />
        </td>
        <td>
          <NumberField
            label={t`For so many days, rule ${number}`}
            labelHidden
            value={rule.days}
            minValue={0}
            maxValue={MOST_HOLDOVER_DAYS}
            step={1}
            isDisabled={readOnly || rule.oldShare === 0}
            onChange={(days) => setHoldoverRule(app, at, { days })}
          />
        </td>
        <td>
          <IconButton
            icon="close"
            label={t`Remove rule ${number}`}
            isDisabled={readOnly}
            onPress={() => set(holdovers.filter((_, i) => i !== at))}
          />
        </td>
      </tr>
    );
  };
  return (
    <>
      {holdovers.length > 0 && (
        <div className="numbers-scroll">
          <table className="numbers-table pay-table" aria-label={t`Who is paid for open pipeline`}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  <Trans>Rule</Trans>
                </th>
                <th scope="col">
                  <Trans>Pipeline of at least</Trans>
                </th>
                <th scope="col">
                  <Trans>Active in the last days</Trans>
                </th>
                <th scope="col">
                  <Trans>Who is paid</Trans>
                </th>
                <th scope="col">
                  <Trans>Old rep's share</Trans>
                </th>
                <th scope="col">
                  <Trans>Days</Trans>
                </th>
                <td />
              </tr>
            </thead>
            <tbody>{holdovers.map(line)}</tbody>
          </table>
        </div>
      )}
      <p className="hint">
        <Trans>
          The first rule that fits an account holds, counted from the first day of the plan period; where none fits, the
          new rep is paid at once.
        </Trans>
      </p>
      {!readOnly && holdovers.length < MOST_HOLDOVER_RULES && (
        <div className="acts">
          <Button onPress={() => set([...holdovers, FIRST_RULE])}>
            <Trans>Add rule</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
