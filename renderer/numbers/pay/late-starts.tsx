import { Plural, Trans } from '@lingui/react/macro';
import type { PayChange } from '../../../core/pay/pay-change.ts';
import { useFormat } from '../../use-app.ts';

/** Reps who are named one by one; of more the number says enough. */
const MOST_NAMED = 5;

/** Who starts within the plan period or after it, and from when on sales, quota and pay of these count. */
export function LateStarts({ change }: { readonly change: PayChange }) {
  const format = useFormat();
  const late = change.reps.filter(({ time }) => time < 1).map(({ rep }) => rep);
  if (late.length === 0) return null;
  return (
    <p className="hint">
      <Plural
        value={late.length}
        one="# rep is not there through the whole plan period:"
        other="# reps are not there through the whole plan period:"
      />{' '}
      {late.slice(0, MOST_NAMED).map((rep, i) => (
        <span key={rep.key}>
          {i > 0 && ' · '}
          <bdi>{rep.name || rep.id}</bdi> (<bdi>{format.date(rep.startDate ?? '')}</bdi>)
        </span>
      ))}
      {late.length > MOST_NAMED && ' · …'}
      {'. '}
      <Trans>
        From the first day on, by days: sales, fixed and variable pay, and quotas, except those that the quota plan
        counts from there itself (by a ramp or a part of the year). What is sold before is nobody’s.
      </Trans>
    </p>
  );
}
