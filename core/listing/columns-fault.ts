import { type ChosenColumn, type ChosenColumns, foldedName } from './column-template.ts';
import { LIST_NAMES, type ListName, type PlanList } from './list-field.ts';

/** Why columns cannot be written; `list` is the file's name without its ending, `column` counts from 1. */
export interface ColumnsFault {
  readonly code: 'columns-impossible';
  readonly values: {
    readonly problem: (typeof COLUMN_PROBLEMS)[number];
    readonly list: ListName;
    readonly column: number;
    readonly header: string;
    readonly most: number;
  };
}

/**
 * `none`: no column is chosen. `too-many`: more than `most`. `no-header`, `long-header` (more than `most` letters),
 * `marks` (line breaks or other controls), `reserved` (the import knows our files by it), `twice`: a header.
 * `unknown`: the plan has nothing like the field, such as a measure of another plan.
 */
export const COLUMN_PROBLEMS = [
  'none',
  'too-many',
  'no-header',
  'long-header',
  'marks',
  'reserved',
  'twice',
  'unknown',
] as const;

/** A CRM takes a few hundred columns, and nobody reads more. */
export const MOST_COLUMNS = 250;
export const LONGEST_HEADER = 120;

/**
 * The last column of a list for spreadsheets whose header is not one of ours: by it the import knows that the list is
 * ours, and takes off again the apostrophes that keep texts from running (data/export/own-headers.ts).
 */
export const EXPORT_MARK = 'evenfield_export';
/** What our import passes over in a list: it would not find these again. */
const RESERVED = [EXPORT_MARK, 'refused_line', 'refused_reason', 'refused_remedy'];

/** The first fault of the columns of any list, null where all can be written. `listOf` gives a list of the plan. */
export function templateFault(lists: ChosenColumns, listOf: (name: ListName) => PlanList): ColumnsFault | null {
  for (const name of LIST_NAMES) {
    const columns = lists[name];
    const fault = columns && columnsFault(name, columns, listOf(name).fields);
    if (fault) return fault;
  }
  return null;
}

/** What is wrong with the columns of one list; `fields` are left out where any plan may be meant. */
export function columnsFault(
  list: ListName,
  columns: readonly ChosenColumn[],
  fields: readonly { readonly id: string }[] | null,
): ColumnsFault | null {
  const fault = (problem: ColumnsFault['values']['problem'], at = 0, most = 0): ColumnsFault => ({
    code: 'columns-impossible',
    values: { problem, list, column: at + 1, header: columns[at]?.header ?? '', most },
  });
  if (columns.length === 0) return fault('none');
  if (columns.length > MOST_COLUMNS) return fault('too-many', 0, MOST_COLUMNS);
  const known = fields && new Set(fields.map(({ id }) => id));
  const taken = new Set<string>();
  for (const [at, { field, header }] of columns.entries()) {
    const name = foldedName(header);
    if (name === '') return fault('no-header', at);
    if (header.length > LONGEST_HEADER) return fault('long-header', at, LONGEST_HEADER);
    if (CONTROLS.test(header)) return fault('marks', at);
    if (RESERVED.includes(name)) return fault('reserved', at);
    if (taken.has(name)) return fault('twice', at);
    taken.add(name);
    if (known && !known.has(field)) return { ...fault('unknown', at), ...unknown(list, at, field) };
  }
  return null;
}

/** Nobody sees them in a header, and a CRM finds no field by it; joiners are letters of some scripts. */
const CONTROLS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function unknown(list: ListName, at: number, field: string): Pick<ColumnsFault, 'values'> {
  return { values: { problem: 'unknown', list, column: at + 1, header: field, most: 0 } };
}
