import { Trans, useLingui } from '@lingui/react/macro';
import { CRM_FIELDS, type CrmField } from '../../../core/drift/crm-list.ts';
import { chooseCrmColumn, compareWithCrm, saysEnough } from '../../actions/drift.ts';
import { Button } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { ColumnChoice } from '../../dialogs/import-steps/column-choice.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { fieldLabel } from '../../text/field-label.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** New accounts are routed by their postal code, state and country; places on a map are not asked for here. */
const ASKED: readonly CrmField[] = CRM_FIELDS.filter((field) => field !== 'lat' && field !== 'lon' && field !== 'city');

/** Which columns of the CRM's list say what: found by name, and to be changed; open where too little was found. */
export function DriftColumns({ isCompared }: { readonly isCompared: boolean }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const chosen = useAppState((state) => state.crmFile);
  const busy = useAppState((state) => runningJob(state.jobs) !== undefined);
  if (!chosen) return null;
  const { preview, columns } = chosen;
  const canCompare = saysEnough(columns);
  const labels: Partial<Record<CrmField, string>> = {
    owner: t`Owner in the CRM`,
    territory: t`Territory in the CRM`,
    territoryName: t`Name of the territory (where the other column has ids)`,
  };
  const labelOf = (field: CrmField) => labels[field] ?? (field === 'territoryName' ? '' : fieldLabel(i18n, field));
  const read = ASKED.map((field) => columns[field] ?? '').filter((header) => header !== '');
  return (
    <Fold
      // Anew for another list and after each comparison; not while columns are being chosen.
      key={`${chosen.file} ${isCompared}`}
      title={t`Columns`}
      set={[...new Set(read)].join(', ')}
      isOpen={!isCompared}
    >
      <div className="stack-small">
        {!canCompare && (
          <p className="hint hint-warning" role="status">
            {columns.id ? (
              <Trans>Choose the column of the owner, or that of the territory.</Trans>
            ) : (
              <Trans>Choose the column with the ids of the accounts, and that of the owner or the territory.</Trans>
            )}
          </p>
        )}
        {ASKED.map((field) => (
          <ColumnChoice
            key={field}
            label={labelOf(field)}
            headers={preview.headers}
            value={columns[field] || undefined}
            onChange={(header) => chooseCrmColumn(app, field, header)}
          />
        ))}
        <div className="acts">
          <Button tone="primary" isDisabled={!canCompare || busy} onPress={() => compareWithCrm(app)}>
            <Trans>Compare</Trans>
          </Button>
        </div>
      </div>
    </Fold>
  );
}
