import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { type CrmSettings, USUAL_CRM } from '../../core/crm/crm-settings.ts';
import { USUAL_ROUTING } from '../../core/routing/routing-settings.ts';
import type { DossierChoice, ExportJob } from '../../electron/api/export-jobs.ts';
import type { JobId } from '../../electron/api/jobs.ts';
import { keepForExport } from '../actions/keep-for-export.ts';
import { cancelJob, runExport } from '../actions/run-job.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { Progress } from '../controls/progress.tsx';
import { runningJob } from '../state/jobs-slice.ts';
import { phaseText } from '../text/job-text.ts';
import { useApp, useAppState } from '../use-app.ts';
import { DossierFields } from './export/dossier-fields.tsx';
import { ExportPages } from './export/export-pages.tsx';
import { FormatFields } from './export/format-fields.tsx';
import { PackFields } from './export/pack-fields.tsx';
import { RoutingFields } from './export/routing-fields.tsx';

type Format = ExportJob['format'];

const USUAL_DOSSIER: DossierChoice = { handouts: 'one', workbook: true, withoutNames: false, paper: 'A4' };

/** Which files to write. In the window into a folder that is asked for, in a browser as one download. */
export function ExportDialog() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const host = useAppState((state) => state.host);
  const [format, setFormat] = useState<Format>('csv');
  const [crm, setCrm] = useState<CrmSettings>(() => app.store.getState().plan?.settings.crm ?? USUAL_CRM);
  const [routing, setRouting] = useState(() => app.store.getState().plan?.settings.routing ?? USUAL_ROUTING);
  const [dossier, setDossier] = useState<DossierChoice>(USUAL_DOSSIER);
  const [id, setId] = useState<JobId | null>(() => runningJob(app.store.getState().jobs, 'export')?.id ?? null);
  const job = useAppState((state) => (id ? state.jobs.get(id) : undefined));
  const running = job !== undefined && job.end === null;
  const result = job?.end?.ok && job.end.value.kind === 'export' ? job.end.value : null;
  const pages = result?.pages ?? [];
  const isOver = result !== null && pages.length === 0;
  useEffect(() => {
    if (isOver) app.store.getState().setView({ dialog: null });
  }, [isOver, app]);

  const write = async () => {
    if (isPack(format) && !(await keepForExport(app, { crm }))) return;
    if (format === 'routing' && !(await keepForExport(app, { routing }))) return;
    let folder: ExportJob['folder'] = null;
    if (host === 'window') {
      const picked = await app.client.call('files.pick', { purpose: 'folder' });
      if (!picked.ok) return app.store.getState().tell({ kind: 'error', error: picked.error });
      const [place] = picked.value;
      if (!place) return;
      folder = place;
    }
    const picture = format === 'map' ? await app.map.current?.picture() : null;
    const what = { format, ...(format === 'dossier' && { dossier }), ...(picture && { picture }) };
    setId(await runExport(app, what, folder));
  };
  const asks = isPack(format) || format === 'routing' || format === 'dossier';
  const actions = running ? (
    <Button tone="danger" onPress={() => cancelJob(app)}>
      <Trans>Cancel</Trans>
    </Button>
  ) : pages.length > 0 ? null : (
    <Button tone="primary" onPress={write}>
      {host === 'window' ? <Trans>Choose a folder and export</Trans> : <Trans>Export and download</Trans>}
    </Button>
  );
  return (
    <DialogFrame title={t`Export`} wide={asks && !running && pages.length === 0} busy={running} actions={actions}>
      {running ? (
        <Progress
          label={phaseText(i18n, job.progress?.phase ?? 'waiting')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
        />
      ) : pages.length > 0 ? (
        <ExportPages pages={pages} />
      ) : (
        <div className={asks ? 'export-columns' : 'stack'}>
          <div className="stack">
            <FormatFields value={format} onChange={setFormat} />
          </div>
          {isPack(format) && <PackFields crm={format} value={crm} onChange={setCrm} />}
          {format === 'routing' && <RoutingFields value={routing} onChange={setRouting} />}
          {format === 'dossier' && <DossierFields value={dossier} onChange={setDossier} />}
        </div>
      )}
    </DialogFrame>
  );
}

function isPack(format: Format): format is 'salesforce' | 'hubspot' | 'dynamics' {
  return format === 'salesforce' || format === 'hubspot' || format === 'dynamics';
}
