import { Trans } from '@lingui/react/macro';
import { cancelJob } from '../actions/run-job.ts';
import { Button } from '../controls/button.tsx';
import { runningJob } from '../state/jobs-slice.ts';
import { useApp, useAppState } from '../use-app.ts';

/** While who is beside whom among many points is found out for a tool, a way to stop that; the status says what it is. */
export function StopFinding() {
  const app = useApp();
  const job = useAppState((state) => runningJob(state.jobs, 'find-neighbours'));
  if (!job) return null;
  return (
    <span className="status-work">
      <Button tone="quiet" onPress={() => cancelJob(app, job.id)}>
        <Trans>Cancel</Trans>
      </Button>
    </span>
  );
}
