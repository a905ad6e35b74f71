import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { sum } from '../../../core/fairness/mean.ts';
import { waysToClose } from '../../../core/quota/bottom-up.ts';
import { useFormat, usePlanTotals } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

/** How the target from the top stands to the targets of accounts, and what would close the gap. */
export function QuotaGap({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const format = useFormat();
  const now = usePlanTotals();
  const { targets, outcome } = facts;
  if (!targets || !outcome || !now) return null;
  const bottomUp = targets.get(0) ?? 0;
  const ways = waysToClose(outcome.totalMinor, bottomUp, sum(now.totals.capacity));
  const all = format.money(bottomUp);
  const gap = format.money(ways?.gapMinor ?? 0);
  const stretch = format.percent(ways?.stretch ?? 0);
  const lower = format.money(ways?.lowerMinor ?? 0);
  const hires = ways?.hires ?? 0;
  return (
    <section className="numbers-part" aria-label={t`Account targets against the total`}>
      <h3>
        <Trans>Account targets against the total</Trans>
      </h3>
      {ways ? (
        <>
          <p>
            <Trans>
              Account targets come to {all}; {gap} of the total is carried by none of them. Any of these closes it:
            </Trans>
          </p>
          <ul className="quota-ways">
            {ways.stretch !== null && (
              <li>
                <Trans>Stretch every account target by {stretch}.</Trans>
              </li>
            )}
            {ways.hires !== null && (
              <li>
                <Plural
                  value={hires}
                  one="Hire # full-time rep who brings what one brings now."
                  other="Hire # full-time reps who bring what one brings now."
                />
              </li>
            )}
            <li>
              <Trans>Lower the total to {lower}.</Trans>
            </li>
          </ul>
        </>
      ) : (
        <p>
          <Trans>Account targets come to {all}, which carries the total.</Trans>
        </p>
      )}
    </section>
  );
}
