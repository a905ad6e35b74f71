import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import { groupAbove, groupLevels, groupsAt } from '../../../core/model/hierarchy.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { LONGEST_NAME, LONGEST_REMARK } from '../../../core/model/review-round.ts';
import { sendForReview } from '../../actions/reviews.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { pickedTerritories } from '../../state/selection.ts';
import type { AppState } from '../../state/store.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** Sends the scenario and role on screen to somebody: a file that takes their remarks and nothing else. */
export function SendDialog() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const host = useAppState((state) => state.host);
  const [parts] = useState(() => partsOf(app.store.getState()));
  const [sentTo, setSentTo] = useState('');
  const [message, setMessage] = useState('');
  const [part, setPart] = useState('all');
  const [busy, setBusy] = useState(false);
  if (!plan) return null;
  const scenarioName = plan.scenarios.find(({ key }) => key === scenario)?.name ?? '';
  const roleName = plan.roles.find(({ key }) => key === role)?.name ?? '';
  const choices = [
    { id: 'all', text: t`Every territory` },
    ...parts.map(({ id, name, territories }) => {
      const count = territories.length;
      return { id, text: name === null ? t`The selected territories (${count})` : t`${name} (${count})` };
    }),
  ];
  const close = () => app.store.getState().setView({ dialog: null });
  const send = async () => {
    setBusy(true);
    const territories = parts.find(({ id }) => id === part)?.territories ?? [];
    const done = await sendForReview(app, { sentTo: sentTo.trim(), message: message.trim(), territories });
    setBusy(false);
    if (done) close();
  };
  return (
    <DialogFrame
      title={t`Send for review`}
      busy={busy}
      actions={
        <>
          <Button isDisabled={busy} onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={busy || sentTo.trim() === ''} onPress={send}>
            {host === 'window' ? <Trans>Choose a folder and write the copy</Trans> : <Trans>Download the copy</Trans>}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <Trans>
            A copy of the plan with the scenario{' '}
            <b>
              <bdi>{scenarioName}</bdi>
            </b>{' '}
            (<bdi>{roleName}</bdi>), to be sent by mail or put where the reviewer finds it.
          </Trans>
        </p>
        <TextField
          label={t`Reviewer`}
          value={sentTo}
          maxLength={LONGEST_NAME}
          isRequired
          autoFocus
          onChange={setSentTo}
        />
        <LongTextField
          label={t`What they should look at`}
          value={message}
          maxLength={LONGEST_REMARK}
          onChange={setMessage}
        />
        <SelectField label={t`About`} choices={choices} value={part} onChange={setPart} />
        <ul className="hint said-list">
          <li>
            <Trans>In the copy nothing can be moved: it takes comments, proposals and a signature.</Trans>
          </li>
          <li>
            <Trans>
              It holds all accounts and reps of the plan, this scenario and the baseline. Other scenarios, the history,
              snapshots and what other reviewers said stay here.
            </Trans>
          </li>
          <li>
            <Trans>The file that comes back is brought in here, as often as it comes.</Trans>
          </li>
        </ul>
        {plan.rounds.length > 0 && (
          <p className="hint">
            <Plural
              value={plan.rounds.length}
              one="# copy was sent so far. Who gets another one sees your answers to their remarks."
              other="# copies were sent so far. Who gets another one sees your answers to their remarks."
            />
          </p>
        )}
      </div>
    </DialogFrame>
  );
}

/** A part of the territories that a reviewer can be asked about; without a name it is what is selected. */
interface Part {
  readonly id: string;
  readonly name: string | null;
  readonly territories: readonly TerritoryKey[];
}

function partsOf(state: AppState): Part[] {
  const { plan, scenario, role } = state;
  if (!plan) return [];
  const picked = [...pickedTerritories(plan, state, state)];
  const used = scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory);
  const groups = groupLevels(plan).flatMap(({ key: level }) => {
    const above = groupAbove(plan, level);
    return groupsAt(plan, role, level).map(({ key, name }) => {
      return { id: `group-${key}`, name, territories: used.filter((territory) => above.get(territory) === key) };
    });
  });
  const selected = picked.length > 0 ? [{ id: 'selected', name: null, territories: picked }] : [];
  return [...selected, ...groups.filter(({ territories }) => territories.length > 0)];
}
