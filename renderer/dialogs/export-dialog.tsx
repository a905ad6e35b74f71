import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { type CrmSettings, USUAL_CRM } from '../../core/crm/crm-settings.ts';
import type { DossierChoice, ExportJob } from '../../electron/api/export-jobs.ts';
import type { JobId } from '../../electron/api/jobs.ts';
import { keepForExport } from '../actions/keep-for-export.ts';
import { cancelJob, runExport } from '../actions/run-job.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { Progress } from '../controls/progress.tsx';
import { runningJob } from '../state/jobs-slice.ts';
import type { DialogName } from '../state/view-slice.ts';
import { phaseText } from '../text/job-text.ts';
import { useApp, useAppState } from '../use-app.ts';
import { columnsFor, listsOf } from './export/columns/column-choice.ts';
import { ColumnChooser } from './export/columns/column-chooser.tsx';
import { ColumnsOffer } from './export/columns/columns-offer.tsx';
import { useColumnChoice } from './export/columns/use-column-choice.ts';
import { DossierFields } from './export/dossier-fields.tsx';
import { ExportPages } from './export/export-pages.tsx';
import { FormatFields } from './export/format-fields.tsx';
import { PackFields } from './export/pack-fields.tsx';
import { PackNotes } from './export/pack-notes.tsx';
import { RoutingOffer } from './export/routing-offer.tsx';

type Format = ExportJob['format'];

const USUAL_DOSSIER: DossierChoice = { handouts: 'one', workbook: true, withoutNames: false, paper: 'A4' };

/** Which files to write. In the window into a folder that is asked for, in a browser as one download. */
export function ExportDialog() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const host = useAppState((state) => state.host);
  const [format, setFormat] = useState<Format>(() => askedFormat(app.store.getState().dialog));
  const [crm, setCrm] = useState<CrmSettings>(() => app.store.getState().plan?.settings.crm ?? USUAL_CRM);
  const [dossier, setDossier] = useState<DossierChoice>(USUAL_DOSSIER);
  const columns = useColumnChoice();
  const [choosing, setChoosing] = useState(false);
  const [id, setId] = useState<JobId | null>(() => runningJob(app.store.getState().jobs, 'export')?.id ?? null);
  const job = useAppState((state) => (id ? state.jobs.get(id) : undefined));
  const running = job !== undefined && job.end === null;
  const result = job?.end?.ok && job.end.value.kind === 'export' ? job.end.value : null;
  const pages = result?.pages ?? [];
  const notes = result?.notes ?? [];
  const isOver = result !== null && pages.length === 0 && notes.length === 0;
  useEffect(() => {
    if (isOver) app.store.getState().setView({ dialog: null });
  }, [isOver, app]);

  const write = async () => {
    if (isPack(format) && !(await keepForExport(app, { crm }))) return;
    let folder: ExportJob['folder'] = null;
    if (host === 'window') {
      const picked = await app.client.call('files.pick', { purpose: 'folder' });
      if (!picked.ok) return app.store.getState().tell({ kind: 'error', error: picked.error });
      const [place] = picked.value;
      if (!place) return;
      folder = place;
    }
    const picture = format === 'map' ? await app.map.current?.picture() : null;
    const lists = columnsFor(format, columns.choice);
    if (listsOf(format).length > 0) await columns.remember();
    const what = { format, ...lists, ...(format === 'dossier' && { dossier }), ...(picture && { picture }) };
    setId(await runExport(app, what, folder));
  };
  const asks = isPack(format) || format === 'routing' || format === 'dossier' || listsOf(format).length > 0;
  const actions = running ? (
    <Button tone="danger" onPress={() => cancelJob(app)}>
      <Trans>Cancel</Trans>
    </Button>
  ) : pages.length + notes.length > 0 ? null : choosing ? (
    <Button tone="primary" onPress={() => setChoosing(false)}>
      <Trans>Done</Trans>
    </Button>
  ) : (
    <Button tone="primary" onPress={write}>
      {host === 'window' ? <Trans>Choose a folder and export</Trans> : <Trans>Export and download</Trans>}
    </Button>
  );
  return (
    <DialogFrame
      title={choosing ? t`Columns of the files` : t`Export`}
      full={choosing && !running}
      wide={asks && !running && pages.length === 0}
      busy={running}
      actions={actions}
      onBack={choosing && !running ? () => setChoosing(false) : undefined}
    >
      {running ? (
        <Progress
          label={phaseText(i18n, job.progress?.phase ?? 'waiting')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
        />
      ) : notes.length > 0 ? (
        <PackNotes notes={notes} />
      ) : pages.length > 0 ? (
        <ExportPages pages={pages} />
      ) : choosing ? (
        <ColumnChooser
          lists={listsOf(format)}
          templates={columns.templates}
          value={columns.choice}
          onChange={columns.choose}
        />
      ) : (
        <div className={asks ? 'export-columns' : 'stack'}>
          <div className="stack">
            <FormatFields value={format} onChange={setFormat} />
          </div>
          {isPack(format) && <PackFields crm={format} value={crm} onChange={setCrm} />}
          {format === 'routing' && <RoutingOffer />}
          {listsOf(format).length > 0 && (
            <ColumnsOffer
              lists={listsOf(format)}
              templates={columns.templates.own}
              value={columns.choice}
              onChange={columns.choose}
              onOpen={() => setChoosing(true)}
            />
          )}
          {format === 'dossier' && <DossierFields value={dossier} onChange={setDossier} />}
        </div>
      )}
    </DialogFrame>
  );
}

/** What was asked for where the dialog was opened. */
function askedFormat(dialog: DialogName | null): Format {
  return (dialog?.name === 'export' && dialog.format) || 'csv';
}

function isPack(format: Format): format is 'salesforce' | 'hubspot' | 'dynamics' {
  return format === 'salesforce' || format === 'hubspot' || format === 'dynamics';
}
