import { EXPORT_MARK } from '../../core/listing/columns-fault.ts';
import type { NumberForm, TableForm } from '../../core/model/table-form.ts';
import { FileRefused } from './file-refused.ts';
import type { HeaderPlace } from './header-row.ts';
import { isOtherFormat } from './other-format.ts';

/** The header of a file: its columns as they are addressed, without those that our own files add. */
export interface Header {
  /** Trimmed and made unique: the second `name` is `name (2)`, an empty one `Column 5`. */
  readonly names: readonly string[];
  /** As they stand in the file, to be written back; of a list without a header those names. */
  readonly written: readonly string[];
  /** Index of each of them in a record. */
  readonly cells: Int32Array;
  /** Cells in the header record, ignored ones included. */
  readonly width: number;
  /** The line it stands on; 0 where there is none. */
  readonly line: number;
}

/** The three columns that refused.csv adds to the user's own; ignored when such a file is read again. */
export const REFUSED_COLUMNS = ['refused_line', 'refused_reason', 'refused_remedy'] as const;

/** Nor is the one that marks a list of our own (own-export.ts). */
const IGNORED: readonly string[] = [...REFUSED_COLUMNS, EXPORT_MARK];

const MOST_COLUMNS = 2_000;

/**
 * Reads the header of a file; refuses a record that is no header but data, or another format. Where the planner said
 * on which line it stands, what it says is taken.
 */
export function readHeader(record: readonly string[], { line, said }: HeaderPlace, file: string): Header {
  if (record.length > MOST_COLUMNS) {
    throw new FileRefused('file-too-large', { file, columns: record.length, limit: MOST_COLUMNS });
  }
  const trimmed = record.map((cell) => cell.replace(INVISIBLE, '').trim());
  if (isOtherFormat(trimmed[0] ?? '') || (!said && trimmed.some(isData)))
    throw new FileRefused('no-header', { file, line });
  const names: string[] = [];
  const cells: number[] = [];
  const taken = new Set<string>();
  trimmed.forEach((name, cell) => {
    if (IGNORED.includes(name)) return;
    const unique = uniqueName(name || `Column ${cell + 1}`, taken);
    taken.add(unique);
    names.push(unique);
    cells.push(cell);
  });
  const written = line === 0 ? names : cells.map((cell) => record[cell] as string);
  return { names, written, cells: Int32Array.from(cells), width: record.length, line };
}

/** Cells whose numbers are in a form that the planner named; names that the header does not have are left out. */
export function numberForms({ names, cells }: Header, { numbers = {} }: TableForm): ReadonlyMap<number, NumberForm> {
  const forms = new Map<number, NumberForm>();
  for (const [name, form] of Object.entries(numbers)) {
    const column = names.indexOf(name);
    if (column >= 0) forms.set(cells[column] as number, form);
  }
  return forms;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
  return unique;
}

/** What a column name never is: a number that is no year, a date with its day, an e-mail or web address. */
function isData(cell: string): boolean {
  if (/^(?:19|20)\d\d$/.test(cell)) return false;
  return (
    /^[-+]?[\d\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b][\d\u0660-\u0669\u06f0-\u06f9]+)*$/.test(cell) ||
    /^\d{4}-\d\d-\d\d(?:[T ]|$)/.test(cell) ||
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell) ||
    /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(cell) ||
    /^https?:\/\//i.test(cell)
  );
}
