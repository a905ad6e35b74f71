import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { PlanSnapshot } from '../../../electron/api/contract.ts';
import { dropSnapshot, restoreSnapshot, takeSnapshot } from '../../actions/walk-history.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

const LONGEST_NAME = 200;

/** Versions kept under a name inside the plan file: take one, go back to one (a step of its own), forget one. */
export function Snapshots({ snapshots }: { readonly snapshots: readonly PlanSnapshot[] }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const still = useAppState((state) => state.readOnly || runningJob(state.jobs) !== undefined);
  const [name, setName] = useState('');
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && (await takeSnapshot(app, name))) setName('');
  };
  if (readOnly && snapshots.length === 0) return null;
  return (
    <section className="snapshots" aria-label={t`Snapshots`}>
      {!readOnly && (
        <form className="snapshot-form" onSubmit={take}>
          <TextField
            label={t`Keep the plan as it is under a name`}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={setName}
          />
          <Button type="submit" isDisabled={name.trim() === ''}>
            <Trans>Keep</Trans>
          </Button>
        </form>
      )}
      {snapshots.length > 0 && (
        <ul className="history" aria-label={t`Snapshots, newest first`}>
          {snapshots.map(({ key, name: kept, at }) => (
            <li key={key} className="history-step snapshot">
              <span className="snapshot-text">
                <bdi className="one-line">{kept}</bdi>
                <time className="small quiet" dateTime={at}>
                  {format.day(new Date(at))}
                </time>
              </span>
              <Button
                tone="quiet"
                isDisabled={still}
                label={t`Go back to ${kept}`}
                onPress={() => restoreSnapshot(app, key)}
              >
                <Trans>Go back</Trans>
              </Button>
              <IconButton
                icon="close"
                isDisabled={still}
                label={t`Forget the snapshot ${kept}`}
                onPress={() => dropSnapshot(app, key)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
