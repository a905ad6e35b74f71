import { Trans, useLingui } from '@lingui/react/macro';
import type { QuotaSeason } from '../../../core/model/quota-plan.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { periodLabel } from '../../../core/quota/period-label.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

/** The total, the periods, the rounding, and whether quotas follow the map. */
export function QuotaBasics({ facts }: { readonly facts: QuotaFacts }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const { plan, quotaPlan, outcome } = facts;
  const { currency } = plan.settings;
  const { total, season, roundMinor, base } = quotaPlan;
  const own = total?.currency ?? currency;
  const scale = (of: string) => 10 ** minorUnitDigits(of);
  const money = (of: string) => ({ ...currencyStyle(i18n.locale, of), minimumFractionDigits: 0 });
  const period = periodLabel(plan.settings);
  const follows = outcome ? format.money(outcome.totalMinor) : '';
  return (
    <div className="numbers-part">
      <div className="numbers-fields">
        <NumberField
          label={t`Total for ${period}`}
          value={total ? total.minor / scale(own) : null}
          minValue={0}
          isDisabled={readOnly}
          format={money(own)}
          onChange={(value) =>
            changeQuotaPlan(app, { total: { currency: own, minor: Math.round(value * scale(own)) } })
          }
          onClear={() => changeQuotaPlan(app, { total: null, base: { ...base, method: 'growth' } })}
        />
        <SelectField
          label={t`Periods`}
          isDisabled={readOnly}
          choices={[
            { id: 'whole', text: t`The whole period` },
            { id: 'quarters', text: t`Quarters` },
            { id: 'months', text: t`Months` },
          ]}
          value={season.periods}
          onChange={(periods) =>
            changeQuotaPlan(app, { season: { ...season, periods: periods as QuotaSeason['periods'] } })
          }
        />
        <NumberField
          label={t`Rounded to`}
          value={roundMinor / scale(currency)}
          minValue={1 / scale(currency)}
          isDisabled={readOnly}
          format={money(currency)}
          onChange={(value) => changeQuotaPlan(app, { roundMinor: Math.max(1, Math.round(value * scale(currency))) })}
        />
        <CheckField
          isSelected={quotaPlan.live}
          isDisabled={readOnly}
          onChange={(live) => changeQuotaPlan(app, { live })}
        >
          <Trans>Quotas follow the map</Trans>
        </CheckField>
      </div>
      {total === null && (
        <p className="hint">
          <Trans>The total is what growth on history comes to: {follows}. Type one to set it.</Trans>
        </p>
      )}
    </div>
  );
}
