import { Trans, useLingui } from '@lingui/react/macro';
import type { PotentialWorth } from '../../../core/sizing/potential-worth.ts';
import { currencyStyle } from '../../../core/text/currency-style.ts';
import { useAppState, useFormat } from '../../use-app.ts';

interface IncrementalReasonProps {
  readonly worth: PotentialWorth | null;
  /** Of the measure that stands for potential. */
  readonly name: string;
  readonly margin: number;
  /** Of a rep in the plan period, as it is written. */
  readonly cost: string;
}

/** A unit of a count may sell for some cents, and may for thousands. */
const DIGITS = 4;

/** How long reps are added: potential that is money by the share that is won, any other by what a unit sells for. */
export function IncrementalReason({ worth, name, margin, cost }: IncrementalReasonProps) {
  const { i18n } = useLingui();
  const format = useFormat();
  const currency = useAppState((state) => state.plan?.settings.currency ?? '');
  if (!worth) return null;
  if (worth.isShare) {
    return (
      <Trans>
        Reps are added while {format.percent(margin)} margin on {format.percent(worth.perUnit)} of the potential that
        the next one works is above {cost}
      </Trans>
    );
  }
  const style = { ...currencyStyle(i18n.locale, currency), maximumSignificantDigits: DIGITS };
  const each = new Intl.NumberFormat(i18n.locale, style).format(worth.perUnit);
  return (
    <>
      <Trans>
        Reps are added while {format.percent(margin)} margin on {each} for each unit of <bdi>{name}</bdi> that the next
        one works is above {cost}
      </Trans>{' '}
      {worth.from === 'quotas' && <Trans>(the quotas over all of it)</Trans>}
      {worth.from === 'forecast' && <Trans>(the forecast over all of it)</Trans>}
    </>
  );
}
