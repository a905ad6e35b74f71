import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { paceOfJob } from '../../../core/pace/pace.ts';
import { paceText } from '../../../core/text/pace-text.ts';
import { cancelJob } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { Progress } from '../../controls/progress.tsx';
import type { Job } from '../../state/jobs-slice.ts';
import { phaseText } from '../../text/job-text.ts';
import { useApp } from '../../use-app.ts';

/** Reading or importing at work, with rows, speed and time left; cancelled, it leaves the plan as it was. */
export function ImportRun({ job }: { readonly job: Job }) {
  const { i18n } = useLingui();
  const app = useApp();
  const pace = useRef(paceOfJob());
  const { progress } = job;
  const rows = progress?.rows ?? 0;
  const speed = progress ? paceText(i18n, pace.current(progress, performance.now())) : '';
  return (
    <div className="stack-small import-run">
      <Progress
        label={phaseText(i18n, progress?.phase ?? 'waiting')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
      <div className="import-run-line">
        <p className="quiet small">
          {rows > 0 && <Plural value={rows} one="# row" other="# rows" />}
          {rows > 0 && speed !== '' && ' · '}
          {speed}
        </p>
        <Button tone="danger" onPress={() => cancelJob(app, job.id)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
