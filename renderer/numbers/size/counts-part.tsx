import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { sizingOf } from '../../../core/sizing/sizing-facts.ts';
import type { CountChoice } from '../../../core/sizing/sizing-settings.ts';
import { MOST_COUNTS } from '../../../electron/api/counts-schemas.ts';
import { runCounts } from '../../actions/counts.ts';
import { cancelJob, keepBest } from '../../actions/run-job.ts';
import { setSizing } from '../../actions/sizing.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { Progress } from '../../controls/progress.tsx';
import { draftOf, draftProblem } from '../../state/draft-slice.ts';
import { runningJob } from '../../state/jobs-slice.ts';
import { phaseText } from '../../text/job-text.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { CountsTable } from './counts-table.tsx';

const WHOLE = { maximumFractionDigits: 0 } as const;
/** Where nobody chose, one less and one more than today are compared. */
const AROUND = 1;
const MOST_TERRITORIES = 500;

interface CountsPartProps {
  readonly plan: Plan;
  /** How many territories there are today. */
  readonly today: number;
}

/** What if 9, not 10: the balancer is run for each number, and the results stand side by side. */
export function CountsPart({ plan, today }: CountsPartProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const jobs = useAppState((state) => state.jobs);
  const draft = useAppState((state) => state.draft);
  const counts = useAppState((state) => state.counts);
  const usual = { least: Math.max(1, today - AROUND), most: Math.max(1, today + AROUND) };
  const { least, most } = sizingOf(plan).counts ?? usual;
  const set = (change: Partial<CountChoice>) => setSizing(app, { counts: inOrder({ least, most, ...change }, change) });
  const running = runningJob(jobs);
  const numbers = Array.from({ length: Math.min(MOST_COUNTS, most - least + 1) }, (_, i) => least + i);
  const canRun = !running && plan.units.count > 0 && draftProblem(plan, draftOf(plan, draft)) === null;
  const field = { minValue: 1, maxValue: MOST_TERRITORIES, format: WHOLE, isDisabled: readOnly };
  return (
    <>
      <p className="hint">
        <Trans>
          The balance is run for each number with the same seed, limits and weights; the plan stays as it is.{' '}
          {MOST_COUNTS} numbers at most are compared at once.
        </Trans>
      </p>
      <div className="numbers-fields">
        <NumberField label={t`Territories from`} value={least} {...field} onChange={(next) => set({ least: next })} />
        <NumberField label={t`Territories to`} value={most} {...field} onChange={(next) => set({ most: next })} />
        <Button tone="primary" isDisabled={!canRun} onPress={() => runCounts(app, numbers)}>
          <Trans>Compare</Trans>
        </Button>
      </div>
      {running?.kind === 'counts' && (
        <div className="size-run">
          <Progress
            label={phaseText(i18n, running.progress?.phase ?? 'waiting')}
            done={running.progress?.done ?? 0}
            total={running.progress?.total ?? 0}
          />
          <div className="acts">
            <Button isDisabled={!running.progress?.best} onPress={() => keepBest(app)}>
              <Trans>Stop and show what there is</Trans>
            </Button>
            <Button tone="danger" onPress={() => cancelJob(app)}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </div>
      )}
      {counts && <CountsTable plan={plan} result={counts.result} of={counts.of} />}
    </>
  );
}

/** The end that was not changed gives way, so that the numbers are in order and not too many. */
function inOrder({ least, most }: CountChoice, { least: changed }: Partial<CountChoice>): CountChoice {
  return changed === undefined
    ? { least: Math.max(Math.min(least, most), most - MOST_COUNTS + 1), most }
    : { least, most: Math.min(Math.max(least, most), least + MOST_COUNTS - 1) };
}
