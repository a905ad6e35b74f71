import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { PackFacts } from '../../../electron/api/intake-schemas.ts';
import type { FileToken, JobId } from '../../../electron/api/jobs.ts';
import { packsAdded } from '../../actions/take-files.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { countryName } from '../../text/country-name.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { ImportRun } from '../import-steps/import-run.tsx';
import type { UnitForm } from './import-form.ts';
import { PackList } from './pack-list.tsx';

interface PackFieldsProps {
  readonly units: UnitForm;
  readonly onChange: (units: UnitForm) => void;
}

/** The country whose postcodes become areas, and the postal files that are here. */
export function PackFields({ units, onChange }: PackFieldsProps) {
  const { t } = useLingui();
  const app = useApp();
  const { client, store } = app;
  const locale = useAppState((state) => state.locale);
  const [packs, setPacks] = useState<readonly PackFacts[] | null>(null);
  const [adding, setAdding] = useState<JobId | null>(null);
  const job = useAppState(({ jobs }) => (adding === null ? undefined : jobs.get(adding)));
  const read = async (chosen?: string) => {
    const reply = await client.call('packs.list', {});
    if (!reply.ok) return store.getState().tell({ kind: 'error', error: reply.error });
    setPacks(reply.value);
    const country = chosen ?? units.country;
    const known = reply.value.some((pack) => pack.country === country);
    onChange({ ...units, country: known ? country : (reply.value[0]?.country ?? null) });
  };
  const add = async (files: readonly FileToken[]) => {
    const [first] = await packsAdded(app, files, setAdding);
    setAdding(null);
    if (first) await read(first.country);
  };
  const remove = async (country: string) => {
    await client.call('packs.remove', { country });
    await read();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => {
    read();
  }, []);
  if (!packs) return null;
  return (
    <div className="stack-small">
      {packs.length === 0 ? (
        <p className="hint">
          <Trans>
            No postal file was added yet. GeoNames publishes one for each country: choose such a ZIP here, or drop it
            anywhere.
          </Trans>
        </p>
      ) : (
        <>
          <div className="field-grid field-grid-4">
            <SelectField
              label={t`Country`}
              choices={packs.map(({ country }) => ({ id: country, text: countryName(country, locale) }))}
              value={units.country ?? ''}
              onChange={(country) => onChange({ ...units, country })}
            />
          </div>
          <PackList packs={packs} onRemove={remove} />
        </>
      )}
      {job ? (
        <ImportRun job={job} />
      ) : (
        <div className="acts">
          <FileButton purpose="postal-pack" onFiles={add}>
            {t`Add postal files…`}
          </FileButton>
        </div>
      )}
    </div>
  );
}
