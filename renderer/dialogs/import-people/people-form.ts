import type { ImportFix } from '../../../core/model/import-finding.ts';
import { LEAD_FIELDS, type LeadField } from '../../../core/model/lead-fields.ts';
import { type LeadCount, leadCountOf } from '../../../core/model/lead-measure.ts';
import { MEASURE_SLOTS, type Measure } from '../../../core/model/measure.ts';
import { REP_FIELDS, type RepField } from '../../../core/model/rep-fields.ts';
import type { ResultField } from '../../../core/model/result-fields.ts';
import type { MendedCell, TableForm } from '../../../core/model/table-form.ts';
import type { FileToken, ImportLeadsJob, ImportRepsJob, ImportResultsJob } from '../../../electron/api/jobs.ts';
import type { ListPreview, PeopleKind } from '../../../electron/api/people-schemas.ts';
import { type ResultProblem, resultProblem } from './result-form.ts';

/** Which list of people or results it is. */
export type People = PeopleKind;
export type PeopleField = RepField | LeadField | ResultField;

/** A measure of leads: what counts, of which days, and how far a territory may be off. */
export interface LeadMeasure extends LeadCount {
  readonly name: string;
  readonly tolerance: number;
  /** Its name in the plan; null for a new one. */
  readonly was: string | null;
}

/** What the planner can change before a roster or a list of leads is imported. */
export interface PeopleForm {
  readonly what: People;
  /** Field -> header. */
  readonly columns: { readonly [F in PeopleField]?: string | undefined };
  /** The fields that a column can be mapped to, in their order. */
  readonly fields: readonly PeopleField[];
  /** How the list is written, where the planner says it. */
  readonly list: TableForm;
  readonly fixes: readonly ImportFix[];
  /** Cells that were put right on the screen. */
  readonly mended: readonly MendedCell[];
  /** Reps whom the list does not have stay. */
  readonly keepGone: boolean;
  /** Measures of leads; none for reps. */
  readonly counts: readonly LeadMeasure[];
  /** Measures of leads that leave the plan. */
  readonly dropped: readonly LeadMeasure[];
}

const USUAL_TOLERANCE = 0.05;
/** As many measures of leads as one import may bring. */
export const MOST_COUNTS = 8;
/** What a rep can be known by. */
const REP_NAMES: readonly PeopleField[] = ['id', 'crmUserId', 'email', 'name'];

/** The form as it opens: columns as remembered or found, and the measures of leads that the plan has, else one. */
export function startPeopleForm(what: People, preview: ListPreview, measures: readonly Measure[]): PeopleForm {
  return {
    what,
    columns: preview.columns,
    fields: preview.fields as readonly PeopleField[],
    list: preview.form,
    fixes: [],
    mended: [],
    keepGone: true,
    counts: what === 'leads' ? startCounts(measures) : [],
    dropped: [],
  };
}

/** The form when the list is read in another way, so that its columns may be others: the rest of it stays. */
export function peopleFormAnew(preview: ListPreview, before: PeopleForm): PeopleForm {
  const fields = preview.fields as readonly PeopleField[];
  return { ...before, columns: preview.columns, fields, list: preview.form, fixes: [], mended: [] };
}

/** A further measure, under a name that neither the others nor the plan's have. */
export function leadMeasureFor(
  counts: readonly LeadMeasure[],
  measures: readonly Pick<Measure, 'name'>[],
): LeadMeasure {
  const taken = new Set([...counts, ...measures].map(({ name }) => name));
  let name = 'leads';
  for (let n = 2; taken.has(name); n++) name = `leads_${n}`;
  return { name, what: 'count', from: null, to: null, tolerance: USUAL_TOLERANCE, was: null };
}

/** The form without one of its measures of leads; one that the plan has leaves it with the import. */
export function withoutCount(form: PeopleForm, count: LeadMeasure): PeopleForm {
  const dropped = count.was === null ? form.dropped : [...form.dropped, count];
  return { ...form, counts: form.counts.filter((other) => other !== count), dropped };
}

/** The form with a measure of leads that was to leave the plan. */
export function keptCount(form: PeopleForm, count: LeadMeasure): PeopleForm {
  return { ...form, counts: [...form.counts, count], dropped: form.dropped.filter((other) => other !== count) };
}

