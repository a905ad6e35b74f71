import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { AreasFacts } from '../../../electron/api/intake-schemas.ts';
import type { JobId } from '../../../electron/api/jobs.ts';
import { cancelJob, jobToEnd } from '../../actions/run-job.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { ImportRun } from '../import-steps/import-run.tsx';
import { AreaReport } from './area-report.tsx';
import type { UnitForm } from './import-form.ts';

interface AreaFieldsProps {
  readonly units: UnitForm;
  readonly onChange: (units: UnitForm) => void;
}

/** No column is called this. */
const NUMBERED = '\u0000numbered';

/** A boundary file: its layer, the columns with key and name, and what was put right or cannot be used. */
export function AreaFields({ units, onChange }: AreaFieldsProps) {
  const { t } = useLingui();
  const app = useApp();
  const [facts, setFacts] = useState<AreasFacts | null>(null);
  const [look, setLook] = useState<JobId | null>(null);
  const job = useAppState(({ jobs }) => (look === null ? undefined : jobs.get(look)));
  const { areas } = units;
  const asked = JSON.stringify(areas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read for each file and each choice of its columns
  useEffect(() => {
    if (!areas) return;
    let wanted = true;
    let running: JobId | null = null;
    setFacts(null);
    const started = (id: JobId) => {
      running = id;
      if (wanted) setLook(id);
      else cancelJob(app, id);
    };
    jobToEnd(app, { kind: 'look-at-areas', ...areas }, started).then((end) => {
      running = null;
      if (!wanted) return;
      if (end?.ok && end.value.kind === 'areas') return setFacts(end.value.facts);
      if (end && !end.ok && end.error.code !== 'cancelled') {
        app.store.getState().tell({ kind: 'error', error: end.error });
      }
      onChange({ ...units, areas: null });
    });
    return () => {
      wanted = false;
      if (running !== null) cancelJob(app, running);
    };
  }, [asked]);

  const choose = (
    <div className="acts">
      <FileButton
        purpose="areas"
        tone={areas ? 'plain' : 'primary'}
        onFile={(file) => onChange({ ...units, areas: { file, layer: null, key: null, name: null } })}
      >
        {areas ? t`Another boundary file…` : t`Choose a boundary file…`}
      </FileButton>
    </div>
  );
  if (!areas) return choose;
  if (!facts) return job ? <ImportRun job={job} /> : null;
  const columns = facts.columns.map(({ name, values }) => ({
    id: name,
    text: values.length > 0 ? `${name}: ${values.slice(0, 3).join(', ')}` : name,
  }));
  const set = (part: Partial<typeof areas>) => onChange({ ...units, areas: { ...areas, ...part } });
  return (
    <div className="stack-small">
      <div className="field-grid field-grid-3">
        {facts.layers.length > 1 && (
          <SelectField
            label={t`Layer`}
            choices={facts.layers.map((id) => ({ id, text: id }))}
            value={facts.layer ?? ''}
            onChange={(layer) => set({ layer, key: null, name: null })}
          />
        )}
        <SelectField
          label={t`Column with the code`}
          choices={[{ id: NUMBERED, text: t`None: areas are numbered` }, ...columns]}
          value={facts.key ?? NUMBERED}
          onChange={(id) => set({ key: id === NUMBERED ? '' : id })}
        />
        <SelectField
          label={t`Column with the name`}
          choices={[{ id: NUMBERED, text: t`None: named by the code` }, ...columns]}
          value={facts.name ?? NUMBERED}
          onChange={(id) => set({ name: id === NUMBERED ? '' : id })}
        />
      </div>
      <AreaReport facts={facts} />
      {choose}
    </div>
  );
}
