import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { newPlan } from '../actions/open-plan.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** Asks for the name of a new plan and makes it. */
export function NewPlanDialog() {
  const { t } = useLingui();
  const app = useApp();
  const opening = useAppState((state) => state.opening);
  const [name, setName] = useState('');
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') newPlan(app, name.trim());
  };
  return (
    <DialogFrame title={t`New plan`}>
      <form className="stack" onSubmit={make}>
        <TextField label={t`Name of the plan`} value={name} maxLength={200} autoFocus isRequired onChange={setName} />
        <div className="dialog-actions">
          <Button tone="primary" type="submit" isDisabled={opening || name.trim() === ''}>
            <Trans>Create plan</Trans>
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
