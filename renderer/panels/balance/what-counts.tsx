import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_WEIGHT } from '../../../core/edit/weighed-objective.ts';
import type { BalanceSettings, BalanceWeights } from '../../../core/model/plan.ts';
import { Fold } from '../../controls/fold.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';

interface WhatCountsProps {
  readonly settings: BalanceSettings;
  readonly onChange: (change: Partial<BalanceSettings>) => void;
}

/** What a balance weighs besides compactness, and how much. */
export function WhatCounts({ settings, onChange }: WhatCountsProps) {
  const { t } = useLingui();
  const { weights, roadFactor } = settings;
  const weigh = (part: Partial<BalanceWeights>) => onChange({ weights: { ...weights, ...part } });
  const set = [
    weights.travel > 0 ? t`Travel` : '',
    weights.border > 0 ? t`Borders` : '',
    weights.disruption > 0 ? t`Staying put` : '',
    weights.limits !== null ? t`Limits` : '',
  ].filter((word) => word !== '');
  return (
    <Fold title={t`What counts`} set={[t`Compactness`, ...set].join(' · ')}>
      <p className="hint">
        <Trans>Compactness counts 1. At 1 the others count as much, at 0 not at all, at 10 most.</Trans>
      </p>
      <Weight label={t`Travel`} value={weights.travel} onChange={(travel) => weigh({ travel })}>
        <Trans>Short ways from the homes of the reps to their accounts.</Trans>
      </Weight>
      {weights.travel > 0 && (
        <Weight
          label={t`Road factor`}
          value={roadFactor}
          least={1}
          most={2}
          onChange={(f) => onChange({ roadFactor: f })}
        >
          <Trans>Roads are so many times as long as the straight line.</Trans>
        </Weight>
      )}
      <Weight label={t`Borders`} value={weights.border} onChange={(border) => weigh({ border })}>
        <Trans>Short borders between territories.</Trans>
      </Weight>
      <Weight label={t`Staying put`} value={weights.disruption} onChange={(disruption) => weigh({ disruption })}>
        <Trans>Accounts stay in their territory of today.</Trans>
      </Weight>
      <SelectField
        label={t`Limits`}
        choices={[
          { id: 'first', text: t`Before everything else` },
          { id: 'weighed', text: t`Weighed with the rest` },
        ]}
        value={weights.limits === null ? 'first' : 'weighed'}
        onChange={(id) => weigh({ limits: id === 'first' ? null : 1 })}
      />
      {weights.limits !== null && (
        <Weight label={t`Weight of the limits`} value={weights.limits} onChange={(limits) => weigh({ limits })}>
          <Trans>A plan may break a limit where the rest gains enough.</Trans>
        </Weight>
      )}
    </Fold>
  );
}

interface WeightProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly onChange: (value: number) => void;
  readonly children: React.ReactNode;
}

function Weight({ label, value, least = 0, most = MOST_WEIGHT, onChange, children }: WeightProps) {
  return (
    <div className="weight">
      <span>
        <span className="weight-name">{label}</span>
        <span className="quiet small weight-meaning">{children}</span>
      </span>
      <NumberField
        label={label}
        labelHidden
        value={value}
        minValue={least}
        maxValue={most}
        step={0.1}
        format={{ maximumFractionDigits: 1 }}
        onChange={onChange}
      />
    </div>
  );
}
