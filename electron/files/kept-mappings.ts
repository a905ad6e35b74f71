import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { TableForm, TableShape } from '../../core/model/table-form.ts';
import { normalHeader } from '../../data/import/account-fields.ts';
import { accountField } from '../api/import-schemas.ts';
import { type MeasureRequest, measureRequest } from '../api/jobs.ts';
import { formToKeep, keptForm, shapesOf } from './kept-form.ts';
import { readKept, writeKept } from './kept-json.ts';

const mapping = v.object({
  /** Field -> header; the empty text for no column. */
  columns: v.record(accountField, v.optional(v.string())),
  measures: v.array(measureRequest),
  form: keptForm,
});
const entries = v.array(v.object({ key: v.string(), mapping }));

/** How the columns of a list were read the last time. */
interface Mapping extends Omit<v.InferOutput<typeof mapping>, 'measures'> {
  readonly measures: readonly MeasureRequest[];
}

/** What was chosen for lists with the same headers, so that the next export of a CRM need not be mapped again. */
export interface KeptMappings {
  /** Null where no list with these headers was imported. */
  of(headers: readonly string[]): Mapping | null;
  keep(headers: readonly string[], mapping: Omit<Mapping, 'form'> & { readonly form: TableForm }): void;
  /** How lists were written that had to be read otherwise than was found out, each once; the newest first. */
  shapes(): readonly TableShape[];
}

/** The oldest are forgotten beyond it. */
export const MOST_MAPPINGS = 200;

export function openKeptMappings(file: string): KeptMappings {
  let known = readKept(file, entries, []);
  return {
    of: (headers) => known.find(({ key }) => key === headersKey(headers))?.mapping ?? null,
    keep: (headers, { columns, measures, form }) => {
      const key = headersKey(headers);
      const kept = { key, mapping: { columns, measures: [...measures], form: formToKeep(form) } };
      known = [kept, ...known.filter((entry) => entry.key !== key)].slice(0, MOST_MAPPINGS);
      writeKept(file, known);
    },
    shapes: () => shapesOf(known.map((entry) => entry.mapping.form)),
  };
}

/** The same for the same headers in any order and spelling of case: exports move their columns about. */
export function headersKey(headers: readonly string[]): string {
  const names = headers.map(normalHeader).sort();
  return createHash('sha256').update(names.join('\n')).digest('base64url');
}
