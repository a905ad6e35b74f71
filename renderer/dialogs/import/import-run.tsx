import { Trans, useLingui } from '@lingui/react/macro';
import { cancelJob } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { Progress } from '../../controls/progress.tsx';
import type { Job } from '../../state/jobs-slice.ts';
import { phaseText } from '../../text/job-text.ts';
import { useApp } from '../../use-app.ts';

/** An import at work; cancelled, it leaves the plan as it was. */
export function ImportRun({ job }: { readonly job: Job }) {
  const { i18n } = useLingui();
  const app = useApp();
  const { progress } = job;
  return (
    <div className="stack">
      <Progress
        label={phaseText(i18n, progress?.phase ?? 'waiting')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
      <div className="acts">
        <Button tone="danger" autoFocus onPress={() => cancelJob(app)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
