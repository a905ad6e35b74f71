import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LEAST_POINTS, MOST_POINTS } from '../../../core/balance/alternatives/disruption-steps.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { keepPreview, previewPoint, runFrontier } from '../../actions/frontier.ts';
import { cancelJob, keepBest } from '../../actions/run-job.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { Progress } from '../../controls/progress.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { draftOf, draftProblem } from '../../state/draft-slice.ts';
import { type FrontierResult, isOf } from '../../state/frontier-slice.ts';
import { type Job, runningJob } from '../../state/jobs-slice.ts';
import { hasTerritories } from '../../state/selection.ts';
import { phaseText } from '../../text/job-text.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { FrontierChart } from './frontier-chart.tsx';
import { FrontierTable } from './frontier-table.tsx';
import { countedLabel, MONTHS, useCountedChoices } from './use-counted.ts';

/** What balance costs in moves: computes plans from touching nothing on, shows them, and keeps one as a scenario. */
export function FrontierPanel() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const draft = useAppState((state) => state.draft);
  const jobs = useAppState((state) => state.jobs);
  const asked = useAppState((state) => state.frontierAsked);
  const setAsked = useAppState((state) => state.setFrontierAsked);
  const frontier = useAppState((state) => state.frontier);
  const someTerritories = useAppState(hasTerritories);
  const choices = useCountedChoices();
  if (!plan) return null;
  const { counted, points } = asked;
  const running = runningJob(jobs);
  const canRun = someTerritories && draftProblem(plan, draftOf(plan, draft)) === null && running === undefined;
  const choose = (id: string) => {
    const row = Number(id.split('-')[1]);
    const measure = id.startsWith('measure-') ? (plan.measures[row]?.name ?? null) : null;
    setAsked({ counted: { measure, months: id === MONTHS } });
  };
  return (
    <div className="stack">
      <p className="hint">
        <Trans>Plans from touching nothing to no limit on moves, with the limits and weights of the balance.</Trans>
      </p>
      <div className="field-grid">
        <SelectField
          label={t`Count what moves by`}
          choices={choices}
          value={chosenId(counted, plan.measures)}
          onChange={choose}
        />
        <NumberField
          label={t`Plans`}
          value={points}
          minValue={LEAST_POINTS}
          maxValue={MOST_POINTS}
          format={{ maximumFractionDigits: 0 }}
          onChange={(next) => setAsked({ points: next })}
        />
      </div>
      {!someTerritories && (
        <p className="hint hint-warning">
          <Trans>There are no territories yet that could stay as they are. Balance once, or import owners.</Trans>
        </p>
      )}
      {running?.kind === 'frontier' ? (
        <FrontierRun job={running} />
      ) : (
        <div className="acts">
          <Button tone={frontier ? 'plain' : 'primary'} isDisabled={!canRun} onPress={() => runFrontier(app)}>
            {frontier ? <Trans>Compute again</Trans> : <Trans>Compute plans</Trans>}
          </Button>
        </div>
      )}
      {frontier && <FrontierPlans result={frontier.result} of={frontier.of} />}
    </div>
  );
}

function chosenId({ measure, months }: FrontierResult['counted'], measures: readonly Measure[]): string {
  if (months) return MONTHS;
  const row = measures.findIndex(({ name }) => name === measure);
  return row < 0 ? 'accounts' : `measure-${row}`;
}

function FrontierRun({ job }: { readonly job: Job }) {
  const { i18n } = useLingui();
  const app = useApp();
  const { progress } = job;
  return (
    <div className="run">
      <Progress
        label={phaseText(i18n, progress?.phase ?? 'waiting')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
      <div className="acts">
        <Button isDisabled={!progress?.best} onPress={() => keepBest(app)}>
          <Trans>Stop and show what there is</Trans>
        </Button>
        <Button tone="danger" onPress={() => cancelJob(app)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

function FrontierPlans({ result, of }: { readonly result: FrontierResult; readonly of: Int32Array }) {
  const { i18n } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const preview = useAppState((state) => state.preview);
  const readOnly = useAppState((state) => state.readOnly);
  const setPreview = useAppState((state) => state.setPreview);
  if (!plan) return null;
  const { held, points, counted } = result;
  const place = { scenario: result.scenario, role: result.role } as Parameters<typeof isOf>[1];
  const isFresh = isOf(plan, { ...place, of });
  const shown = isFresh && preview?.held === held ? preview : null;
  const show = (point: number) => previewPoint(app, point);
  const name = countedLabel(i18n, counted, (measure) => measureLabel(i18n, measure));
  const each = { points, shown: shown?.point ?? null, isDisabled: !isFresh, onShow: show };
  return (
    <>
      {!isFresh && (
        <p className="hint hint-warning">
          <Trans>The territories have changed since these plans were computed. Compute them again.</Trans>
        </p>
      )}
      <FrontierChart {...each} counted={name} />
      {shown && (
        <div className="frontier-preview" role="status">
          <p>
            <Trans>The map shows this plan. Nothing is changed yet.</Trans>{' '}
            <Plural value={shown.moved.length} one="# unit would move." other="# units would move." />
            {shown.placed > 0 && (
              <>
                {' '}
                <Plural
                  value={shown.placed}
                  one="# unit in no territory would get one."
                  other="# units in no territory would get one."
                />
              </>
            )}
          </p>
          <div className="acts">
            <Button tone="primary" isDisabled={readOnly} onPress={() => keepPreview(app)}>
              <Trans>Keep as scenario</Trans>
            </Button>
            <Button onPress={() => setPreview(null)}>
              <Trans>Back to the plan</Trans>
            </Button>
          </div>
        </div>
      )}
      <FrontierTable {...each} />
    </>
  );
}
