import { basename } from 'node:path';
import type { AskedMeasure } from '../../core/edit/import-measures.ts';
import type { AskedRep } from '../../core/edit/import-reps.ts';
import type { AccountField } from '../../core/model/account-fields.ts';
import type { ImportFix } from '../../core/model/import-finding.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import type { TextColumn } from '../../core/model/text-column.ts';
import { allTexts } from '../../core/model/text-column.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import { commonestRefusal } from '../../data/import/commonest-refusal.ts';
import { type FileRefusal, refusalOf } from '../../data/import/file-refused.ts';
import { type AccountsPreview, inspectAccounts } from '../../data/import/inspect-accounts.ts';
import { columnIndex } from '../../data/import/map-columns.ts';
import { readAccounts } from '../../data/import/read-accounts.ts';
import type { ReadAccounts, ReadControl, ReadRequest } from '../../data/import/read-request.ts';
import { writeRefused } from '../../data/import/refused-file.ts';
import { readReps } from '../../data/import/reps.ts';
import { rowsOfUnits } from '../../data/import/rows-of-units.ts';
import { openTable } from '../../data/import/table.ts';
import { readUnitList, type UnitList } from '../../data/import/unit-list.ts';
import { verdictWriter } from '../../data/import/verdict-file.ts';
import type { MeasureRequest } from '../api/jobs.ts';
import { Refused } from '../refused.ts';
import type { PlanUnits } from './plan-units.ts';
import { quantityOf } from './quantity.ts';
import type { WorkControl } from './work-entry.ts';

/** Which files to read, and how. */
export interface ReadWork {
  readonly kind: 'read';
  /** The account list; null where the units carry the measures themselves. */
  readonly accounts: string | null;
  readonly columns: Readonly<Partial<Record<AccountField, string>>>;
  readonly measures: readonly MeasureRequest[];
  /** How the account list is written, where the planner says it. */
  readonly form: TableForm;
  /** What of its findings is put right. */
  readonly fixes?: readonly ImportFix[];
  readonly units:
    | { readonly kind: 'points' | 'us-states' | 'us-counties' }
    | { readonly kind: 'list'; readonly file: string }
    | { readonly kind: 'plan'; readonly list: PlanUnits };
  /** Whether a measure whose column the list does not have is left as it is in the plan; else the list is refused. */
  readonly leaveMissing?: boolean;
  readonly neighbours: string | null;
  readonly unitId: string | null;
  readonly reps: string | null;
  /** What becomes of an account that cannot be placed. */
  readonly unplaced: 'refuse' | 'keep';
  /** Where the refused rows are written. */
  readonly refused: string;
  /** Language of the reasons in it. */
  readonly locale: Locale;
  /** Where the verdicts on its rows are written, if somebody is going to look at them. */
  readonly verdicts?: string;
}

/** Which list to look at, and how it is written where the planner says it. */
export interface InspectWork {
  readonly kind: 'inspect';
  readonly path: string;
  readonly form: TableForm;
  /** Field -> header, where the planner chose it. */
  readonly columns: ReadRequest['columns'];
}

/** Which shapes to join to one topology. */
export interface TopologyWork {
  readonly kind: 'topology';
  readonly shapes: ShapeColumn;
  readonly codes: TextColumn;
}

export type ImportWork = ReadWork | InspectWork | TopologyWork;

/** What the files brought. */
export interface RowsRead {
  readonly rows: ImportedRows;
  readonly measures: readonly AskedMeasure[];
  readonly reps: readonly AskedRep[] | null;
  readonly counts: NonNullable<RunFacts['rows']>;
  /** Names of the measures that were left. */
  readonly left: readonly string[];
}

/** Looks at an account list. */
export function inspect({ path, form, columns }: InspectWork): AccountsPreview {
  return read(inspectAccounts(path, form, columns)).preview;
}

/** Reads the files of an import; the refused rows go into their own file, also where there are none. */
export function readFiles(asked: ReadWork, control: WorkControl): RowsRead {
  const { work, left } = withoutMissing(asked);
  const list = listOf(work);
  const measures = work.measures.map((measure) => ({ ...measure, quantity: quantityOf(measure) }));
  const reps = work.reps === null ? null : read(readReps(work.reps));
  control.check();
  const repRefusals = Object.entries(reps?.refusalCounts ?? {}).map(([code, count]) => [`rep-${code}`, count]);
  const { rows, counts } =
    work.accounts === null ? unitsOnly(list, work) : accounts(work.accounts, list, work, control);
  const reasons = { ...counts.reasons, ...Object.fromEntries(repRefusals) };
  return { rows, measures, reps: reps?.reps ?? null, counts: { ...counts, reasons }, left };
}

