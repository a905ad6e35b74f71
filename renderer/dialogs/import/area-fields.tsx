import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { AreasFacts } from '../../../electron/api/intake-schemas.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { Progress } from '../../controls/progress.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp } from '../../use-app.ts';
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
  const { client, store } = useApp();
  const [facts, setFacts] = useState<AreasFacts | null>(null);
  const { areas } = units;
  const asked = JSON.stringify(areas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read for each file and each choice of its columns
  useEffect(() => {
    if (!areas) return;
    let wanted = true;
    setFacts(null);
    client.call('intake.areas', areas).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setFacts(reply.value);
      else {
        store.getState().tell({ kind: 'error', error: reply.error });
        onChange({ ...units, areas: null });
      }
    });
    return () => {
      wanted = false;
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
  if (!facts) return <Progress label={t`Looking into the boundaries…`} done={0} total={0} />;
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
