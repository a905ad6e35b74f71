import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { effectiveDay } from '../../../core/model/effective-day.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Scenario } from '../../../core/model/scenario.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { DayField } from '../../controls/day-field.tsx';
import { useApp } from '../../use-app.ts';
import { ScenarioForm } from './scenario-form.tsx';

interface DayFormProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** From which day a scenario holds, in place of where it stands; empty is the first day of the plan period. */
export function DayForm({ plan, scenario: { key, name }, onDone }: DayFormProps) {
  const { t } = useLingui();
  const app = useApp();
  const [day, setDay] = useState<string | null>(effectiveDay(plan, key));
  const keep = async () => {
    const same = (day ?? plan.settings.periodStart) === effectiveDay(plan, key);
    return same || editPlan(app, { kind: 'date-scenario', scenario: key, effective: day });
  };
  return (
    <ScenarioForm keep={keep} onDone={onDone}>
      <DayField label={t`${name} holds from`} value={day} onChange={setDay} />
      <p className="hint">
        <Trans>Left empty, it holds from the first day of the plan period.</Trans>
      </p>
    </ScenarioForm>
  );
}
