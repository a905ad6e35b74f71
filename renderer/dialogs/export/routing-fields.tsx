import { Trans, useLingui } from '@lingui/react/macro';
import { NEW_RULE, type RoutingSettings } from '../../../core/routing/routing-settings.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useAppState } from '../../use-app.ts';
import { RoutingRule } from './routing-rule.tsx';

interface RoutingFieldsProps {
  readonly value: RoutingSettings;
  readonly onChange: (value: RoutingSettings) => void;
}

/** How leads are routed: what is taken besides postal codes, and the planner's own rules before them. */
export function RoutingFields({ value, onChange }: RoutingFieldsProps) {
  const { t } = useLingui();
  const reps = useAppState((state) => state.plan?.reps) ?? [];
  const set = (part: Partial<RoutingSettings>) => onChange({ ...value, ...part });
  const someone = reps.map(({ id, name }) => ({ id: `rep ${id}`, text: name || id }));
  const repField = (label: string, field: 'catchAll' | 'backup', nobody: string) => (
    <SelectField
      label={label}
      value={value[field] === '' ? 'none' : `rep ${value[field]}`}
      choices={[{ id: 'none', text: nobody }, ...someone]}
      onChange={(id) => set({ [field]: id === 'none' ? '' : id.slice('rep '.length) })}
    />
  );
  return (
    <div className="stack">
      <div className="field-pairs">
        {repField(t`Whatever no line takes`, 'catchAll', t`Nobody`)}
        {repField(t`Leads of a vacancy`, 'backup', t`Whoever leads the group`)}
        <SelectField
          label={t`Leads with a state and no code`}
          value={value.states}
          choices={[
            { id: 'most', text: t`Where most codes of the state go` },
            { id: 'whole', text: t`Only where all its codes go one way` },
            { id: 'none', text: t`To the catch-all` },
          ]}
          onChange={(id) => set({ states: id as RoutingSettings['states'] })}
        />
      </div>
      <section className="stack" aria-label={t`Rules of your own`}>
        <h3 className="field-label">
          <Trans>Rules of your own, asked before the codes</Trans>
        </h3>
        {value.rules.map((rule, at) => (
          <RoutingRule
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place
            key={at}
            number={at + 1}
            value={rule}
            onChange={(next) => set({ rules: value.rules.map((one, i) => (i === at ? next : one)) })}
            onRemove={() => set({ rules: value.rules.filter((_, i) => i !== at) })}
          />
        ))}
        <div className="acts">
          <Button onPress={() => set({ rules: [...value.rules, NEW_RULE] })}>
            <Trans>Add a rule</Trans>
          </Button>
        </div>
      </section>
    </div>
  );
}
