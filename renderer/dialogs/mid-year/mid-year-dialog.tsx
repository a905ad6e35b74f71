import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { errorText } from '../../../core/text/error-text.ts';
import type { JobId } from '../../../electron/api/jobs.ts';
import { keepMidYear, proposeMidYear } from '../../actions/mid-year.ts';
import { cancelJob } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { Progress } from '../../controls/progress.tsx';
import type { JobEnd } from '../../state/jobs-slice.ts';
import { phaseText } from '../../text/job-text.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { useAbout } from './about-event.ts';
import { EventFields } from './event-fields.tsx';
import { KeptView } from './kept-view.tsx';
import { blankForm, eventOf, type MidYearForm } from './mid-year-form.ts';
import { ProposalView } from './proposal-view.tsx';

/** A change within the plan period: asked for, looked at, kept as a scenario of its own, and told to those it concerns. */
export function MidYearDialog() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [answers, setAnswers] = useState<MidYearForm | null>(null);
  const [job, setJob] = useState<JobId | null>(null);
  const [end, setEnd] = useState<JobEnd | null>(null);
  const [kept, setKept] = useState(false);
  const aboutOf = useAbout();
  const progress = useAppState((state) => (job === null ? null : (state.jobs.get(job)?.progress ?? null)));
  const running = useRef<JobId | null>(null);
  // Nobody waits for it any more.
  useEffect(
    () => () => {
      if (running.current !== null) cancelJob(app, running.current);
    },
    [app],
  );
  if (!plan) return null;
  if (kept) return <KeptView />;
  const form = answers ?? blankForm(plan, new Date().toISOString().slice(0, 10));
  const event = eventOf(plan, form, { scenario, role });
  const made = end?.ok && end.value.kind === 'mid-year' ? end.value : null;
  const propose = async () => {
    if (!event || form.from === null) return;
    setEnd(null);
    const started = (id: JobId) => {
      running.current = id;
      setJob(id);
    };
    const ended = await proposeMidYear(app, event, aboutOf(plan, event), form.from, started);
    running.current = null;
    setJob(null);
    setEnd(ended);
  };
  const keep = async () => {
    if (made && (await keepMidYear(app, made.held))) setKept(true);
  };
  return (
    <DialogFrame
      title={t`Change in mid-year`}
      wide
      isCancellable
      actions={
        made ? (
          <Button tone="primary" onPress={keep}>
            <Trans>Keep as a scenario</Trans>
          </Button>
        ) : (
          <Button tone="primary" isDisabled={!event || job !== null} onPress={propose}>
            <Trans>Propose the least change</Trans>
          </Button>
        )
      }
    >
      <div className="stack">
        <EventFields
          plan={plan}
          form={form}
          onChange={(next) => {
            if (job !== null) cancelJob(app, job);
            setAnswers(next);
            setEnd(null);
          }}
        />
        {job !== null && (
          <Progress
            label={phaseText(i18n, progress?.phase ?? 'waiting')}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
          />
        )}
        {end && !end.ok && end.error.code !== 'cancelled' && (
          <p className="hint hint-warning" role="status" dir="auto">
            {errorText(i18n, end.error.code, end.error.values)}
          </p>
        )}
        {made && <ProposalView facts={made.outcome} ranOut={made.ranOut} />}
      </div>
    </DialogFrame>
  );
}
