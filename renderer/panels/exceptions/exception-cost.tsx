import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../use-app.ts';

interface ExceptionCostProps {
  readonly isOver: boolean;
  /** Change of the coefficient of variation by the exception. */
  readonly variation: number;
  /** Change of the share of territories outside the band, a ratio. */
  readonly band: number;
}

/** A change smaller than this is shown as none: three digits are shown. */
const SMALLEST = 0.0005;

/** What an exception costs in fairness, in words and figures; a cost is marked, a gain is not. */
export function ExceptionCost({ isOver, variation, band }: ExceptionCostProps) {
  const format = useFormat();
  const costs = variation > SMALLEST || band > SMALLEST;
  return (
    <div className={costs ? 'exception-cost exception-costs' : 'exception-cost'}>
      <dt>
        <Trans>Cost in fairness</Trans>
      </dt>
      <dd className="number">
        {isOver || (Math.abs(variation) <= SMALLEST && Math.abs(band) <= SMALLEST) ? (
          <Trans>none</Trans>
        ) : (
          <>
            <span>
              <Trans>
                CV <bdi dir="ltr">{format.signedFigure(variation)}</bdi>
              </Trans>
            </span>
            {Math.abs(band) > SMALLEST && (
              <span>
                <Trans>
                  out of band <bdi dir="ltr">{format.signedPercent(band)}</bdi>
                </Trans>
              </span>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
