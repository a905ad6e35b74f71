import * as v from 'valibot';
import type { Cell } from '../tables.ts';

/**
 * Settings that stand together or not at all, as one cell of JSON; null where they are left out. Fields stand in the
 * order of the schema, so that the same settings are the same text, whoever made them.
 */
export function jsonCell<T>(schema: v.GenericSchema<unknown, T>, settings: T | undefined): string | null {
  return settings === undefined ? null : JSON.stringify(v.parse(schema, settings)).toWellFormed();
}

/** The field that such a cell gives, none where it is null. Text that is no JSON fails the schema. */
export function jsonField(field: string, cell: Cell | undefined): object {
  if (cell === null || cell === undefined) return {};
  try {
    return { [field]: JSON.parse(String(cell)) };
  } catch {
    return { [field]: null };
  }
}
