import { Trans, useLingui } from '@lingui/react/macro';
import {
  MOST_ACCELERATORS,
  MOST_ATTAINMENT,
  MOST_BELOW_QUOTA,
  MOST_GUARANTEE_MONTHS,
  MOST_MULTIPLIER,
  type PayRow,
} from '../../../core/model/pay-plan.ts';
import { setPayRow } from '../../actions/pay-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface PayRulesProps {
  readonly row: PayRow;
  /** Which row of the pay plan it is. */
  readonly at: number;
}

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;
/** Where a rule begins when it is added. Usual in the field; ours to choose. */
const FIRST_ACCELERATOR = { from: 1, multiplier: 1.5 };
const NEXT_BAND = 0.2;
const USUAL_DECELERATION = 0.5;
const USUAL_GUARANTEE_MONTHS = 6;

/** What bends the payout curve of one row; a field that is emptied takes its rule away. */
export function PayRules({ row, at }: PayRulesProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const set = (change: Partial<PayRow>) => setPayRow(app, at, change);
  const { threshold, decelerator, accelerators, cap, guarantee } = row;
  const attainment = { step: 0.001, isDisabled: readOnly, format: PERCENT } as const;
  const addBand = () => {
    const last = accelerators.at(-1);
    const next = last
      ? { from: Math.min(MOST_ATTAINMENT, last.from + NEXT_BAND), multiplier: last.multiplier }
      : FIRST_ACCELERATOR;
    void set({ accelerators: [...accelerators, next] });
  };
  const setBand = (i: number, change: Partial<(typeof accelerators)[number]>) =>
    set({
      accelerators: accelerators
        .map((band, j) => (i === j ? { ...band, ...change } : band))
        .sort((a, b) => a.from - b.from),
    });
  return (
    <div className="pay-rules">
      <div className="numbers-fields">
        <NumberField
          {...attainment}
          label={t`Nothing is paid up to`}
          value={threshold}
          minValue={0}
          maxValue={MOST_BELOW_QUOTA}
          onChange={(value) => set({ threshold: value })}
          onClear={() => set({ threshold: 0 })}
        />
        <NumberField
          {...attainment}
          label={t`Less is paid up to`}
          value={decelerator?.until ?? null}
          minValue={0}
          maxValue={MOST_BELOW_QUOTA}
          onChange={(until) =>
            set({ decelerator: { until, multiplier: decelerator?.multiplier ?? USUAL_DECELERATION } })
          }
          onClear={() => set({ decelerator: null })}
        />
        <NumberField
          label={t`Times the rate until then`}
          value={decelerator?.multiplier ?? null}
          minValue={0}
          maxValue={1}
          step={0.01}
          isDisabled={readOnly || !decelerator}
          onChange={(multiplier) => decelerator && set({ decelerator: { ...decelerator, multiplier } })}
        />
      </div>
      {accelerators.map(({ from, multiplier }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other name, and stay in their order
        <div className="numbers-fields" key={i}>
          <NumberField
            {...attainment}
            label={t`Accelerated from`}
            value={from}
            minValue={1}
            maxValue={MOST_ATTAINMENT}
            onChange={(value) => setBand(i, { from: value })}
          />
          <NumberField
            label={t`Times the rate from then on`}
            value={multiplier}
            minValue={0}
            maxValue={MOST_MULTIPLIER}
            step={0.01}
            isDisabled={readOnly}
            onChange={(value) => setBand(i, { multiplier: value })}
          />
          <IconButton
            icon="close"
            label={t`Remove this band`}
            isDisabled={readOnly}
            onPress={() => set({ accelerators: accelerators.filter((_, j) => j !== i) })}
          />
        </div>
      ))}
      <div className="acts">
        <Button isDisabled={readOnly || accelerators.length >= MOST_ACCELERATORS} onPress={addBand}>
          <Trans>Add a band above the quota</Trans>
        </Button>
      </div>
      <div className="numbers-fields">
        <NumberField
          {...attainment}
          label={t`Cap, of variable pay`}
          value={cap}
          minValue={1}
          maxValue={MOST_MULTIPLIER}
          onChange={(value) => set({ cap: value })}
          onClear={() => set({ cap: null })}
        />
        <NumberField
          {...attainment}
          label={t`Guaranteed to new reps`}
          value={guarantee?.share ?? null}
          minValue={0}
          maxValue={1}
          onChange={(share) => set({ guarantee: { share, months: guarantee?.months ?? USUAL_GUARANTEE_MONTHS } })}
          onClear={() => set({ guarantee: null })}
        />
        <NumberField
          label={t`In their first months`}
          value={guarantee?.months ?? null}
          minValue={0}
          maxValue={MOST_GUARANTEE_MONTHS}
          step={1}
          isDisabled={readOnly || !guarantee}
          onChange={(months) => guarantee && set({ guarantee: { ...guarantee, months } })}
        />
      </div>
      <p className="hint">
        <Trans>
          At 100% of the quota all of the variable pay is paid, whatever the rules below it. The guarantee is not paid
          back; a rep's tenure says how much of it lies in the plan period.
        </Trans>
      </p>
    </div>
  );
}
