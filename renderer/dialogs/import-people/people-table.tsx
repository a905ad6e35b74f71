import { useLingui } from '@lingui/react/macro';
import { peopleFieldLabel } from '../../text/people-field-label.ts';
import { ListRows } from '../import-steps/list-rows.tsx';
import type { PeopleField } from './people-form.ts';
import type { PeopleList } from './use-people.ts';

/** The first rows of a roster or a list of leads, with the fields that are read from each column. */
export function PeopleTable({ list }: { readonly list: PeopleList }) {
  const { i18n } = useLingui();
  const { preview, form } = list;
  const fieldsOf = (columns: Readonly<Record<string, string | undefined>>, header: string) =>
    preview.fields.filter((field) => columns[field] === header);
  const read = new Map<string, readonly string[]>();
  const changed = new Set<string>();
  for (const header of preview.headers) {
    const fields = fieldsOf(form.columns, header);
    if (fields.length > 0) {
      read.set(
        header,
        fields.map((field) => peopleFieldLabel(i18n, form.what, field as PeopleField)),
      );
    }
    if (String(fields) !== String(fieldsOf(preview.columns, header))) changed.add(header);
  }
  return <ListRows preview={preview} read={read} changed={changed} />;
}
