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
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { EventFields } from './event-fields.tsx';
import { blankForm, eventOf, type MidYearForm } from './mid-year-form.ts';
import { ProposalView } from './proposal-view.tsx';

/** A change of the team within the plan period: asked for, looked at, and kept as a scenario of its own. */
export function MidYearDialog() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const plan = useAppState((state) => state.plan);
  const [answers, setAnswers] = useState<MidYearForm | null>(null);
  const [job, setJob] = useState<JobId | null>(null);
  const [end, setEnd] = useState<JobEnd | null>(null);
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
  const form = answers ?? blankForm(plan, new Date().toISOString().slice(0, 10));
  const event = eventOf(plan, form);
  const made = end?.ok && end.value.kind === 'mid-year' ? end.value : null;
  const propose = async () => {
    if (!event || form.from === null) return;
    setEnd(null);
    const { rep } = event;
    const person = typeof rep === 'object' ? rep : plan.reps.find(({ key }) => key === rep);
    const fte = format.fte(event.kind === 'part-time' ? event.capacityFte : (person?.capacityFte ?? 1));
    const about = { name: person?.name ?? '', fte };
    const started = (id: JobId) => {
      running.current = id;
      setJob(id);
    };
    const ended = await proposeMidYear(app, event, about, form.from, started);
    running.current = null;
    setJob(null);
    setEnd(ended);
  };
  const keep = async () => {
    if (made && (await keepMidYear(app, made.held))) app.store.getState().setView({ dialog: null });
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
        {made && <ProposalView facts={made.outcome} />}
      </div>
    </DialogFrame>
  );
}
