import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { USUAL_RAMP } from '../../../core/sizing/ramp.ts';
import { rampedFte } from '../../../core/sizing/ramped-fte.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { CheckField } from '../../controls/check-field.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
const MOST_MONTHS = 60;

/** Whether new reps count less while they learn, and how fast they get there. */
export function RampPart({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const { ramp } = plan.settings;
  const set = (next: readonly number[] | null) => editPlan(app, { kind: 'set-ramp', ramp: next });
  const less = plan.reps.filter((rep) => rampedFte(rep, plan.settings) < rep.capacityFte).length;
  return (
    <div className="numbers-part">
      <CheckField isSelected={ramp !== undefined} isDisabled={readOnly} onChange={(on) => set(on ? USUAL_RAMP : null)}>
        <Trans>New reps ramp up, and their territories are to be smaller as long as the plan period goes on</Trans>
      </CheckField>
      {ramp && (
        <>
          <div className="numbers-fields match-ramp">
            {ramp.map((share, month) => {
              const shown = format.whole(month + 1);
              return (
                <NumberField
                  // biome-ignore lint/suspicious/noArrayIndexKey: a month of the job is its place
                  key={month}
                  label={t`Month ${shown}`}
                  value={share}
                  minValue={0}
                  maxValue={1}
                  step={0.001}
                  isDisabled={readOnly}
                  format={PERCENT}
                  onChange={(next) => set(ramp.map((one, at) => (at === month ? next : one)))}
                />
              );
            })}
          </div>
          <div className="acts">
            <Button
              isDisabled={readOnly || ramp.length >= MOST_MONTHS}
              onPress={() => set([...ramp, ramp.at(-1) ?? 1])}
            >
              <Trans>One month more</Trans>
            </Button>
            <Button isDisabled={readOnly || ramp.length <= 1} onPress={() => set(ramp.slice(0, -1))}>
              <Trans>One month less</Trans>
            </Button>
            <Button tone="quiet" isDisabled={readOnly} onPress={() => set(USUAL_RAMP)}>
              <Trans>As usual</Trans>
            </Button>
          </div>
          <p className="hint">
            <Plural
              value={less}
              one="# rep counts less than the full capacity in the plan period: the mean of the ramp over its months, nothing before the first day. Afterwards a month counts wholly. Who starts after the plan period counts nothing, and a territory of theirs alone is taken as vacant."
              other="# reps count less than their full capacity in the plan period: the mean of the ramp over its months, nothing before the first day. Afterwards a month counts wholly. Who starts after the plan period counts nothing, and a territory of theirs alone is taken as vacant."
            />
          </p>
        </>
      )}
    </div>
  );
}
