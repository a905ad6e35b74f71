import { Plural, Trans } from '@lingui/react/macro';
import type { FairnessFigures } from '../../../core/fairness/fairness-of.ts';
import { Icon } from '../../controls/icon.tsx';
import { useFormat, usePlanTotals } from '../../use-app.ts';

interface FairnessHeadlineProps {
  readonly figures: FairnessFigures;
  readonly tolerance: number;
  /** Name of the territory furthest from an even share. */
  readonly worst: string;
}

/** The one sentence to take away: are all within the band, else how many are not; and who is furthest off. */
export function FairnessHeadline({ figures, tolerance, worst }: FairnessHeadlineProps) {
  const format = useFormat();
  const territories = usePlanTotals()?.totals.territories.length ?? 0;
  const band = format.tolerance(tolerance);
  const outside = Math.round(figures.outOfBandShare * territories);
  const away = format.signedPercent(figures.worstDeviation);
  return (
    <>
      <p className={outside === 0 ? 'headline headline-good' : 'headline headline-short'}>
        <Icon name={outside === 0 ? 'check' : 'warning'} />
        <span>
          {outside === 0 ? (
            <Trans>All within ±{band}</Trans>
          ) : (
            <Trans>
              <Plural value={outside} one="# territory" other="# territories" /> outside ±{band}
            </Trans>
          )}
        </span>
      </p>
      {worst && (
        <p className="small quiet">
          <Trans>
            Furthest: <bdi>{worst}</bdi>, {away}
          </Trans>
        </p>
      )}
    </>
  );
}