/** Names of the measures that the plan has after the import. */
export function measuresAfter(
  { counts, dropped }: Pick<PeopleForm, 'counts' | 'dropped'>,
  measures: readonly Pick<Measure, 'name'>[],
): string[] {
  const here = new Set([...counts, ...dropped].map(({ was }) => was));
  const others = measures.filter(({ name }) => !here.has(name));
  return [...others, ...counts].map(({ name }) => name.trim());
}

export type PeopleProblem =
  | ResultProblem
  | 'no-rep-name'
  | 'no-place'
  | 'no-score'
  | 'measure-name'
  | 'measure-taken'
  | 'days-turned'
  | 'too-many-measures';

/** What the columns or the measures of leads lack, in a plan with these measures; null where they do. */
export function peopleProblem(form: PeopleForm, measures: readonly Measure[]): PeopleProblem | null {
  const { what, columns } = form;
  if (what === 'reps') return REP_NAMES.some((field) => columns[field]) ? null : 'no-rep-name';
  if (what !== 'leads') return resultProblem(what, form);
  if (!((columns.lat && columns.lon) || columns.postalCode || columns.city)) return 'no-place';
  return countsProblem(form, measures);
}

function countsProblem(form: PeopleForm, measures: readonly Measure[]): PeopleProblem | null {
  const { counts, columns } = form;
  const names = counts.map(({ name }) => name.trim());
  if (names.includes('') || new Set(names).size < names.length) return 'measure-name';
  const after = measuresAfter(form, measures);
  // A measure that is there by that name would count leads from now on, and its own values would be out of sight.
  if (new Set(after).size < after.length) return 'measure-taken';
  if (counts.some(({ from, to }) => from !== null && to !== null && from > to)) return 'days-turned';
  if (counts.some((count) => count.what === 'score') && !columns.score) return 'no-score';
  return after.length > MEASURE_SLOTS ? 'too-many-measures' : null;
}

type FormColumns = Pick<PeopleForm, 'what' | 'columns' | 'fields'>;

/** Every field by its name, the unused ones by the empty text, so that none is guessed again. */
export function namedPeopleColumns({ what, columns, fields: own }: FormColumns): Record<string, string> {
  const fields: readonly PeopleField[] = what === 'reps' ? REP_FIELDS : what === 'leads' ? LEAD_FIELDS : own;
  return Object.fromEntries(fields.map((field) => [field, columns[field] ?? '']));
}

type PeopleRequest = ImportRepsJob | ImportLeadsJob | ImportResultsJob;

/** The job for a form; with `review` it is judged and nothing is written. */
export function peopleRequest(file: FileToken, form: PeopleForm, review: boolean): PeopleRequest {
  const { what, list, mended, fixes, keepGone, counts, dropped } = form;
  const how = {
    file,
    form: { ...list, ...(mended.length > 0 && { mended }) },
    fixes: [...fixes],
    ...(review && { review }),
  };
  const columns = namedPeopleColumns(form);
  if (what === 'reps') {
    const named = columns as ImportRepsJob['columns'];
    return { kind: 'import-reps', ...how, columns: named, gone: keepGone ? 'keep' : 'drop' };
  }
  if (what !== 'leads') return { kind: 'import-results', what, ...how, columns };
  const measures = counts.map(({ was, name, ...count }) => ({
    ...count,
    name: name.trim(),
    ...(was !== null && { was }),
  }));
  const leaving = dropped.flatMap(({ was }) => was ?? []);
  return {
    kind: 'import-leads',
    ...how,
    columns: columns as ImportLeadsJob['columns'],
    measures,
    ...(leaving.length > 0 && { dropped: leaving }),
  };
}

function startCounts(measures: readonly Measure[]): LeadMeasure[] {
  const there = measures.flatMap(({ name, column, tolerance }) => {
    const count = leadCountOf(column);
    return count ? [{ name, tolerance, was: name, ...count }] : [];
  });
  return there.length > 0 ? there.slice(0, MOST_COUNTS) : [leadMeasureFor([], measures)];
}
