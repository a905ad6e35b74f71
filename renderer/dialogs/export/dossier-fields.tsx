import { Trans, useLingui } from '@lingui/react/macro';
import type { DossierChoice } from '../../../electron/api/export-jobs.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useAppState } from '../../use-app.ts';

interface DossierFieldsProps {
  readonly value: DossierChoice;
  readonly onChange: (value: DossierChoice) => void;
}

/** What a dossier is to consist of, and in the window on which paper it is printed. */
export function DossierFields({ value, onChange }: DossierFieldsProps) {
  const { t } = useLingui();
  const host = useAppState((state) => state.host);
  const set = (part: Partial<DossierChoice>) => onChange({ ...value, ...part });
  return (
    <div className="stack">
      <SelectField
        label={t`Handouts for the reps`}
        value={value.handouts}
        onChange={(id) => set({ handouts: id as DossierChoice['handouts'] })}
        choices={[
          { id: 'none', text: t`None` },
          { id: 'one', text: t`All in one document` },
          { id: 'each', text: t`A file for each rep` },
        ]}
      />
      {host === 'window' && (
        <SelectField
          label={t`PDF`}
          value={value.paper ?? 'none'}
          onChange={(id) => set({ paper: id === 'none' ? null : (id as 'A4' | 'Letter') })}
          choices={[
            { id: 'A4', text: t`On A4` },
            { id: 'Letter', text: t`On Letter` },
            { id: 'none', text: t`None` },
          ]}
        />
      )}
      <CheckField isSelected={value.workbook} onChange={(workbook) => set({ workbook })}>
        <Trans>With a workbook (XLSX)</Trans>
      </CheckField>
      <CheckField isSelected={value.withoutNames} onChange={(withoutNames) => set({ withoutNames })}>
        <Trans>Without names, for the works council: reps are numbered, accounts have their ids only</Trans>
      </CheckField>
    </div>
  );
}
