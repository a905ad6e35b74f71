import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { PlannerRule } from '../../../core/routing/routing-settings.ts';
import { Button } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { Fold } from '../../controls/fold.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAppState } from '../../use-app.ts';

interface RoutingRuleProps {
  /** Counted from 1. */
  readonly number: number;
  readonly value: PlannerRule;
  readonly onChange: (value: PlannerRule) => void;
  readonly onRemove: () => void;
}

/** One rule of the planner's: which leads, where they go, and when. */
export function RoutingRule({ number, value, onChange, onRemove }: RoutingRuleProps) {
  const { t } = useLingui();
  const plan = useAppState((state) => state.plan);
  const role = useAppState((state) => state.role);
  const targets = useMemo(() => {
    const territories = plan?.territories.filter((one) => one.role === role && one.id.startsWith('T')) ?? [];
    return [
      ...territories.map(({ id, name }) => ({ id: `territory ${id}`, text: name || id })),
      ...(plan?.reps ?? []).map(({ id, name }) => ({ id: `rep ${id}`, text: name || id })),
    ];
  }, [plan, role]);
  const set = (part: Partial<PlannerRule>) => onChange({ ...value, ...part });
  const text = (label: string, field: 'product' | 'segment' | 'language' | 'state', maxLength = 100) => (
    <TextField label={label} value={value[field]} maxLength={maxLength} onChange={(next) => set({ [field]: next })} />
  );
  const code = (label: string, field: 'country' | 'from' | 'to', maxLength: number) => (
    <TextField
      label={label}
      value={value[field]}
      maxLength={maxLength}
      onChange={(next) => set({ [field]: next.toUpperCase().replace(/[^A-Z0-9]/g, '') })}
    />
  );
  const chosen =
    value.rep !== '' ? `rep ${value.rep}` : value.territory !== '' ? `territory ${value.territory}` : 'none';
  const target = targets.find(({ id }) => id === chosen)?.text;
  const said = [value.product, value.segment, value.language, value.state, value.from].filter((word) => word !== '');
  return (
    <Fold title={t`Rule ${number}`} set={[...said, target ?? ''].filter((word) => word !== '').join(' · ')}>
      <div className="stack">
        <SelectField
          label={t`Leads go to`}
          value={target ? chosen : 'none'}
          choices={[{ id: 'none', text: t`Choose a territory or a rep` }, ...targets]}
          onChange={(id) => {
            const [kind, ...rest] = id.split(' ');
            const name = rest.join(' ');
            set({ territory: kind === 'territory' ? name : '', rep: kind === 'rep' ? name : '' });
          }}
        />
        <div className="field-pairs">
          {text(t`Product`, 'product')}
          {text(t`Segment`, 'segment')}
          {text(t`Language`, 'language')}
          {code(t`Country (two letters)`, 'country', 2)}
          {text(t`State`, 'state', 40)}
          {code(t`Postal codes from`, 'from', 20)}
          {code(t`Postal codes to`, 'to', 20)}
          <DayField label={t`First day`} value={value.validFrom} onChange={(day) => set({ validFrom: day ?? '' })} />
          <DayField label={t`Last day`} value={value.validTo} onChange={(day) => set({ validTo: day ?? '' })} />
        </div>
        <p className="hint">
          <Trans>What is left empty may be anything; a state or codes need a country.</Trans>
        </p>
        <div className="acts">
          <Button tone="quiet" onPress={onRemove}>
            <Trans>Remove this rule</Trans>
          </Button>
        </div>
      </div>
    </Fold>
  );
}
