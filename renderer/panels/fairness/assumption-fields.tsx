import { useLingui } from '@lingui/react/macro';
import { measureMeaning } from '../../../core/fairness/meaning.ts';
import {
  type FairnessSettings,
  MEANINGS,
  type Meaning,
  USUAL_FAIRNESS,
} from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { workloadOf } from '../../../core/workload/workload-of.ts';
import { setFairness } from '../../actions/fairness.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** No measure has this name. */
const NONE = '\u0000none';
const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
const MOST_PAY = 1e12;

/** What pay, travel and the meaning of measures rest on; each field is a step of its own. */
export function AssumptionFields({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const fairness: FairnessSettings = plan.settings.fairness ?? USUAL_FAIRNESS;
  const { meanings, pay, travel } = fairness;
  const { areas } = workloadOf(plan);
  const { currency } = plan.settings;
  const scale = 10 ** minorUnitDigits(currency);
  const labels: Readonly<Record<Meaning, string>> = {
    revenue: t`Revenue is`,
    potential: t`Potential is`,
    pipeline: t`Open pipeline is`,
  };
  const choices = [
    { id: NONE, text: t`no measure` },
    ...plan.measures.map(({ name }) => ({ id: name, text: measureLabel(i18n, name) })),
  ];
  const setPay = (change: Partial<FairnessSettings['pay']>) => setFairness(app, { pay: { ...pay, ...change } });
  const setTravel = (change: Partial<FairnessSettings['travel']>) =>
    setFairness(app, { travel: { ...travel, ...change } });
  return (
    <>
      {MEANINGS.map((meaning) => (
        <SelectField
          key={meaning}
          label={labels[meaning]}
          choices={choices}
          value={plan.measures[measureMeaning(plan, meaning)]?.name ?? NONE}
          isDisabled={readOnly}
          onChange={(id) => setFairness(app, { meanings: { ...meanings, [meaning]: id === NONE ? null : id } })}
        />
      ))}
      <div className="field-grid">
        <NumberField
          label={t`Potential won`}
          value={pay.winShare}
          minValue={0}
          maxValue={1}
          step={0.001}
          isDisabled={readOnly}
          format={PERCENT}
          onChange={(winShare) => setPay({ winShare })}
          onClear={() => setPay({ winShare: null })}
        />
        <NumberField
          label={t`Commission rate`}
          value={pay.commissionRate}
          minValue={0}
          maxValue={1}
          step={0.001}
          isDisabled={readOnly}
          format={PERCENT}
          onChange={(commissionRate) => setPay({ commissionRate })}
        />
      </div>
      {plan.settings.payPlan ? (
        <div className="acts">
          <CommandButton command="page.pay">{t`Variable pay is in the pay plan`}</CommandButton>
        </div>
      ) : (
        <NumberField
          label={t`Variable pay of a full-time rep at quota`}
          value={pay.variablePayMinor / scale}
          minValue={0}
          maxValue={MOST_PAY}
          isDisabled={readOnly}
          format={{ ...currencyStyle(i18n.locale, currency), minimumFractionDigits: 0 }}
          onChange={(amount) => setPay({ variablePayMinor: Math.round(amount * scale) })}
        />
      )}
      <div className="field-grid">
        <NumberField
          label={t`Visits a year per account`}
          value={travel.visitsPerAccount}
          minValue={0.01}
          maxValue={1000}
          isDisabled={readOnly}
          onChange={(visitsPerAccount) => setTravel({ visitsPerAccount })}
        />
        <NumberField
          label={t`Visits a day`}
          value={travel.visitsPerDay}
          minValue={0.1}
          maxValue={100}
          isDisabled={readOnly}
          onChange={(visitsPerDay) => setTravel({ visitsPerDay })}
        />
      </div>
      {areas ? (
        <p className="hint">{t`The speed depends on the ground, as the page of workload says.`}</p>
      ) : (
        <NumberField
          label={t`Speed, km per hour`}
          value={travel.speedKmh}
          minValue={1}
          maxValue={500}
          isDisabled={readOnly}
          onChange={(speedKmh) => setTravel({ speedKmh })}
        />
      )}
      <div className="acts">
        <CommandButton command="page.workload">{t`All of travel and workload`}</CommandButton>
      </div>
      <p className="hint">{t`Left empty, the potential that is won is what the quotas ask for.`}</p>
    </>
  );
}
