import { Trans, useLingui } from '@lingui/react/macro';
import { measureMeaning } from '../../../core/fairness/meaning.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import type { PlanSizing } from '../../../core/sizing/plan-sizing.ts';
import { sizingOf } from '../../../core/sizing/sizing-facts.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { setSizing } from '../../actions/sizing.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState } from '../../use-app.ts';

interface SizeInputsProps {
  readonly plan: Plan;
  readonly sizing: PlanSizing;
}

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
const MOST_MONEY = 1e13;
const MOST_POTENTIAL = 1e15;
const MOST_SALES = 1e12;

/** What the methods rest on besides hours; a field that is left empty follows from the plan. */
export function SizeInputs({ plan, sizing }: SizeInputsProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const settings = sizingOf(plan);
  const { currency } = plan.settings;
  const measure = plan.measures[measureMeaning(plan, 'potential')];
  const scale = 10 ** minorUnitDigits(currency);
  const money = {
    minValue: 0,
    maxValue: MOST_MONEY / scale,
    isDisabled: readOnly,
    format: { ...currencyStyle(i18n.locale, currency), minimumFractionDigits: 0 },
  };
  const minor = (amount: number) => Math.round(amount * scale);
  const share = { minValue: 0.01, maxValue: 1, step: 0.001, isDisabled: readOnly, format: PERCENT };
  const orNull = (value: number | null) => (value === null ? null : value / scale);
  return (
    <>
      <div className="numbers-fields">
        <NumberField
          label={t`Potential a rep can work`}
          value={settings.potentialPerRep}
          minValue={1e-9}
          maxValue={MOST_POTENTIAL}
          isDisabled={readOnly}
          onChange={(potentialPerRep) => setSizing(app, { potentialPerRep })}
          onClear={() => setSizing(app, { potentialPerRep: null })}
        />
        {measure && measure.quantity !== 'money' && (
          <NumberField
            label={t`Sales per unit of ${measureLabel(i18n, measure.name)}`}
            value={settings.salesPerPotential ?? null}
            minValue={1e-9}
            maxValue={MOST_SALES}
            isDisabled={readOnly}
            format={{ ...currencyStyle(i18n.locale, currency), minimumFractionDigits: 0, maximumFractionDigits: 4 }}
            onChange={(salesPerPotential) => setSizing(app, { salesPerPotential })}
            onClear={() => setSizing(app, { salesPerPotential: null })}
          />
        )}
        <NumberField
          label={t`Margin of sales`}
          value={settings.margin}
          {...share}
          minValue={0}
          onChange={(margin) => setSizing(app, { margin })}
        />
        <NumberField
          label={t`Cost of a rep a year`}
          value={settings.costPerRepMinor / scale}
          {...money}
          onChange={(amount) => setSizing(app, { costPerRepMinor: minor(amount) })}
        />
        <NumberField
          label={t`Target of the plan period`}
          value={orNull(settings.targetMinor)}
          {...money}
          onChange={(amount) => setSizing(app, { targetMinor: minor(amount) })}
          onClear={() => setSizing(app, { targetMinor: null })}
        />
        <NumberField
          label={t`Usual attainment of quotas`}
          value={settings.attainment}
          {...share}
          onChange={(attainment) => setSizing(app, { attainment })}
        />
        <NumberField
          label={t`Standard quota of a rep`}
          value={orNull(settings.standardQuotaMinor)}
          {...money}
          onChange={(amount) => setSizing(app, { standardQuotaMinor: minor(amount) })}
          onClear={() => setSizing(app, { standardQuotaMinor: null })}
        />
      </div>
      <p className="hint">
        <Trans>
          Left empty, the potential of a rep is what one has today, the target is the sum of the quotas and the standard
          quota their mean. Margin and cost are assumptions of ours until you change them; 85% attainment is that of the
          text-book example.
        </Trans>{' '}
        {measure && measure.quantity !== 'money' && (
          <Trans>
            What a unit of potential sells for in the plan period follows from the quotas or the forecast, where nothing
            is said.
          </Trans>
        )}{' '}
        {sizing.facts.potential === null && (
          <Trans>Which measure is the potential is said in the panel of fairness.</Trans>
        )}
      </p>
      <div className="acts">
        <CommandButton command="page.workload">{t`Hours and calls`}</CommandButton>
        <CommandButton command="page.quota">{t`Go to quota`}</CommandButton>
      </div>
    </>
  );
}
