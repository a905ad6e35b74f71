import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Scenario } from '../../../core/model/scenario.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { useApp } from '../../use-app.ts';
import { ScenarioForm } from './scenario-form.tsx';

/** As long as the call takes it. */
const LONGEST_DESCRIPTION = 2000;

interface DescribeFormProps {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** What a scenario is about, in some sentences, in place of where it stands; blank takes it back. */
export function DescribeForm({ scenario, onDone }: DescribeFormProps) {
  const { t } = useLingui();
  const app = useApp();
  const { key, name, description } = scenario;
  const [typed, setTyped] = useState(description);
  const keep = async () => {
    const same = typed.trim() === description;
    return same || editPlan(app, { kind: 'describe-scenario', scenario: key, description: typed });
  };
  return (
    <ScenarioForm keep={keep} onDone={onDone}>
      <LongTextField
        label={t`What ${name} is about`}
        value={typed}
        maxLength={LONGEST_DESCRIPTION}
        autoFocus
        onChange={setTyped}
      />
    </ScenarioForm>
  );
}
