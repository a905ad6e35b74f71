import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_PAY_MINOR, MOST_PAY_ROWS, type PayRow } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { levelKey, payPlanOf } from '../../../core/pay/pay-row.ts';
import type { RowRate } from '../../../core/pay/row-rates.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { setPayPlan, setPayRow } from '../../actions/pay-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { AddLevel } from './add-level.tsx';
import { useLevelName } from './level-name.ts';

interface PayTableProps {
  readonly plan: Plan;
  /** What rows come to with the reps they hold for; an entry per row. */
  readonly rates: readonly RowRate[];
  /** The row whose rules are shown below. */
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
}

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;

/** The pay plan: a row per level of reps, what follows from a row beside what is typed. */
export function PayTable({ plan, rates, chosen, onChoose }: PayTableProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const levelName = useLevelName();
  const { rows } = payPlanOf(plan);
  const { currency } = plan.settings;
  const scale = 10 ** minorUnitDigits(currency);
  const money = { ...currencyStyle(i18n.locale, currency), minimumFractionDigits: 0 };
  const minor = (amount: number) => Math.round(amount * scale);
  const most = MOST_PAY_MINOR / scale;
  const remove = (at: number) => {
    onChoose(Math.max(0, Math.min(chosen, rows.length - 2)));
    void setPayPlan(app, { rows: rows.filter((_, i) => i !== at) });
  };
  const line = (row: PayRow, at: number) => {
    const level = levelName(row.level);
    const rate = rates[at];
    return (
      <tr key={levelKey(row.level)} data-chosen={at === chosen || undefined}>
        <th scope="row">
          <bdi>{level}</bdi>
        </th>
        <td>
          <NumberField
            label={t`On-target earnings, ${level}`}
            labelHidden
            value={row.onTargetMinor / scale}
            minValue={0}
            maxValue={most}
            isDisabled={readOnly}
            format={money}
            onChange={(amount) => setPayRow(app, at, { onTargetMinor: minor(amount) })}
          />
        </td>
        <td className="pay-short">
          <NumberField
            label={t`Variable share, ${level}`}
            labelHidden
            value={row.variableShare}
            minValue={0}
            maxValue={1}
            step={0.001}
            isDisabled={readOnly}
            format={PERCENT}
            onChange={(variableShare) => setPayRow(app, at, { variableShare })}
          />
        </td>
        <td>
          <NumberField
            label={t`Quota it is earned on, ${level}; empty: the quotas of the rep's territories`}
            labelHidden
            value={row.quotaMinor === null ? null : row.quotaMinor / scale}
            minValue={1 / scale}
            maxValue={most}
            isDisabled={readOnly}
            format={money}
            onChange={(amount) => setPayRow(app, at, { quotaMinor: minor(amount) })}
            onClear={() => setPayRow(app, at, { quotaMinor: null })}
          />
        </td>
        <td className="number">{format.money(Math.round(row.onTargetMinor * row.variableShare))}</td>
        <td className="number">{format.percent(rate?.rate ?? Number.NaN)}</td>
        <td className="number">{format.fte(rate?.quotaToPay ?? Number.NaN)}</td>
        <td className="number">{format.whole(rate?.reps ?? 0)}</td>
        <td>
          <span className="acts">
            <Button
              tone="quiet"
              label={at === chosen ? t`Rules of ${level}, shown below` : t`Show the rules of ${level}`}
              isDisabled={at === chosen}
              onPress={() => onChoose(at)}
            >
              {at === chosen ? <Trans>Shown below</Trans> : <Trans>Rules</Trans>}
            </Button>
            <IconButton
              icon="close"
              label={t`Remove the row of ${level}`}
              isDisabled={readOnly || rows.length < 2}
              onPress={() => remove(at)}
            />
          </span>
        </td>
      </tr>
    );
  };
  return (
    <>
      <div className="numbers-scroll">
        <table className="numbers-table pay-table" aria-label={t`Pay plan`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Level</Trans>
              </th>
              <th scope="col">
                <Trans>On-target earnings</Trans>
              </th>
              <th scope="col">
                <Trans>Variable share</Trans>
              </th>
              <th scope="col">
                <Trans>Quota it is earned on</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Variable pay</Trans>
              </th>
              <th scope="col" className="number" title={t`Variable pay over quota`}>
                <Trans>Rate</Trans>
              </th>
              <th scope="col" className="number" title={t`Quota over on-target earnings; 4 to 6 is usual`}>
                <Trans>Quota : pay</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Reps</Trans>
              </th>
              <th scope="col">
                <Trans>Rules</Trans>
              </th>
            </tr>
          </thead>
          <tbody>{rows.map(line)}</tbody>
        </table>
      </div>
      <p className="hint">
        <Trans>
          For a full-time rep in the plan period. An empty quota means the quotas of the rep's territories, so that pay
          follows the map.
        </Trans>
      </p>
      {rows.length < MOST_PAY_ROWS && !readOnly && <AddLevel plan={plan} onAdded={onChoose} />}
    </>
  );
}
