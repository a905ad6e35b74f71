import { Trans, useLingui } from '@lingui/react/macro';
import { USUAL_RAMP } from '../../../core/sizing/ramp.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import type { QuotaFacts } from './use-quota.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;

/** What of the reps a quota follows: their time, how new they are, how senior. */
export function RepOptions({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const { plan, quotaPlan } = facts;
  const { ramp, seniority, partTime } = quotaPlan;
  const levels = [...new Set(plan.reps.map(({ level }) => level.trim()).filter((level) => level !== ''))].sort();
  const multiplierOf = (level: string) => seniority.find((one) => one.level === level)?.multiplier ?? 1;
  return (
    <>
      <div className="numbers-fields">
        <CheckField
          isSelected={partTime}
          isDisabled={readOnly}
          onChange={(on) => changeQuotaPlan(app, { partTime: on })}
        >
          <Trans>Quotas follow the full-time equivalents of the reps</Trans>
        </CheckField>
        <CheckField
          isSelected={ramp.length > 0}
          isDisabled={readOnly}
          onChange={(on) => changeQuotaPlan(app, { ramp: on ? [...(plan.settings.ramp ?? USUAL_RAMP)] : [] })}
        >
          <Trans>New reps ramp up from their start date</Trans>
        </CheckField>
      </div>
      {ramp.length > 0 && (
        <div className="numbers-fields quota-narrow">
          {ramp.map((share, month) => {
            const number = format.whole(month + 1);
            return (
              <NumberField
                // biome-ignore lint/suspicious/noArrayIndexKey: a month of the job is its place
                key={month}
                label={t`Month ${number}`}
                value={share}
                minValue={0}
                maxValue={10}
                step={0.001}
                isDisabled={readOnly}
                format={PERCENT}
                onChange={(next) => changeQuotaPlan(app, { ramp: ramp.map((one, m) => (m === month ? next : one)) })}
              />
            );
          })}
        </div>
      )}
      {ramp.length > 0 && plan.settings.ramp && (
        <p className="hint">
          <Trans>
            The plan has a ramp of its own, by which territories of new reps are smaller (on the page Match). Here this
            one takes its place: a territory that is smaller for that reason is taken as large as for a full rep before
            this ramp counts, so that a start counts once.
          </Trans>
        </p>
      )}
      {levels.length > 0 ? (
        <div className="numbers-fields quota-narrow">
          {levels.map((level) => (
            <NumberField
              key={level}
              label={t`Times for ${level}`}
              value={multiplierOf(level)}
              minValue={0}
              maxValue={100}
              step={0.01}
              isDisabled={readOnly}
              onChange={(multiplier) =>
                changeQuotaPlan(app, {
                  seniority: [...seniority.filter((one) => one.level !== level), { level, multiplier }],
                })
              }
            />
          ))}
        </div>
      ) : (
        <p className="hint">
          <Trans>Levels of seniority come from the reps; none has one yet.</Trans>
        </p>
      )}
    </>
  );
}
