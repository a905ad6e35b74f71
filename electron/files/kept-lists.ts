import * as v from 'valibot';
import type { TableForm, TableShape } from '../../core/model/table-form.ts';
import type { ListKind } from '../api/people-schemas.ts';
import { formToKeep, keptForm, shapesOf } from './kept-form.ts';
import { readKept, writeKept } from './kept-json.ts';
import { headersKey, MOST_MAPPINGS } from './kept-mappings.ts';

const mapping = v.object({
  /** Field -> header; the empty text for no column. */
  columns: v.record(v.string(), v.string()),
  form: keptForm,
});
const entries = v.array(v.object({ key: v.string(), mapping }));

/** How the columns of a list of people were read the last time. */
type ListMapping = v.InferOutput<typeof mapping>;

/** As KeptMappings, for lists of reps, leads and results: each kind of list has fields of its own. */
export interface KeptLists {
  /** Null where no list of that kind with these headers was imported. */
  of(what: ListKind, headers: readonly string[]): ListMapping | null;
  keep(
    what: ListKind,
    headers: readonly string[],
    mapping: Omit<ListMapping, 'form'> & { readonly form: TableForm },
  ): void;
  /** As of KeptMappings. */
  shapes(what: ListKind): readonly TableShape[];
}

export function openKeptLists(file: string): KeptLists {
  let known = readKept(file, entries, []);
  const keyOf = (what: string, headers: readonly string[]) => `${what} ${headersKey(headers)}`;
  return {
    of: (what, headers) => known.find(({ key }) => key === keyOf(what, headers))?.mapping ?? null,
    keep: (what, headers, { columns, form }) => {
      const key = keyOf(what, headers);
      const kept = { key, mapping: { columns, form: formToKeep(form) } };
      known = [kept, ...known.filter((entry) => entry.key !== key)].slice(0, MOST_MAPPINGS);
      writeKept(file, known);
    },
    shapes: (what) => {
      const own = known.filter(({ key }) => key.startsWith(`${what} `));
      return shapesOf(own.map((entry) => entry.mapping.form));
    },
  };
}
