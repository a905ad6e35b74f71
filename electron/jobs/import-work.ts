import { basename, dirname, join } from 'node:path';
import type { AskedMeasure } from '../../core/edit/import-measures.ts';
import type { AskedRep } from '../../core/edit/import-reps.ts';
import type { AccountField } from '../../core/model/account-fields.ts';
import type { ImportFix } from '../../core/model/import-finding.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import type { TextColumn } from '../../core/model/text-column.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import { accountFields } from '../../data/import/account-cells.ts';
import { commonestRefusal } from '../../data/import/commonest-refusal.ts';
import { refusalOf } from '../../data/import/file-refused.ts';
import { hasMeasure } from '../../data/import/measure-formula.ts';
import { readAccounts } from '../../data/import/read-accounts.ts';
import type { ReadAccounts, ReadRequest } from '../../data/import/read-request.ts';
import { writeRefused } from '../../data/import/refused-file.ts';
import { readReps } from '../../data/import/reps.ts';
import { rowsOfUnits } from '../../data/import/rows-of-units.ts';
import { openTable } from '../../data/import/table.ts';
import { verdictWriter } from '../../data/import/verdict-file.ts';
import { openPacks } from '../../data/places/packs/open-packs.ts';
import type { MeasureRequest } from '../api/jobs.ts';
import { Refused } from '../refused.ts';
import { AREAS_REPORT, areaFacts, writeAreasReport } from './areas-report.ts';
import { type AskedUnits, type UnitsFound, unitsFound } from './asked-units.ts';
import type { DeriveWork, InspectWork } from './inspect-work.ts';
import { quantityOf } from './quantity.ts';
import { areaWatch, readControl } from './read-control.ts';
import { answerOf } from './reader-answer.ts';
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
  readonly units: AskedUnits;
  /** Folder of the postal packs; null where there is none. */
  readonly packs?: string | null;
  /** A list of measures by the units' codes; null where there is none. */
  readonly unitMeasures?: string | null;
  /** Whether a measure whose column the list does not have is left as it is in the plan; else the list is refused. */
  readonly leaveMissing?: boolean;
  readonly neighbours: string | null;
  readonly unitId: string | null;
  readonly reps: string | null;
  /** First day of the plan period, against which start dates of reps are judged; left out, none is. */
  readonly periodStart?: string;
  /** What becomes of an account that cannot be placed. */
  readonly unplaced: 'refuse' | 'keep';
  /** Where the refused rows are written. */
  readonly refused: string;
  /** Language of the reasons in it. */
  readonly locale: Locale;
  /** Where the verdicts on its rows are written, if somebody is going to look at them. */
  readonly verdicts?: string;
  /** The list is only judged, also where none of its rows can be imported. */
  readonly judgeOnly?: boolean;
  /** Its rows meet the accounts of a plan, which have their places. */
  readonly updates?: boolean;
}

/** Name of the file beside refused.csv with the refused rows of a roster; there is none where none was refused. */
export const REFUSED_REPS = 'refused-reps.csv';

/** Which shapes to join to one topology. */
interface TopologyWork {
  readonly kind: 'topology';
  readonly shapes: ShapeColumn;
  readonly codes: TextColumn;
}

export type ImportWork = ReadWork | InspectWork | DeriveWork | TopologyWork;

/** What the files brought. */
export interface RowsRead {
  readonly rows: ImportedRows;
  readonly measures: readonly AskedMeasure[];
  readonly reps: readonly AskedRep[] | null;
  readonly counts: NonNullable<RunFacts['rows']>;
  /** Headers of the account list; empty where there is none. */
  readonly headers: readonly string[];
  /** Names of the measures that were left. */
  readonly left: readonly string[];
}

/** Reads the files of an import; the refused rows go into their own file, also where there are none. */
export function readFiles(asked: ReadWork, control: WorkControl): RowsRead {
  const { work, left } = withoutMissing(asked);
  const found = unitsFound(work.units, { packs: null, unitMeasures: null, ...work, watch: areaWatch(control) });
  if (found.boundaries)
    writeAreasReport(join(dirname(work.refused), AREAS_REPORT), createI18n(work.locale), found.boundaries);
  const measures = work.measures.map((measure) => ({ ...measure, quantity: quantityOf(measure) }));
  const reps = work.reps === null ? null : answerOf(readReps(work.reps, { periodStart: work.periodStart ?? null }));
  if (reps && reps.refused.length > 0) {
    writeRefused(join(dirname(work.refused), REFUSED_REPS), createI18n(work.locale), reps.header, reps.refused);
  }
  control.check();
  const repRefusals = Object.entries(reps?.refusalCounts ?? {}).map(([code, count]) => [`rep-${code}`, count]);
  const { rows, counts, headers } =
    work.accounts === null ? unitsOnly(found, work) : accounts(work.accounts, found, work, control);
  const reasons = { ...counts.reasons, ...Object.fromEntries(repRefusals) };
  return {
    rows,
    measures,
    reps: reps?.reps ?? null,
    counts: { ...counts, ...areaFacts(found.boundaries), reasons },
    headers,
    left,
  };
}

/** The work without the measures that the list has no column for and no unit carries, where these may be left. */
function withoutMissing(work: ReadWork): { work: ReadWork; left: string[] } {
  if (!work.leaveMissing || work.accounts === null) return { work, left: [] };
  const { headers, columns } = headersOf(work.accounts, work);
  const own = work.units.kind === 'plan' ? work.units.list.units.values : [];
  const has = ({ column }: MeasureRequest, m: number) => Boolean(own[m]) || hasMeasure(column, headers, columns);
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

function headersOf(path: string, { form, columns }: ReadWork) {
  const looked = refusalOf(path, () => {
    const table = openTable(path, form);
    return { ok: true as const, headers: table.header.names, columns: accountFields(table, columns).columns };
  });
  return answerOf(looked);
}

function accounts(path: string, { unitSet }: UnitsFound, work: ReadWork, control: WorkControl) {
  const {
    columns,
    measures,
    form,
    fixes = [],
    packs = null,
    unplaced,
    refused,
    locale,
    judgeOnly = false,
    updates = false,
  } = work;
  const request: ReadRequest = {
    columns,
    measures,
    unitSet,
    ...(packs !== null && { packs: openPacks(packs) }),
    requirePlace: unplaced === 'refuse',
    form,
    fixes,
    judgeOnly,
    updates,
  };
  const verdicts = work.verdicts === undefined ? null : verdictWriter(work.verdicts);
  const judged = verdicts ? { ...request, verdicts: verdicts.add } : request;
  const found = answerOf(readAccounts(path, judged, readControl(control)));
  verdicts?.finish(found.header);
  writeRefused(refused, createI18n(locale), found.header, found.refused);
  return { rows: found.rows, counts: countsOf(basename(path), found), headers: found.columns };
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
function unitsOnly({ alone, warningCounts }: UnitsFound, { measures, refused, locale }: ReadWork) {
  if (!alone) throw new Refused('invalid-request', { what: 'accounts' });
  const { rows } = answerOf(rowsOfUnits(alone, measures));
  writeRefused(refused, createI18n(locale), [], []);
  const { count } = alone.units;
  const counts = { file: alone.unitSet.source, read: count, imported: count, warned: 0, refused: 0 };
  return { rows, counts: { ...counts, reasons: { ...warningCounts } }, headers: [] };
}
