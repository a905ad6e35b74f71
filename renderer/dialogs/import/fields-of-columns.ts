import { ACCOUNT_FIELDS, type AccountField } from '../../../electron/api/jobs.ts';

/** Header -> the fields that are read from it. */
export function fieldsOfColumns(
  columns: {
    readonly [F in AccountField]?: string | undefined;
  },
): ReadonlyMap<string, readonly AccountField[]> {
  const fields = new Map<string, AccountField[]>();
  for (const field of ACCOUNT_FIELDS) {
    const header = columns[field];
    if (header) fields.set(header, [...(fields.get(header) ?? []), field]);
  }
  return fields;
}
