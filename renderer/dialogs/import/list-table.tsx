import { useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { fieldLabel } from '../../text/field-label.ts';
import { ListRows } from '../import-steps/list-rows.tsx';
import { fieldsOfColumns } from './fields-of-columns.ts';
import type { ImportForm } from './import-form.ts';
import { measureColumn } from './measure-form.ts';

interface ListTableProps {
  readonly preview: ImportPreview;
  readonly form: ImportForm;
}

/** The first rows of an account list, with the fields and measures that are read from each column. */
export function ListTable({ preview, form }: ListTableProps) {
  const { i18n } = useLingui();
  const fields = fieldsOfColumns(form.columns);
  const found = fieldsOfColumns(preview.columns);
  const read = new Map<string, readonly string[]>();
  const changed = new Set<string>();
  for (const header of preview.headers) {
    const here = fields.get(header) ?? [];
    const measures = form.measures.filter((measure) => measureColumn(measure) === header).map(({ name }) => name);
    const names = [...here.map((field) => fieldLabel(i18n, field)), ...measures];
    if (names.length > 0) read.set(header, names);
    if (String(here) !== String(found.get(header) ?? '')) changed.add(header);
  }
  return <ListRows preview={preview} read={read} changed={changed} />;
}
