import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { baseLevel } from '../../../core/model/hierarchy.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { PlannerRule } from '../../../core/routing/routing-settings.ts';
import { DayField } from '../../controls/day-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAppState } from '../../use-app.ts';
import { PoolFields } from './pool-fields.tsx';

interface RuleFieldsProps {
  readonly plan: Plan;
  readonly value: PlannerRule;
  readonly onChange: (value: PlannerRule) => void;
}

/** One rule of the planner's: which leads, where they go, who stands in, and when. */
export function RuleFields({ plan, value, onChange }: RuleFieldsProps) {
  const { t } = useLingui();
  const role = useAppState((state) => state.role);
  const reps = useMemo(() => plan.reps.map(({ id, name }) => ({ id: `rep ${id}`, text: name || id })), [plan]);
  const targets = useMemo(() => {
    const base = baseLevel(plan).key;
    const territories = plan.territories.filter((one) => one.role === role && one.level === base);
    return [...territories.map(({ id, name }) => ({ id: `territory ${id}`, text: name || id })), ...reps];
  }, [plan, role, reps]);
  const { pool: _, ...rest } = value;
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
  const chosen = value.pool
    ? 'several'
    : value.rep !== ''
      ? `rep ${value.rep}`
      : value.territory !== ''
        ? `territory ${value.territory}`
        : 'none';
  const isThere = chosen === 'several' || targets.some(({ id }) => id === chosen);
  const choose = (id: string) => {
    const [kind, ...words] = id.split(' ');
    const name = words.join(' ');
    const to = { territory: kind === 'territory' ? name : '', rep: kind === 'rep' ? name : '' };
    onChange({ ...rest, ...to, ...(kind === 'several' && { pool: [] }) });
  };
  return (
    <div className="stack">
      <div className="numbers-fields routing-goal">
        <SelectField
          label={t`Leads go to`}
          value={isThere ? chosen : 'none'}
          choices={[
            { id: 'none', text: t`Choose a territory or a rep` },
            { id: 'several', text: t`Several reps in turn` },
            ...targets,
          ]}
          onChange={choose}
        />
        <SelectField
          label={t`Who stands in`}
          value={value.backup ? `rep ${value.backup}` : 'none'}
          choices={[{ id: 'none', text: t`As for the territory` }, ...reps]}
          onChange={(id) => set({ backup: id === 'none' ? '' : id.slice('rep '.length) })}
        />
      </div>
      {value.pool && <PoolFields reps={reps} value={value.pool} onChange={(pool) => set({ pool })} />}
      <div className="numbers-fields">
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
    </div>
  );
}
