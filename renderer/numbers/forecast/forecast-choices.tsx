import { Trans, useLingui } from '@lingui/react/macro';
import { isoOfMonth } from '../../../core/forecast/months.ts';
import type { PlanForecast } from '../../../core/forecast/plan-forecast.ts';
import { FORECAST_METHODS, type ForecastMethod, USUAL_FORECAST } from '../../../core/model/forecast-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { setForecast } from '../../actions/forecast.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { methodName } from './method-words.ts';
import { useMonthName } from './use-month-name.ts';

interface ForecastChoicesProps {
  readonly plan: Plan;
  readonly forecast: PlanForecast;
}

const AUTOMATIC = 'automatic';
/** How many months before the last one the history can be said to end. */
const MOST_BACK = 12;

/** How the forecast is made: the method, the last month that is complete, and whether the pipeline counts. */
export function ForecastChoices({ plan, forecast }: ForecastChoicesProps) {
  const { i18n, t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const monthName = useMonthName();
  const settings = plan.settings.forecast ?? USUAL_FORECAST;
  const last = plan.sales ? plan.sales.months.reduce((most, month) => Math.max(most, month), 0) : 0;
  const months = Array.from({ length: Math.min(MOST_BACK, last - forecast.first) + 1 }, (_, back) => last - back);
  const through = settings.through ?? isoOfMonth(last);
  const choices = [...new Set([...months.map(isoOfMonth), through])];
  return (
    <div className="numbers-fields forecast-choices">
      <SelectField
        label={t`Method`}
        choices={[
          { id: AUTOMATIC, text: t`By the length of the history` },
          ...FORECAST_METHODS.map((method) => ({ id: method, text: methodName(i18n, method) })),
        ]}
        value={settings.method ?? AUTOMATIC}
        isDisabled={readOnly}
        onChange={(id) => setForecast(app, { method: id === AUTOMATIC ? null : (id as ForecastMethod) })}
      />
      <SelectField
        label={t`Last complete month`}
        choices={choices.map((id) => ({ id, text: monthName(id) }))}
        value={through}
        isDisabled={readOnly}
        onChange={(id) => setForecast(app, { through: id === isoOfMonth(last) ? null : id })}
      />
      {plan.opportunities && (
        <CheckField
          isSelected={settings.pipeline}
          isDisabled={readOnly}
          onChange={(pipeline) => setForecast(app, { pipeline })}
        >
          <Trans>Add what the open pipeline promises beyond the trend</Trans>
        </CheckField>
      )}
    </div>
  );
}
