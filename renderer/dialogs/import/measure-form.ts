import { FORMULA_SIGN } from '../../../core/formula/formula.ts';
import { NUMBER_FIELDS } from '../../../core/model/account-fields.ts';
import {
  type ClassCalls,
  formulaByClass,
  USUAL_CALLS,
  workloadByClass,
} from '../../../core/workload/class-workload.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ACCOUNT_FIELDS, type AccountField, type MeasureRequest } from '../../../electron/api/jobs.ts';

/** Counts accounts instead of reading a column. */
export const COUNT = '#';
const USUAL_TOLERANCE = 0.05;
const LONGEST_NAME = 60;
export const MOST_MEASURES = 8;
/** Classes that get a number of their own. */
const MOST_CLASSES = 12;

/** A measure as the planner makes it: read from a column, reckoned by a formula, or fixed for each class. */
export interface MeasureForm extends Pick<MeasureRequest, 'name' | 'tolerance' | 'limits'> {
  readonly how: 'column' | 'formula' | 'class' | 'workload';
  readonly column: string;
  /** Without its `=`. */
  readonly formula: string;
  /** The column that names the class, '' where none is chosen. */
  readonly classColumn: string;
  readonly classValues: readonly { readonly name: string; readonly value: number }[];
  readonly classCalls: readonly ClassCalls[];
  /** Of accounts of any other class, or of none. */
  readonly otherwise: number;
}

/** A measure for a column, with a name that none of the others has. */
export function measureFor(column: string, others: readonly Pick<MeasureForm, 'name'>[]): MeasureForm {
  const base = column === COUNT ? 'accounts' : measureName(column);
  let name = base;
  for (let n = 2; others.some((other) => other.name === name); n++) name = `${base}_${n}`;
  return {
    name,
    column,
    tolerance: USUAL_TOLERANCE,
    how: 'column',
    formula: '',
    classColumn: '',
    classValues: [],
    classCalls: USUAL_CALLS,
    otherwise: 0,
  };
}

/** A measure as it was read from such a list the last time. */
export function keptMeasure({ name, column, tolerance, limits }: MeasureRequest): MeasureForm {
  const kept = { ...measureFor(column, []), name, tolerance, ...(limits && { limits }) };
  if (!column.startsWith(FORMULA_SIGN)) return kept;
  return { ...kept, how: 'formula', column: COUNT, formula: column.slice(FORMULA_SIGN.length) };
}

/** What the import reads it from: a header, `#`, or `=` and a formula. */
export function measureColumn(measure: MeasureForm): string {
  const { how, column, formula, classColumn, classValues, classCalls, otherwise } = measure;
  switch (how) {
    case 'column':
      return column;
    case 'formula':
      return `${FORMULA_SIGN}${formula.trim()}`;
    case 'class':
      return formulaByClass(
        classColumn,
        Object.fromEntries(classValues.map(({ name, value }) => [name, value])),
        otherwise,
      );
    case 'workload':
      return workloadByClass(classColumn, classCalls, otherwise);
  }
}

/** What a list of measures lacks; null where it does. */
export function measureProblem(measures: readonly MeasureForm[]): 'measure-name' | 'measure-formula' | null {
  const names = measures.map(({ name }) => name.trim());
  if (names.includes('') || new Set(names).size < names.length) return 'measure-name';
  const unsaid = measures.some(({ how, formula, classColumn }) =>
    how === 'formula' ? formula.trim() === '' : how !== 'column' && classColumn === '',
  );
  return unsaid ? 'measure-formula' : null;
}

/** The measure in another way, named after it; one by class begins with the classes that the first rows have. */
export function measureInWay(
  before: MeasureForm,
  how: Exclude<MeasureForm['how'], 'column'>,
  preview: ImportPreview,
  others: readonly MeasureForm[],
): MeasureForm {
  const { name } = measureFor(how === 'workload' ? how : 'derived', others);
  const measure = before.how === 'column' ? { ...before, name } : before;
  const column = measure.classColumn || (preview.columns.class ?? '');
  return how === 'class' || how === 'workload'
    ? withClasses({ ...measure, how }, column, preview)
    : { ...measure, how };
}

/** The measure with the classes that a column has in the first rows. */
export function withClasses(measure: MeasureForm, classColumn: string, preview: ImportPreview): MeasureForm {
  const at = preview.headers.indexOf(classColumn);
  const cells = at < 0 ? [] : preview.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const found = [...new Set(cells)].sort().slice(0, MOST_CLASSES);
  const names = found.length > 0 ? found : USUAL_CALLS.map(({ name }) => name);
  const last = USUAL_CALLS.at(-1) as ClassCalls;
  return {
    ...measure,
    classColumn,
    classValues: names.map((name) => measure.classValues.find((one) => one.name === name) ?? { name, value: 1 }),
    classCalls: names.map((name, at) => {
      const known = measure.classCalls.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return { ...(known ?? USUAL_CALLS[at] ?? last), name };
    }),
  };
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
export function measureColumns(
  preview: Pick<ImportPreview, 'numeric'>,
  form: { readonly columns: { readonly [F in AccountField]?: string | undefined } },
): string[] {
  const fields = ACCOUNT_FIELDS.filter((field) => !NUMBER_FIELDS.includes(field));
  const taken = new Set(fields.map((field) => form.columns[field]));
  return [...preview.numeric.filter((header) => !taken.has(header)), COUNT];
}
