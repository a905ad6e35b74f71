import type { MendedCell } from '../../../core/model/table-form.ts';
import type { VerdictPage } from '../../../electron/api/import-schemas.ts';

/** A form whose refused rows can be put right. */
export interface Mendable {
  /** Field -> header. */
  readonly columns: { readonly [field: string]: string | undefined };
  readonly mended: readonly MendedCell[];
}

type Form = Pick<Mendable, 'columns'>;
type Verdict = Pick<VerdictPage['verdicts'][number], 'code' | 'values'>;

/** More cells beside each other nobody can look over; refused.csv has all. */
const MOST_COLUMNS = 40;

const PLACE: readonly string[] = ['lat', 'lon', 'postalCode', 'city', 'region', 'country'];
/** The fields that a refusal is about; that of a measure names its column itself. */
const FIELDS_AT_FAULT: Readonly<Record<string, readonly string[]>> = {
  'id-missing': ['id'],
  'id-duplicate': ['id'],
  'coordinates-unreadable': ['lat', 'lon'],
  'coordinates-impossible': ['lat', 'lon'],
  'place-missing': PLACE,
  'place-unknown': PLACE,
  'outside-units': PLACE,
  'capacity-unreadable': ['capacity'],
  'email-duplicate': ['email'],
  'month-unreadable': ['date'],
};

/** Refusals that say themselves in which column the fault is. */
const NAMES_ITS_COLUMN: ReadonlySet<string> = new Set([
  'measure-unreadable',
  'holder-missing',
  'amount-missing',
  'amount-unreadable',
  'amount-too-large',
]);

/**
 * The columns of rows as they are offered to be put right: first those that the refusals are about, then the others
 * that are read, then the rest, each in the order of the file. `measured` are the columns and formulas that are read
 * besides the fields.
 */
export function columnsToMend(
  headers: readonly string[],
  form: Form,
  measured: readonly string[],
  refused: readonly Verdict[],
): number[] {
  const read = new Set<string | undefined>([...Object.values(form.columns), ...measured]);
  // Formulas name the columns that they reckon with in brackets.
  const formulas = measured.join(' ');
  const atFault = new Set(refused.flatMap((verdict) => [...headersAtFault(verdict, form)]));
  const rank = (header: string) =>
    atFault.has(header) ? 0 : read.has(header) || formulas.includes(`[${header}]`) ? 1 : 2;
  return headers
    .map((header, c) => ({ c, rank: rank(header) }))
    .sort((a, b) => a.rank - b.rank || a.c - b.c)
    .slice(0, MOST_COLUMNS)
    .map(({ c }) => c);
}

/** The headers that a refusal is about. */
export function headersAtFault({ code, values }: Verdict, { columns }: Pick<Mendable, 'columns'>): Set<string> {
  if (NAMES_ITS_COLUMN.has(code)) return new Set([String(values.column)]);
  return new Set((FIELDS_AT_FAULT[code] ?? []).flatMap((field) => columns[field] ?? []));
}
