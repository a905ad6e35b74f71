import { Trans, useLingui } from '@lingui/react/macro';
import type { MaxMoved } from '../../../core/edit/todays-territories.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { RunOptions } from '../../state/draft-slice.ts';
import { MONTHS, useCountedChoices } from '../frontier/use-counted.ts';

interface MaxMovedFieldProps {
  readonly measures: readonly Measure[];
  readonly options: RunOptions;
  readonly onOptions: (change: Partial<RunOptions>) => void;
}

/** The hard budget of a balance: how much may change hands, of accounts, a measure, or months with the owner. */
export function MaxMovedField({ measures, options, onOptions }: MaxMovedFieldProps) {
  const { t } = useLingui();
  const choices = useCountedChoices();
  const { maxMoved, mostTerritories } = options;
  const count = (id: string): Pick<MaxMoved, 'measure' | 'months'> => {
    if (id === MONTHS) return { measure: null, months: true };
    return { measure: measures.find((_, m) => id === `measure-${m}`)?.name ?? null };
  };
  return (
    <>
      <div className="field-grid">
        <NumberField
          label={t`Move at most`}
          value={maxMoved?.share ?? null}
          minValue={0}
          maxValue={1}
          step={0.001}
          isDisabled={mostTerritories !== null}
          format={{ style: 'percent', maximumFractionDigits: 1 }}
          onChange={(share) => onOptions({ maxMoved: { measure: null, ...maxMoved, share } })}
          onClear={() => onOptions({ maxMoved: null })}
        />
        <SelectField
          label={t`Share of`}
          choices={choices}
          value={idOf(maxMoved, measures)}
          isDisabled={maxMoved === null}
          onChange={(id) => maxMoved && onOptions({ maxMoved: { share: maxMoved.share, ...count(id) } })}
        />
      </div>
      {maxMoved && (
        <p className="hint">
          <Trans>Works with as many territories as there are today.</Trans>
        </p>
      )}
    </>
  );
}

function idOf(maxMoved: MaxMoved | null, measures: readonly Measure[]): string {
  if (maxMoved?.months) return MONTHS;
  const m = measures.findIndex(({ name }) => name === maxMoved?.measure);
  return m < 0 ? 'accounts' : `measure-${m}`;
}
