import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_IN_POOL, type PoolShare } from '../../../core/routing/routing-settings.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';

interface PoolFieldsProps {
  readonly reps: readonly { readonly id: string; readonly text: string }[];
  readonly value: readonly PoolShare[];
  readonly onChange: (pool: readonly PoolShare[]) => void;
}

const WEIGHT = { minimumFractionDigits: 0, maximumFractionDigits: 2 } as const;
const LEAST = 0.01;
const MOST = 1_000;

/** The reps who take the leads of a rule in turn, each with a weight: 2 gets two leads for each one of 1. */
export function PoolFields({ reps, value, onChange }: PoolFieldsProps) {
  const { t } = useLingui();
  const set = (at: number, part: Partial<PoolShare>) =>
    onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const free = reps.filter(({ id }) => !value.some(({ rep }) => id === `rep ${rep}`));
  const [next] = free;
  return (
    <section className="stack" aria-label={t`Reps who take turns`}>
      {value.map(({ rep, weight }, at) => {
        const name = reps.find(({ id }) => id === `rep ${rep}`)?.text ?? rep;
        return (
          <div key={rep} className="numbers-fields">
            <SelectField
              label={t`Rep`}
              value={`rep ${rep}`}
              choices={[{ id: `rep ${rep}`, text: name }, ...free]}
              onChange={(id) => set(at, { rep: id.slice('rep '.length) })}
            />
            <NumberField
              label={t`Weight`}
              value={weight}
              minValue={LEAST}
              maxValue={MOST}
              format={WEIGHT}
              onChange={(to) => set(at, { weight: to })}
            />
            <IconButton
              icon="close"
              label={t`Take ${name} out`}
              onPress={() => onChange(value.filter((_, i) => i !== at))}
            />
          </div>
        );
      })}
      <div className="acts">
        <Button
          icon="plus"
          isDisabled={!next || value.length >= MOST_IN_POOL}
          onPress={() => next && onChange([...value, { rep: next.id.slice('rep '.length), weight: 1 }])}
        >
          <Trans>Add a rep</Trans>
        </Button>
      </div>
    </section>
  );
}
