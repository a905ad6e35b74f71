import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Scenario } from '../../../core/model/scenario.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { useApp } from '../../use-app.ts';

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
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const same = typed.trim() === description;
    if (same || (await editPlan(app, { kind: 'describe-scenario', scenario: key, description: typed }))) onDone();
  };
  return (
    <form className="stack-small scenario-description" onSubmit={keep}>
      <LongTextField
        label={t`What ${name} is about`}
        value={typed}
        maxLength={LONGEST_DESCRIPTION}
        autoFocus
        onChange={setTyped}
      />
      <div className="acts">
        <Button type="submit" tone="primary">
          <Trans>Keep</Trans>
        </Button>
        <Button tone="quiet" onPress={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
