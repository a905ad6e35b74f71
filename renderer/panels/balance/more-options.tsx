import { useLingui } from '@lingui/react/macro';
import type { Measure } from '../../../core/model/measure.ts';
import type { BalanceSettings, FamilyChoice, HomePull } from '../../../core/model/plan.ts';
import { MOST_STARTS } from '../../../electron/api/balance-job.ts';
import { Fold } from '../../controls/fold.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { RunOptions } from '../../state/draft-slice.ts';
import { FamilyField } from './family-field.tsx';
import { MaxMovedField } from './max-moved-field.tsx';

const MOST_SEED = 2 ** 32 - 1;
const MOST_PATIENCE = 1e12;
const WHOLE = { maximumFractionDigits: 0 };

interface MoreOptionsProps {
  readonly settings: BalanceSettings;
  readonly measures: readonly Measure[];
  readonly options: RunOptions;
  /** Whether the accounts name their parents, and are units of their own. */
  readonly hasFamilies: boolean;
  readonly onSettings: (change: Partial<BalanceSettings>) => void;
  readonly onFamilies: (families: FamilyChoice | undefined) => void;
  readonly onOptions: (change: Partial<RunOptions>) => void;
}

/** What a balance can be told besides, and seldom has to be. */
export function MoreOptions(props: MoreOptionsProps) {
  const { settings, measures, options, hasFamilies, onSettings, onFamilies, onOptions } = props;
  const { t } = useLingui();
  const set = [
    options.maxMoved ? t`Move at most` : '',
    hasFamilies && settings.families ? t`Families together` : '',
    settings.homes !== 'off' ? t`Homes of the reps` : '',
    options.starts > 1 ? t`Starts` : '',
    options.patience !== null ? t`Early end` : '',
  ].filter((word) => word !== '');
  return (
    <Fold title={t`More options`} set={set.length > 0 ? set.join(' · ') : null}>
      <MaxMovedField measures={measures} options={options} onOptions={onOptions} />
      {hasFamilies && <FamilyField families={settings.families} onChange={onFamilies} />}
      <SelectField
        label={t`Homes of the reps`}
        choices={[
          { id: 'off', text: t`Not counted` },
          { id: 'soft', text: t`Draw territories near` },
          { id: 'hard', text: t`Centre of the territory` },
        ]}
        value={settings.homes}
        onChange={(homes) => onSettings({ homes: homes as HomePull })}
      />
      <div className="field-grid">
        <NumberField
          label={t`Seed`}
          value={settings.seed}
          minValue={0}
          maxValue={MOST_SEED}
          format={{ ...WHOLE, useGrouping: false }}
          onChange={(seed) => onSettings({ seed })}
        />
        <NumberField
          label={t`Starts`}
          value={options.starts}
          minValue={1}
          maxValue={MOST_STARTS}
          format={WHOLE}
          onChange={(starts) => onOptions({ starts })}
        />
      </div>
      <NumberField
        label={t`End after so many iterations without gain`}
        value={options.patience}
        minValue={1}
        maxValue={MOST_PATIENCE}
        format={WHOLE}
        onChange={(patience) => onOptions({ patience })}
        onClear={() => onOptions({ patience: null })}
      />
    </Fold>
  );
}
