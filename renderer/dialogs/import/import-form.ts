import type { ImportFix } from '../../../core/model/import-finding.ts';
import type { MendedCell, TableForm } from '../../../core/model/table-form.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ACCOUNT_FIELDS, type AccountField, type FileToken, type ImportJob } from '../../../electron/api/jobs.ts';
import {
  COUNT,
  keptMeasure,
  type MeasureForm,
  measureColumn,
  measureFor,
  measureName,
  measureProblem,
} from './measure-form.ts';

type ImportUnits = ImportJob['units'];

/** Which units the accounts fall into; what only another kind asks for is kept while the planner looks around. */
export interface UnitForm {
  readonly kind: ImportUnits['kind'];
  /** Width of hexagons. */
  readonly km: number;
  /** A boundary file with the columns of its key and name; null for the ones that are found, '' for none. */
  readonly areas: Omit<Extract<ImportUnits, { kind: 'areas' }>, 'kind'> | null;
  /** Of an installed postal pack, ISO 3166 alpha-2. */
  readonly country: string | null;
}

/** Where the list goes: a plan of its own, or the plan that is open, whose accounts it updates, adds to or replaces. */
export type Target = 'new-plan' | 'update' | 'add' | 'replace';

/** What the planner can change before an import. */
export interface ImportForm {
  readonly columns: { readonly [F in AccountField]?: string | undefined };
  readonly measures: readonly MeasureForm[];
  /** How the list is written, where the planner says it. */
  readonly list: TableForm;
  readonly fixes: readonly ImportFix[];
  /** Cells that were put right on the screen. */
  readonly mended: readonly MendedCell[];
  readonly units: UnitForm;
  readonly target: Target;
  /** With `update`: accounts that the list does not have stay. */
  readonly keepGone: boolean;
  readonly planName: string;
}

const USUAL_KM = 25;
const FIRST_UNITS: UnitForm = { kind: 'points', km: USUAL_KM, areas: null, country: null };

/**
 * The form as it opens: columns and measures as they were remembered or found, else the first two number columns as
 * measures. Into this plan only where it waits for accounts, or where the list does not say where they lie and so can
 * only bring news of them: whoever drops a list onto a plan in use rarely means to replace its accounts.
 */
export function startForm(preview: ImportPreview, planIsEmpty: boolean): ImportForm {
  const measures: MeasureForm[] = preview.measures.map(keptMeasure);
  const found = preview.numeric.slice(0, 2);
  if (measures.length === 0) {
    for (const column of found.length > 0 ? found : [COUNT]) measures.push(measureFor(column, measures));
  }
  return {
    // A column that happens to be called `locked` locks nothing unless the planner says so.
    columns: { ...preview.columns, lock: preview.remembered ? preview.columns.lock : undefined },
    measures,
    list: preview.form,
    fixes: [],
    mended: [],
    units: FIRST_UNITS,
    target: planIsEmpty ? 'replace' : saysPlaces(preview.columns) ? 'new-plan' : 'add',
    keepGone: false,
    planName: preview.fileName.replace(/\.[^.]+$/, ''),
  };
}

/** The form when the list is read in another way, so that its columns may be others: the rest of it stays. */
export function formAnew(preview: ImportPreview, before: ImportForm): ImportForm {
  const { units, target, keepGone, planName } = before;
  return { ...startForm(preview, target === 'replace'), units, target, keepGone, planName };
}

export type FormProblem =
  | 'no-id'
  | 'no-place'
  | 'no-measure'
  | 'measure-name'
  | 'measure-formula'
  | 'plan-name'
  | 'no-areas'
  | 'no-country';

/** What the columns lack; null where they do. */
export function columnsProblem({ columns, measures, target }: ImportForm): FormProblem | null {
  if (!columns.id) return 'no-id';
  if (!keepsUnits(target) && !saysPlaces(columns)) return 'no-place';
  if (measures.length === 0) return 'no-measure';
  return measureProblem(measures);
}

/** Whether any column tells where accounts lie. */
function saysPlaces(columns: ImportForm['columns']): boolean {
  return Boolean((columns.lat && columns.lon) || columns.postalCode || columns.city);
}

/** What plan and units lack; null where they do. */
export function unitsProblem({ target, units, planName, columns }: ImportForm): FormProblem | null {
  if (target === 'new-plan' && planName.trim() === '') return 'plan-name';
  if (keepsUnits(target)) return null;
  // The target may be chosen after the columns were.
  if (!saysPlaces(columns)) return 'no-place';
  if (units.kind === 'areas' && !units.areas) return 'no-areas';
  return units.kind === 'postal-areas' && !units.country ? 'no-country' : null;
}

/** Why the list cannot be judged yet; null where it can. */
export function formProblem(form: ImportForm): FormProblem | null {
  return columnsProblem(form) ?? unitsProblem(form);
}

/** Whether the list is read for the units that the plan has. */
export function keepsUnits(target: Target): boolean {
  return target === 'update' || target === 'add';
}

/** Every field by its name, the unused ones by the empty text, so that none is guessed again. */
export function namedColumns({ columns }: Pick<ImportForm, 'columns'>): Record<AccountField, string> {
  return Object.fromEntries(ACCOUNT_FIELDS.map((field) => [field, columns[field] ?? ''])) as Record<
    AccountField,
    string
  >;
}

/** The job for a form; with `review` it is judged and nothing is written. */
export function importRequest(file: FileToken, form: ImportForm, review: boolean): ImportJob {
  const { target, list, mended, fixes, keepGone } = form;
  return {
    kind: 'import',
    file,
    into: target === 'new-plan' ? 'new-plan' : 'this-plan',
    planName: target === 'new-plan' ? form.planName.trim() : '',
    columns: namedColumns(form),
    measures: form.measures.map((measure) => ({
      name: measureName(measure.name),
      column: measureColumn(measure),
      tolerance: measure.tolerance,
      ...(measure.limits && { limits: measure.limits }),
    })),
    units: unitsOf(form.units),
    form: { ...list, ...(mended.length > 0 && { mended }) },
    fixes: [...fixes],
    ...(target !== 'new-plan' && { mode: target }),
    ...(target === 'update' && { gone: keepGone ? 'keep' : 'drop' }),
    ...(review && { review }),
  };
}

function unitsOf({ kind, km, areas, country }: UnitForm): ImportUnits {
  if (kind === 'hexagons') return { kind, km };
  if (kind === 'areas') return areas ? { kind, ...areas } : { kind: 'points' };
  if (kind === 'postal-areas') return country ? { kind, country } : { kind: 'points' };
  return { kind };
}
