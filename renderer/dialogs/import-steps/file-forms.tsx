import { Trans, useLingui } from '@lingui/react/macro';
import { DELIMITERS, ENCODINGS, type EncodingLabel, type TableForm } from '../../../core/model/table-form.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { CheckField } from '../../controls/check-field.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { ColumnForms } from './column-forms.tsx';
import type { ListSession } from './use-list.ts';

const MOST_LINES = 1000;

interface FileFormsProps {
  readonly session: Pick<ListSession<never, never>, 'readAs'>;
  readonly list: {
    readonly preview: Pick<
      ImportPreview,
      'encoding' | 'encodingGuessed' | 'delimiter' | 'headerLine' | 'sheets' | 'headers' | 'kinds'
    >;
    readonly form: { readonly list: TableForm };
  };
}

/** Encoding, separator, header line, sheet, and how numbers and dates are written: found, and to be changed. */
export function FileForms({ session, list }: FileFormsProps) {
  const { t } = useLingui();
  const { preview } = list;
  const { encoding, delimiter, headerLine, sheets } = preview;
  const { readAs } = session;
  const names: Record<string, string> = { ',': t`Comma`, ';': t`Semicolon`, '\t': t`Tab`, '|': t`Vertical bar` };
  const encodings = [...new Set([...(encoding ? [encoding] : []), ...ENCODINGS])];
  const delimiters = [...new Set([...(delimiter ? [delimiter] : []), ...DELIMITERS])];
  return (
    <fieldset className="stack">
      <legend className="section-title">
        <Trans>How the file is written</Trans>
      </legend>
      <div className="field-grid field-grid-4">
        {encoding !== null && (
          <SelectField
            label={preview.encodingGuessed ? t`Encoding (guessed)` : t`Encoding`}
            choices={encodings.map((id) => ({ id, text: id }))}
            value={encoding}
            onChange={(id) => readAs({ encoding: id as EncodingLabel })}
          />
        )}
        {delimiter !== null && (
          <SelectField
            label={t`Columns are separated by`}
            choices={delimiters.map((id) => ({ id, text: names[id] ?? id }))}
            value={delimiter}
            onChange={(id) => readAs({ delimiter: id })}
          />
        )}
        {sheets.length > 0 && (
          <SelectField
            label={t`Sheet`}
            choices={sheets.map(({ name, hidden }) => ({ id: name, text: hidden ? t`${name} (hidden)` : name }))}
            value={sheets.find(({ chosen }) => chosen)?.name ?? ''}
            onChange={(sheet) => readAs({ sheet })}
          />
        )}
        <NumberField
          label={t`Line of the header (0: none)`}
          value={headerLine}
          minValue={0}
          maxValue={MOST_LINES}
          step={1}
          onChange={(line) => line !== headerLine && readAs({ headerLine: line })}
        />
      </div>
      {sheets.length > 0 && (
        <CheckField isSelected={list.form.list.fillMerged === true} onChange={(fillMerged) => readAs({ fillMerged })}>
          <Trans>The value of merged cells holds for all of them</Trans>
        </CheckField>
      )}
      <ColumnForms session={session} list={list} />
    </fieldset>
  );
}
