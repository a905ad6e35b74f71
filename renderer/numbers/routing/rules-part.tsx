import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import {
  MOST_PLANNER_RULES,
  NEW_RULE,
  type PlannerRule,
  type RoutingSettings,
} from '../../../core/routing/routing-settings.ts';
import { draftRoutes } from '../../actions/routing.ts';
import { Button } from '../../controls/button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { OrderPart } from './order-part.tsx';
import { RuleItem } from './rule-item.tsx';
import { useRoutingSettings } from './use-routes.ts';

interface RulesPartProps {
  readonly plan: Plan;
  /** Place of the rule that is asked to be shown; null for none. */
  readonly opened: number | null;
  readonly onOpened: (rule: number | null) => void;
}

const PAGE = 25;

/** How leads are routed: what is taken besides postal codes, the planner's own rules before them, and what counts more. */
export function RulesPart({ plan, opened, onOpened }: RulesPartProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { shown } = useRoutingSettings();
  const [from, setFrom] = useState(0);
  const { rules } = shown;
  const set = (next: readonly PlannerRule[]) => draftRoutes(app, { rules: next });
  useEffect(() => {
    if (opened !== null) setFrom(opened - (opened % PAGE));
  }, [opened]);
  const start = from < rules.length ? from : 0;
  const moved = (at: number, by: -1 | 1) => {
    const next = [...rules];
    const [rule] = next.splice(at, 1);
    if (rule) next.splice(at + by, 0, rule);
    set(next);
  };
  const add = () => {
    set([...rules, NEW_RULE]);
    onOpened(rules.length);
  };
  return (
    <NumbersPart title={t`Rules`}>
      <RestFields plan={plan} shown={shown} readOnly={readOnly} />
      <OrderPart shown={shown} />
      <h4>
        <Trans>Rules of your own</Trans>
      </h4>
      <p className="hint">
        <Trans>
          For a product, a segment, a language or some places. The more particular rule comes first; of two alike the
          one that stands higher here.
        </Trans>
      </p>
      <ol className="routing-rules" start={start + 1}>
        {rules.slice(start, start + PAGE).map((rule, i) => (
          <RuleItem
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place
            key={`${start + i} ${opened === start + i}`}
            plan={plan}
            at={start + i}
            last={rules.length - 1}
            rule={rule}
            isAsked={opened === start + i}
            onChange={(next) => set(rules.map((one, at) => (at === start + i ? next : one)))}
            onMove={(by) => moved(start + i, by)}
            onRemove={() => set(rules.filter((_, at) => at !== start + i))}
          />
        ))}
      </ol>
      <Pager from={start} page={PAGE} total={rules.length} onFrom={setFrom} />
      <div className="acts">
        <Button icon="plus" isDisabled={readOnly || rules.length >= MOST_PLANNER_RULES} onPress={add}>
          <Trans>Add a rule</Trans>
        </Button>
      </div>
    </NumbersPart>
  );
}

interface RestFieldsProps {
  readonly plan: Plan;
  readonly shown: RoutingSettings;
  readonly readOnly: boolean;
}

/** Who takes what no rule takes, who stands in, and where leads go that say a state only. */
function RestFields({ plan, shown, readOnly }: RestFieldsProps) {
  const { t } = useLingui();
  const app = useApp();
  const someone = plan.reps.map(({ id, name }) => ({ id: `rep ${id}`, text: name || id }));
  const repField = (label: string, field: 'catchAll' | 'backup', nobody: string) => (
    <SelectField
      label={label}
      value={shown[field] === '' ? 'none' : `rep ${shown[field]}`}
      isDisabled={readOnly}
      choices={[{ id: 'none', text: nobody }, ...someone]}
      onChange={(id) => draftRoutes(app, { [field]: id === 'none' ? '' : id.slice('rep '.length) })}
    />
  );
  return (
    <div className="numbers-fields routing-rest">
      {repField(t`Whatever no line takes`, 'catchAll', t`Nobody`)}
      {repField(t`Leads of a vacancy`, 'backup', t`Whoever leads the group`)}
      <SelectField
        label={t`Leads with a state and no code`}
        value={shown.states}
        isDisabled={readOnly}
        choices={[
          { id: 'most', text: t`Where most codes of the state go` },
          { id: 'whole', text: t`Only where all its codes go one way` },
          { id: 'none', text: t`To the catch-all` },
        ]}
        onChange={(id) => draftRoutes(app, { states: id as RoutingSettings['states'] })}
      />
    </div>
  );
}
