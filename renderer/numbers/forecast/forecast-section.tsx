import { useLingui } from '@lingui/react/macro';
import { SectionFrame } from '../section-frame.tsx';

/** What each territory can be expected to sell in the plan period. */
export function ForecastSection() {
  const { t } = useLingui();
  return (
    <SectionFrame title={t`Forecast`} intro={t`What each territory can be expected to sell in the plan period.`} />
  );
}
