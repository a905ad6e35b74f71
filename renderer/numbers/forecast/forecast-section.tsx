import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { PlanForecast } from '../../../core/forecast/plan-forecast.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { ImportOffer } from '../import-offer.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { ExpectedFigures } from './expected-figures.tsx';
import { ForecastChart } from './forecast-chart.tsx';
import { ForecastChoices } from './forecast-choices.tsx';
import { ForecastNotes } from './forecast-notes.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { MonthTable } from './month-table.tsx';
import { StageTable } from './stage-table.tsx';
import { useForecast } from './use-forecast.ts';

/** What each territory can be expected to sell in the plan period. */
export function ForecastSection() {
  const { t } = useLingui();
  const facts = useForecast();
  return (
    <SectionFrame title={t`Forecast`} intro={t`What each territory can be expected to sell in the plan period.`}>
      {!facts ? (
        <p className="quiet">{t`Reckoning…`}</p>
      ) : !facts.plan.sales ? (
        <ImportOffer what="sales" action={t`Import a sales history…`}>
          <Trans>
            There is no sales history yet: a list with the account, the month and the amount of what was sold, best of
            two years or more. Sales follow their accounts, so that moving a unit moves its forecast.
          </Trans>
        </ImportOffer>
      ) : facts.forecast ? (
        <ForecastParts plan={facts.plan} forecast={facts.forecast} />
      ) : (
        <ImportOffer what="sales" action={t`Import a sales history…`}>
          <Trans>
            The sales history tells nothing of the plan period: it is empty, or ends more than five years before it.
          </Trans>
        </ImportOffer>
      )}
    </SectionFrame>
  );
}

const ALL = 'all';
/** A list to choose from is no help where it is longer; the table has every territory. */
const MOST_CHOICES = 300;

function ForecastParts({ plan, forecast }: { readonly plan: Plan; readonly forecast: PlanForecast }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<number | null>(null);
  const names = useMemo(() => new Map<number, string>(plan.territories.map(({ key, name }) => [key, name])), [plan]);
  const scale = 10 ** minorUnitDigits(plan.settings.currency);
  const one = forecast.territories.find(({ territory }) => territory === chosen) ?? null;
  const expected = one ? one.expected : forecast.total;
  const name = one ? (names.get(one.territory) ?? '') : t`all territories`;
  const choices = forecast.territories.map(({ territory }) => ({
    id: String(territory),
    text: names.get(territory) ?? '',
  }));
  return (
    <>
      <ForecastChoices plan={plan} forecast={forecast} />
      <section className="numbers-part" aria-label={t`Sales by month`}>
        {choices.length <= MOST_CHOICES && (
          <div className="numbers-fields">
            <SelectField
              label={t`Shown`}
              choices={[{ id: ALL, text: t`All territories` }, ...choices]}
              value={one ? String(one.territory) : ALL}
              onChange={(id) => setChosen(id === ALL ? null : Number(id))}
            />
          </div>
        )}
        {expected ? (
          <>
            <div className="forecast-shown">
              <ForecastChart span={forecast} expected={expected} name={name} scale={scale} />
              <ExpectedFigures
                expected={expected}
                pipeline={one ? one.pipeline : allPipeline(forecast)}
                scale={scale}
              />
            </div>
            <MonthTable span={forecast} expected={expected} name={name} scale={scale} />
          </>
        ) : (
          <p className="note">
            <Trans>
              No account of <bdi>{name}</bdi> is in the sales history.
            </Trans>
          </p>
        )}
      </section>
      <section className="numbers-part" aria-label={t`Territories`}>
        <h3>
          <Trans>Territories</Trans>
        </h3>
        <ForecastTable
          forecast={forecast}
          names={names}
          scale={scale}
          shown={one?.territory ?? null}
          onShow={setChosen}
        />
      </section>
      {plan.opportunities ? (
        <section className="numbers-part" aria-label={t`Pipeline`}>
          <h3>
            <Trans>Pipeline</Trans>
          </h3>
          <StageTable stages={forecast.stages} />
        </section>
      ) : (
        <ImportOffer what="opportunities" action={t`Import opportunities…`}>
          <Trans>With open and closed opportunities the pipeline is weighed by stage and win rate.</Trans>
        </ImportOffer>
      )}
      <ForecastNotes forecast={forecast} withPipeline={plan.opportunities !== undefined} />
    </>
  );
}

/** The pipelines of all territories together; null without opportunities. */
function allPipeline({ territories }: PlanForecast) {
  const all = territories.flatMap(({ pipeline }) => pipeline ?? []);
  if (all.length === 0) return null;
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    open: sum(({ open }) => open),
    weightedMinor: sum(({ weightedMinor }) => weightedMinor),
    newMinor: sum(({ newMinor }) => newMinor),
  };
}
