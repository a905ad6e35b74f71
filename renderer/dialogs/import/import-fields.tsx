import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { ColumnFields } from './column-fields.tsx';
import type { ImportForm } from './import-form.ts';
import { MeasureFields } from './measure-fields.tsx';
import { RowSample } from './row-sample.tsx';

interface ImportFieldsProps {
  readonly preview: ImportPreview;
  readonly form: ImportForm;
  readonly planIsOpen: boolean;
  readonly onChange: (form: ImportForm) => void;
}

/** What was found in the file, to be checked and changed before anything is read. */
export function ImportFields({ preview, form, planIsOpen, onChange }: ImportFieldsProps) {
  const { t } = useLingui();
  const { fileName, encoding } = preview;
  return (
    <div className="stack import">
      <p className="quiet">
        <bdi>{fileName}</bdi>
        {' · '}
        {preview.rowsExact ? (
          <Plural value={preview.rows} one="# row" other="# rows" />
        ) : (
          <Plural value={preview.rows} one="about # row" other="about # rows" />
        )}
        {preview.delimiter !== null && (
          <>
            {' · '}
            <bdi>{encoding}</bdi>
            {' · '}
            <Trans>
              separated by <Delimiter of={preview.delimiter} />
            </Trans>
          </>
        )}
      </p>
      <RowSample preview={preview} />
      <ColumnFields preview={preview} form={form} onChange={onChange} />
      <MeasureFields preview={preview} form={form} onChange={onChange} />
      <div className="field-grid">
        <SelectField
          label={t`Units that are assigned`}
          choices={[
            { id: 'points', text: t`Each account’s place` },
            { id: 'us-counties', text: t`US counties` },
            { id: 'us-states', text: t`US states` },
          ]}
          value={form.unitSet}
          onChange={(id) => onChange({ ...form, unitSet: id as ImportForm['unitSet'] })}
        />
        {form.into === 'new-plan' && (
          <TextField
            label={t`Name of the plan`}
            value={form.planName}
            maxLength={200}
            onChange={(planName) => onChange({ ...form, planName })}
          />
        )}
      </div>
      {planIsOpen && (
        <ChoiceGroup<ImportForm['into']>
          label={t`Where to`}
          value={form.into}
          onChange={(into) => onChange({ ...form, into })}
          choices={[
            {
              id: 'this-plan',
              text: t`Into this plan`,
              more: t`The accounts take the place of those in it. Undo brings them back.`,
            },
            { id: 'new-plan', text: t`Into a new plan` },
          ]}
        />
      )}
    </div>
  );
}

function Delimiter({ of }: { readonly of: string }) {
  switch (of) {
    case ',':
      return <Trans>commas</Trans>;
    case ';':
      return <Trans>semicolons</Trans>;
    case '\t':
      return <Trans>tabs</Trans>;
    case '|':
      return <Trans>vertical bars</Trans>;
    default:
      return <bdi>{of}</bdi>;
  }
}
