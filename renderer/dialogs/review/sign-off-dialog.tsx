import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LONGEST_NAME, LONGEST_REMARK } from '../../../core/model/review-round.ts';
import { signOff } from '../../actions/reviews.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

/** Puts a name to the scenario and role on screen as they stand now. */
export function SignOffDialog() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [name, setName] = useState(app.store.getState().copyOf?.sentTo ?? '');
  const [title, setTitle] = useState('');
  const [statement, setStatement] = useState(t`I have looked at these territories and agree with them.`);
  if (!plan) return null;
  const scenarioName = plan.scenarios.find(({ key }) => key === scenario)?.name ?? '';
  const roleName = plan.roles.find(({ key }) => key === role)?.name ?? '';
  const close = () => app.store.getState().setView({ dialog: null });
  const sign = async () => {
    if (await signOff(app, { name: name.trim(), title: title.trim(), statement: statement.trim() })) close();
  };
  return (
    <DialogFrame
      title={t`Sign the scenario`}
      actions={
        <>
          <Button onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={name.trim() === ''} onPress={sign}>
            <Trans>Sign</Trans>
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <Trans>
            <b>
              <bdi>{scenarioName}</bdi>
            </b>{' '}
            (<bdi>{roleName}</bdi>), as it stands now
          </Trans>
        </p>
        <div className="field-grid">
          <TextField label={t`Name`} value={name} maxLength={LONGEST_NAME} isRequired onChange={setName} />
          <TextField label={t`Function`} value={title} maxLength={LONGEST_NAME} onChange={setTitle} />
        </div>
        <LongTextField label={t`Statement`} value={statement} maxLength={LONGEST_REMARK} onChange={setStatement} />
        <p className="hint">
          <Trans>
            Who has which unit, who works each territory, accounts given by name and quotas are kept as a digest. When
            one of them changes later, the signature says so.
          </Trans>
        </p>
      </div>
    </DialogFrame>
  );
}
