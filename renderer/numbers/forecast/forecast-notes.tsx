import { Trans, useLingui } from '@lingui/react/macro';
import type { PlanForecast } from '../../../core/forecast/plan-forecast.ts';
import { Fold } from '../../controls/fold.tsx';

interface ForecastNotesProps {
  readonly forecast: PlanForecast;
  readonly withPipeline: boolean;
}

/** How the forecast is made, and from whom the methods are. */
export function ForecastNotes({ forecast, withPipeline }: ForecastNotesProps) {
  const { t } = useLingui();
  return (
    <Fold title={t`How this is reckoned`}>
      <div className="forecast-notes">
        <p>
          <Trans>
            Each territory is forecast by the sales of the accounts it has now, and the total is the sum of the
            territories, month by month. With two years of history Holt-Winters smooths level, damped trend and season
            (Holt 1957, Winters 1960, Gardner 1985; as in Hyndman and Athanasopoulos), added or multiplied, whichever
            fits better. With less it is last year's months, a damped trend, a straight line or the mean; where most
            months are without sales, Croston's method (1972) with the correction of Syntetos and Boylan (2005).
          </Trans>
        </p>
        <p>
          <Trans>
            Accuracy is tested on the last twelve month ends: at each the months after it are forecast from what was
            known then, and compared with what came. MAPE is the mean error in per cent of each month, bias says whether
            too much (+) or too little (−) was forecast. The range is that in which eight of ten results lie by these
            errors.
          </Trans>
        </p>
        {withPipeline && (
          <p>
            {forecast.tellsNew ? (
              <Trans>
                Nothing is counted twice: what buying accounts will buy is in their trend, and so is as much new
                business as there was in the last year. Added is only what accounts that did not buy in the last year
                are expected to bring beyond that, by stage and win rate and with a close date in the plan period.
              </Trans>
            ) : (
              <Trans>
                Nothing is counted twice: as new business cannot be told from this history (it takes two years by
                account), the pipeline only lifts a territory whose trend is below it.
              </Trans>
            )}
          </p>
        )}
      </div>
    </Fold>
  );
}
