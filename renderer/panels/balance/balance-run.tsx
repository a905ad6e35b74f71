import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { cancelJob, keepBest } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { Progress } from '../../controls/progress.tsx';
import type { Job } from '../../state/jobs-slice.ts';
import { phaseText } from '../../text/job-text.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

/** A balance at work: what it is doing, how far it is, how good the best so far is. */
export function BalanceRun({ job }: { readonly job: Job }) {
  const { i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const distanceUnit = useAppState((state) => state.plan?.settings.distanceUnit ?? 'km');
  const { progress } = job;
  const best = progress?.best;
  // Asked for once is enough: the search ends at its next slice.
  const [isKept, setKept] = useState(false);
  const keep = () => {
    setKept(true);
    keepBest(app);
  };
  return (
    <div className="run">
      <Progress
        label={phaseText(i18n, progress?.phase ?? 'waiting')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
      <dl className="facts">
        <div>
          <dt>
            <Trans>Largest deviation</Trans>
          </dt>
          <dd className="number">{best ? format.percent(Math.abs(best.worstDeviation)) : '–'}</dd>
        </div>
        <div>
          <dt>
            <Trans>All limits met</Trans>
          </dt>
          <dd className="number">{best ? best.limitsMet ? <Trans>yes</Trans> : <Trans>not yet</Trans> : '–'}</dd>
        </div>
        {best && best.spreadKm !== null && (
          <div>
            <dt>
              <Trans>Usual distance to the centre</Trans>
            </dt>
            <dd className="number">{format.distance(best.spreadKm, distanceUnit)}</dd>
          </div>
        )}
        <div>
          <dt>
            <Trans>Iterations</Trans>
          </dt>
          <dd className="number">{best ? format.whole(best.iterations) : '–'}</dd>
        </div>
        <div>
          <dt>
            <Trans>Iterations a second</Trans>
          </dt>
          <dd className="number">{best?.perSecond ? format.whole(best.perSecond) : '–'}</dd>
        </div>
      </dl>
      <div className="acts">
        {job.kind === 'balance' && (
          <Button isDisabled={!best || isKept} onPress={keep}>
            <Trans>Stop and keep the best</Trans>
          </Button>
        )}
        <Button tone="danger" onPress={() => cancelJob(app)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
