import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { DRIFT_KINDS, type DriftKind } from '../../../core/drift/drift.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { driftCountText, driftNotes } from '../../../core/text/drift-text.ts';
import { chooseCrmFile, keepFindings, saveCorrections, takeFindings } from '../../actions/drift.ts';
import { cancelJob } from '../../actions/run-job.ts';
import { saveFile } from '../../actions/save-file.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { FileButton } from '../../controls/file-button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { Progress } from '../../controls/progress.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { DriftShown } from '../../state/drift-slice.ts';
import { runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { DriftColumns } from './drift-columns.tsx';
import { DriftItem } from './drift-item.tsx';
import { canTake, openFindings } from './open-findings.ts';

const PAGE = 20;
const NONE = new Int32Array(0);

/** What a CRM says today otherwise than the plan, one by one: taken into the plan, or left to be put right in the CRM. */
export function DriftPanel() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const drift = useAppState((state) => state.drift);
  const of = useAppState((state) => state.file);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const busy = useAppState((state) => runningJob(state.jobs) !== undefined);
  const comparing = useAppState((state) => runningJob(state.jobs, 'drift')?.progress ?? null);
  const isComparing = useAppState((state) => runningJob(state.jobs, 'drift') !== undefined);
  if (!plan) return null;
  const fits = drift?.of === of && drift?.result.scenario === scenario && drift.result.role === role;
  return (
    <div className="stack-small">
      <p className="hint">
        <Trans>
          A list of accounts as the CRM has them today: ids, owners, territories. The plan stays as it is until you take
          something.
        </Trans>
      </p>
      <div className="acts">
        <FileButton purpose="accounts" isDisabled={busy} onFile={(file) => chooseCrmFile(app, file)}>
          {t`Choose the list of the CRM…`}
        </FileButton>
      </div>
      {!isComparing && <DriftColumns isCompared={fits} />}
      {isComparing && (
        <>
          <Progress label={t`Comparing…`} done={comparing?.done ?? 0} total={comparing?.total ?? 0} />
          <div className="acts">
            <Button tone="danger" onPress={() => cancelJob(app)}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </>
      )}
      {drift && fits && <Findings plan={plan} drift={drift} />}
    </div>
  );
}

function Findings({ plan, drift }: { readonly plan: Plan; readonly drift: DriftShown }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const busy = useAppState((state) => runningJob(state.jobs) !== undefined);
  const readOnly = useAppState((state) => state.readOnly);
  const open = useMemo(() => openFindings(plan, drift), [plan, drift]);
  const [asked, setAsked] = useState<DriftKind | null>(null);
  const [from, setFrom] = useState(0);
  const kinds = DRIFT_KINDS.filter((kind) => open[kind].length > 0);
  const [first] = kinds;
  const kind = asked && kinds.includes(asked) ? asked : first;
  const places = kind ? open[kind] : NONE;
  const takable = useMemo(() => (kind ? open[kind].filter((at) => canTake(drift, at)) : NONE), [open, kind, drift]);
  const start = from < places.length ? from : 0;
  const refusedName = 'refused.csv';
  const { compared, findings, fileName, refused, refusedFile } = drift.result;
  const notes = driftNotes(i18n, { findings: findings.kind.length, ...compared });
  return (
    <>
      <p className="small quiet">
        <bdi>{fileName}</bdi>
        {refused > 0 && (
          <>
            {' · '}
            <Plural value={refused} one="# row was refused" other="# rows were refused" />
          </>
        )}
      </p>
      {refusedFile && (
        <div className="acts">
          <Button tone="quiet" onPress={() => saveFile(app, refusedFile, refusedName)}>
            <Trans>
              Save <bdi>{refusedName}</bdi>
            </Trans>
          </Button>
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
      {findings.kind.length > 0 && !kind && (
        <p className="hint" role="status">
          <Trans>Every finding is settled.</Trans>
        </p>
      )}
      {kind && (
        <>
          <div className="drift-kinds">
            <SelectField
              label={t`Findings`}
              choices={kinds.map((id) => ({ id, text: driftCountText(i18n, id, open[id].length) }))}
              value={kind}
              onChange={(id) => {
                setAsked(id as DriftKind);
                setFrom(0);
              }}
            />
          </div>
          <div className="acts">
            {takable.length > 0 && (
              <Button isDisabled={busy || readOnly} onPress={() => takeFindings(app, takable)}>
                {kind === 'unassigned' ? <Trans>Take all as proposed</Trans> : <Trans>Take all of the CRM's</Trans>}
              </Button>
            )}
            {(kind === 'new' || kind === 'gone') && (
              <Button isDisabled={busy || readOnly} onPress={() => runCommand(app, 'plan.import')}>
                <Trans>Import accounts…</Trans>
              </Button>
            )}
            <Button tone="quiet" onPress={() => keepFindings(app, places)}>
              <Trans>Keep all as in the plan</Trans>
            </Button>
          </div>
          <ul className="places">
            {Array.from(places.subarray(start, start + PAGE), (at) => (
              <DriftItem key={at} plan={plan} drift={drift} at={at} isFixed={busy || readOnly} />
            ))}
          </ul>
          <Pager from={start} page={PAGE} total={places.length} onFrom={setFrom} />
        </>
      )}
      {findings.kind.length > 0 && (
        <>
          <p className="hint">
            <Trans>What you do not take is for the CRM to put right.</Trans>
          </p>
          <div className="acts">
            <Button isDisabled={busy} onPress={() => saveCorrections(app)}>
              <Trans>Save the corrections for the CRM</Trans>
            </Button>
          </div>
        </>
      )}
    </>
  );
}
