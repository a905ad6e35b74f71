import { basename } from 'node:path';
import type { AskedRep } from '../../core/edit/import-reps.ts';
import type { ImportFix } from '../../core/model/import-finding.ts';
import type { LeadColumns } from '../../core/model/lead.ts';
import type { LeadField } from '../../core/model/lead-fields.ts';
import type { RepField } from '../../core/model/rep-fields.ts';
import type { TableForm } from '../../core/model/table-form.ts';
import { createI18n, type Locale } from '../../core/text/i18n.ts';
import type { RunFacts } from '../../data/export/run-facts.ts';
import { commonestRefusal } from '../../data/import/commonest-refusal.ts';
import { readLeads } from '../../data/import/leads.ts';
import type { ListRead } from '../../data/import/read-list.ts';
import { writeRefused } from '../../data/import/refused-file.ts';
import { readReps } from '../../data/import/reps.ts';
import type { VerdictSink } from '../../data/import/row-verdict.ts';
import { verdictWriter } from '../../data/import/verdict-file.ts';
import { openPacks } from '../../data/places/packs/open-packs.ts';
import { Refused } from '../refused.ts';
import { type AskedUnits, unitsFound } from './asked-units.ts';
import type { InspectListWork } from './inspect-work.ts';
import { areaWatch, readControl } from './read-control.ts';
import { answerOf } from './reader-answer.ts';
import type { ResultsWork } from './results-work.ts';
import type { WorkControl } from './work-entry.ts';

/** Which list of people to read, and how. */
export interface ListWork<F extends string> {
  readonly path: string;
  /** Field -> header, where the planner chose it. */
  readonly columns: Readonly<Partial<Record<F, string>>>;
  readonly form: TableForm;
  readonly fixes: readonly ImportFix[];
  /** Folder of the postal packs; null where there is none. */
  readonly packs: string | null;
  /** Where the refused rows are written, and in which language. */
  readonly refused: string;
  readonly locale: Locale;
  /** Where the verdicts on its rows are written, if somebody is going to look at them. */
  readonly verdicts?: string;
  /** The list is only judged, also where none of its rows can be taken. */
  readonly judgeOnly?: boolean;
}

/** A roster to read. */
export interface RepsWork extends ListWork<RepField> {
  readonly kind: 'reps';
  /** First day of the plan period. */
  readonly periodStart: string;
}

/** Leads to read, for the units of a plan. */
export interface LeadsWork extends ListWork<LeadField> {
  readonly kind: 'leads';
  readonly units: AskedUnits;
}

export type PeopleWork = RepsWork | LeadsWork | ResultsWork | InspectListWork;

/** What a list of people brought, besides its rows. */
export interface ListFacts {
  readonly counts: NonNullable<RunFacts['rows']>;
  readonly headers: readonly string[];
}

export interface RosterRead extends ListFacts {
  readonly reps: readonly AskedRep[];
}

/** Reads a roster; the refused rows go into their own file, also where there are none. */
export function readRoster(work: RepsWork, control: WorkControl): RosterRead {
  return reading(work, (verdicts) => {
    const request = { ...requestOf(work), verdicts, periodStart: work.periodStart };
    const { reps, ...found } = answerOf(readReps(work.path, request, readControl(control)));
    return { value: { reps }, found, imported: reps.length };
  });
}

export interface LeadsRead extends ListFacts {
  readonly leads: LeadColumns;
  /** How many lie in no unit. */
  readonly outside: number;
}

/** Reads leads; the refused rows go into their own file, also where there are none. */
export function readLeadList(work: LeadsWork, control: WorkControl): LeadsRead {
  const asked = {
    measures: [],
    neighbours: null,
    unitId: null,
    unitMeasures: null,
    packs: work.packs,
    watch: areaWatch(control),
  };
  const { unitSet } = unitsFound(work.units, asked);
  // Leads are read for units that are there: points as a list, hexagons by their shapes.
  if (unitSet === 'points' || (typeof unitSet === 'object' && 'hexagonKm' in unitSet)) {
    throw new Refused('invalid-request', { what: 'units' });
  }
  const points = work.units.kind === 'plan' && work.units.list.kind === 'points';
  return reading(work, (verdicts) => {
    const request = { ...requestOf(work), verdicts, unitSet, points };
    const { leads, outside, ...found } = answerOf(readLeads(work.path, request, readControl(control)));
    return { value: { leads, outside }, found, imported: leads.count };
  });
}

/** Runs a reader and keeps what it said of the rows. */
export function reading<T extends object>(
  work: ListWork<string>,
  read: (verdicts: VerdictSink) => { value: T; found: ListRead; imported: number },
): T & ListFacts {
  const verdicts = work.verdicts === undefined ? null : verdictWriter(work.verdicts);
  const { value, found, imported } = read(verdicts?.add ?? (() => {}));
  verdicts?.finish(found.header);
  writeRefused(work.refused, createI18n(work.locale), found.header, found.refused);
  return { ...value, counts: countsOf(basename(work.path), found, imported), headers: found.columns };
}

/** How the reader is to read. */
export function requestOf<F extends string>({ columns, form, fixes, packs, judgeOnly = false }: ListWork<F>) {
  return { columns, form, fixes, judgeOnly, ...(packs !== null && { packs: openPacks(packs) }) };
}

function countsOf(file: string, found: ListRead, imported: number): ListFacts['counts'] {
  const commonest = commonestRefusal(found);
  return {
    file,
    read: found.rowsRead,
    imported,
    warned: found.warnedRows,
    refused: found.refused.length,
    reasons: { ...found.warningCounts, ...found.refusalCounts },
    findings: found.findings,
    ...(commonest && { commonest }),
  };
}
