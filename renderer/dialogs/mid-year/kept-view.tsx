import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { effectiveDay } from '../../../core/model/effective-day.ts';
import type { JobId } from '../../../electron/api/jobs.ts';
import { writeFiles } from '../../actions/write-files.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { Progress } from '../../controls/progress.tsx';
import { phaseText } from '../../text/job-text.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

/** The last step: what was kept, from when it holds, and the files that tell everybody. */
export function KeptView() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const [id, setId] = useState<JobId | null>(null);
  const job = useAppState((state) => (id ? state.jobs.get(id) : undefined));
  const running = job !== undefined && job.end === null;
  if (!plan) return null;
  const name = plan.scenarios.find(({ key }) => key === scenario)?.name ?? '';
  const day = format.date(effectiveDay(plan, scenario));
  const close = () => app.store.getState().setView({ dialog: null });
  const write = async () => setId(await writeFiles(app, { format: 'changes' }));
  return (
    <DialogFrame
      title={t`Change in mid-year`}
      busy={running}
      actions={
        <>
          <Button isDisabled={running} onPress={write}>
            <Trans>Write the files</Trans>
          </Button>
          <Button tone="primary" isDisabled={running} onPress={close}>
            <Trans>Done</Trans>
          </Button>
        </>
      }
    >
      <div className="stack" role="status">
        <p>
          <Trans>
            <bdi>{name}</bdi> is kept and holds from {day}.
          </Trans>
        </p>
        <p className="quiet">
          <Trans>
            The files say who gains and loses which account from that day, list the handovers for each pair of reps, and
            have the messages to reps and customers for a mail merge.
          </Trans>
        </p>
        {running && (
          <Progress
            label={phaseText(i18n, job.progress?.phase ?? 'waiting')}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? 0}
          />
        )}
        {job?.end?.ok && (
          <p>
            <Trans>The files are written.</Trans>
          </p>
        )}
      </div>
    </DialogFrame>
  );
}