/** The work without the measures that the list has no column for and no unit carries, where these may be left. */
function withoutMissing(work: ReadWork): { work: ReadWork; left: string[] } {
  if (!work.leaveMissing || work.accounts === null) return { work, left: [] };
  const headers = headersOf(work.accounts, work.form);
  const own = work.units.kind === 'plan' ? work.units.list.units.values : [];
  const has = ({ column }: MeasureRequest, m: number) =>
    column === '#' || Boolean(own[m]) || columnIndex(headers, column) >= 0;
  const left = work.measures.filter((measure, m) => !has(measure, m)).map(({ name }) => name);
  const kept = (_: unknown, m: number) => has(work.measures[m] as MeasureRequest, m);
  return { work: { ...work, measures: work.measures.filter(has), units: withValues(work.units, kept) }, left };
}

/** Values of units stand in the order of the measures. */
function withValues(units: ReadWork['units'], kept: (_: unknown, m: number) => boolean): ReadWork['units'] {
  if (units.kind !== 'plan') return units;
  const { units: table } = units.list;
  return { ...units, list: { ...units.list, units: { ...table, values: table.values.filter(kept) } } };
}

function headersOf(path: string, form: TableForm): readonly string[] {
  return read(refusalOf(path, () => ({ ok: true as const, names: openTable(path, form).header.names }))).names;
}

function listOf(work: ReadWork): UnitList | null {
  if (work.units.kind === 'list') return unitList(work.units.file, work);
  return work.units.kind === 'plan' ? planUnitList(work.units.list) : null;
}

/** The units of the plan as if they had been read from a list; their neighbours stay in the plan. */
function planUnitList({ source, units }: PlanUnits): UnitList {
  const rowOf = new Map(allTexts(units.codes).map((code, row) => [code, row]));
  const rowOfId = (id: string) => rowOf.get(id) ?? -1;
  return { ok: true, units, neighbours: null, source, rowOfId, warnings: [], warningCounts: {} };
}

function accounts(path: string, list: UnitList | null, work: ReadWork, control: WorkControl) {
  const { columns, measures, form, fixes = [], units, unplaced, refused, locale } = work;
  const request: ReadRequest = {
    columns,
    measures,
    unitSet: units.kind === 'list' || units.kind === 'plan' ? { units: list as UnitList } : units.kind,
    requirePlace: unplaced === 'refuse',
    form,
    fixes,
  };
  const verdicts = work.verdicts === undefined ? null : verdictWriter(work.verdicts);
  const judged = verdicts ? { ...request, verdicts: verdicts.add } : request;
  const found = read(readAccounts(path, judged, readControl(control)));
  verdicts?.finish(found.header);
  writeRefused(refused, createI18n(locale), found.header, found.refused);
  return { rows: found.rows, counts: countsOf(basename(path), found) };
}

function countsOf(file: string, found: ReadAccounts): NonNullable<RunFacts['rows']> {
  const commonest = commonestRefusal(found);
  return {
    file,
    read: found.rowsRead,
    imported: found.rows.accounts.count,
    warned: found.warnedRows,
    refused: found.refused.length,
    reasons: { ...found.warningCounts, ...found.refusalCounts },
    findings: found.findings,
    ...(commonest && { commonest }),
  };
}

/** The units are the rows: each carries its measures itself. */
function unitsOnly(list: UnitList | null, { measures, refused, locale }: ReadWork) {
  if (!list) throw new Refused('invalid-request', { what: 'accounts' });
  const { rows } = read(rowsOfUnits(list, measures));
  writeRefused(refused, createI18n(locale), [], []);
  const { count } = list.units;
  const counts = { file: list.source, read: count, imported: count, warned: 0, refused: 0 };
  return { rows, counts: { ...counts, reasons: { ...list.warningCounts } } };
}

function unitList(file: string, { neighbours, measures, unitId }: ReadWork): UnitList {
  return read(readUnitList(file, neighbours, measures, ...(unitId === null ? [] : [unitId])));
}

function readControl(control: WorkControl): ReadControl {
  return {
    isCancelled: control.cancelled,
    progress: (phase, done, total) => control.report({ phase, done, total, best: null }),
  };
}

/** What a reader answered, or its refusal thrown: the job ends with it. */
function read<T extends { readonly ok: true }>(answer: T | FileRefusal): T {
  if (!answer.ok) throw new Refused(answer.code, answer.values);
  return answer;
}
