import { NUMBER_FIELDS } from '../../../core/model/account-fields.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type FileToken,
  type ImportJob,
  type MeasureRequest,
} from '../../../electron/api/jobs.ts';

/** Counts accounts instead of reading a column. */
export const COUNT = '#';
const USUAL_TOLERANCE = 0.05;
const LONGEST_NAME = 60;
export const MOST_MEASURES = 8;

/** What the planner can change before an import. */
export interface ImportForm {
  readonly columns: { readonly [F in AccountField]?: string | undefined };
  readonly measures: readonly MeasureRequest[];
  readonly unitSet: 'points' | 'us-states' | 'us-counties' | 'us-zips';
  readonly into: ImportJob['into'];
  readonly planName: string;
}

/**
 * The form as it opens: columns as they were found, the first two number columns as measures. Into this plan only
 * where it waits for accounts: whoever drops a list onto a plan in use rarely means to replace its accounts.
 */
export function startForm(preview: ImportPreview, planIsEmpty: boolean): ImportForm {
  const found = preview.numeric.slice(0, 2);
  const measures: MeasureRequest[] = [];
  for (const column of found.length > 0 ? found : [COUNT]) measures.push(measureFor(column, measures));
  return {
    // A column that happens to be called `locked` locks nothing unless the planner says so.
    columns: { ...preview.columns, lock: undefined },
    measures,
    unitSet: 'points',
    into: planIsEmpty ? 'this-plan' : 'new-plan',
    planName: preview.fileName.replace(/\.[^.]+$/, ''),
  };
}

/** A measure for a column, with a name that none of the others has. */
export function measureFor(column: string, others: readonly MeasureRequest[]): MeasureRequest {
  const base = column === COUNT ? 'accounts' : measureName(column);
  let name = base;
  for (let n = 2; others.some((other) => other.name === name); n++) name = `${base}_${n}`;
  return { name, column, tolerance: USUAL_TOLERANCE };
}

/** `Annual Revenue (USD)` as a measure's name: `annual_revenue_usd`. */
export function measureName(header: string): string {
  const plain = header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return plain.slice(0, LONGEST_NAME) || 'measure';
}

/** Columns a measure may be read from: numbers that are not a field of the account already. */
export function measureColumns(preview: ImportPreview, form: ImportForm): string[] {
  const fields = ACCOUNT_FIELDS.filter((field) => !NUMBER_FIELDS.includes(field));
  const taken = new Set(fields.map((field) => form.columns[field]));
  return [...preview.numeric.filter((header) => !taken.has(header)), COUNT];
}

/** Why the import cannot start yet; null where it can. */
export function formProblem(
  form: ImportForm,
): 'no-measure' | 'measure-name' | 'no-id' | 'no-place' | 'plan-name' | null {
  const { columns, measures } = form;
  if (measures.length === 0) return 'no-measure';
  const names = measures.map(({ name }) => name.trim());
  if (names.includes('') || new Set(names).size < names.length) return 'measure-name';
  if (!columns.id) return 'no-id';
  const placed = (columns.lat && columns.lon) || columns.postalCode || columns.city;
  if (!placed) return 'no-place';
  return form.into === 'new-plan' && form.planName.trim() === '' ? 'plan-name' : null;
}

/** The job for a form. Every field is named, the unused ones by the empty text, so that none is guessed again. */
export function importRequest(file: FileToken, form: ImportForm): ImportJob {
  return {
    kind: 'import',
    file,
    into: form.into,
    planName: form.into === 'new-plan' ? form.planName.trim() : '',
    columns: Object.fromEntries(ACCOUNT_FIELDS.map((field) => [field, form.columns[field] ?? ''])),
    measures: form.measures.map((measure) => ({ ...measure, name: measureName(measure.name) })),
    units: { kind: form.unitSet },
  };
}
