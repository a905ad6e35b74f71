import type { AskedRep } from '../../core/edit/import-reps.ts';
import { isoOfDay } from '../../core/model/day-column.ts';
import type { RepField } from '../../core/model/rep-fields.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { lineIn } from './kept-lines.ts';
import { type ListKind, type ListRead, type ListRequest, type ListRows, type OpenList, readList } from './read-list.ts';
import type { ReadControl } from './read-request.ts';
import { REP_SPELLINGS } from './rep-fields.ts';
import type { Refusal } from './row-measures.ts';
import { headerList } from './table.ts';

/** A list of reps that was read; rows without a usable id or capacity are refused like those of accounts. */
export type ReadReps = ({ readonly ok: true; readonly reps: readonly AskedRep[] } & ListRead) | FileRefusal;

/** How a roster is read. */
export interface RepsRequest extends ListRequest<RepField> {
  /** First day of the plan period (ISO date): who starts later is warned of. */
  readonly periodStart?: string | null;
}

const SILENT: ReadControl = { isCancelled: () => false, progress: () => {} };

/** What a rep can be known by, best first: the first of them that a row has is its id. */
const NAMES = ['id', 'crmUserId', 'email', 'name'] as const satisfies readonly RepField[];

/** What a roster is made of. */
export const REP_LIST: ListKind<RepField> = {
  spellings: REP_SPELLINGS,
  numbers: ['capacity', 'tenure'],
  dates: ['startDate'],
  names: NAMES,
  mostRows: 100_000,
  check: ({ cells }, { file, header }) => {
    if (NAMES.every((field) => cells[field] < 0)) {
      throw new FileRefused('no-id-column', { file, columns: headerList(header) });
    }
  },
};

/** More than this is a percentage or hours a week rather than full-time equivalents. */
const MANY_FTE = 2;
/** Words of one cell beyond these are left out. */
const MOST_WORDS = 100;
const LONGEST_SHOWN = 80;

/**
 * Reads a roster of reps: id (else CRM user id, e-mail or name serves), name, home (coordinates, postal code or city;
 * none is needed), capacity in full-time equivalents (blank = 1), first day or tenure in months, and what else is said
 * of them. Columns are found by name unless the request names them; fields without a column are left out of the reps,
 * so that an update leaves them as they are.
 */
export function readReps(path: string, request: RepsRequest = {}, control: ReadControl = SILENT): ReadReps {
  return refusalOf<ReadReps>(path, () => {
    const reps: AskedRep[] = [];
    const read = readList<RepField>(path, REP_LIST, request, control, (list) =>
      repRows(list, reps, request.periodStart ?? null),
    );
    return { ok: true, reps: withManagers(reps), ...read };
  });
}

function repRows(list: OpenList<RepField>, reps: AskedRep[], periodStart: string | null): ListRows {
  const { log, text } = list;
  const ids = new Map<string, number | string>();
  const emails = new Map<string, number | string>();
  const nameOf = (row: readonly string[]) => NAMES.map((field) => text(row, field)).find((name) => name !== '') ?? '';

  function read(row: readonly string[], line: number): Refusal {
    const id = nameOf(row);
    if (id === '') return { code: 'id-missing', values: {} };
    const double = ids.get(id);
    if (double !== undefined) return { code: 'id-duplicate', values: { id: shown(id), line: double } };
    const email = text(row, 'email');
    const sameEmail = emails.get(email.toLowerCase());
    if (email !== '' && sameEmail !== undefined) {
      return { code: 'email-duplicate', values: { email: shown(email), line: sameEmail } };
    }
    const capacity = list.number(row, 'capacity') ?? 1;
    if (!(capacity > 0)) return { code: 'capacity-unreadable', values: { text: shown(text(row, 'capacity')) } };
    const place = list.place(row);
    if (place.final) return place.refusal;
    const home = place.level === null ? null : { lat: place.lat, lon: place.lon };
    if (!home && place.refusal?.code === 'place-unknown') {
      log.warn('home-unknown', { place: place.refusal.values.place ?? '' });
    }
    if (capacity > MANY_FTE) log.warn('capacity-large', { capacity });
    const day = list.day(row, 'startDate');
    const startDate = Number.isNaN(day) ? null : isoOfDay(day);
    if (startDate !== null && periodStart !== null && startDate > periodStart) {
      log.warn('start-after-period', { date: startDate, period: periodStart });
    }
    ids.set(id, lineIn(log.list, line));
    if (email !== '') emails.set(email.toLowerCase(), lineIn(log.list, line));
    const manager = text(row, 'manager');
    if (manager !== '' && !list.isNamed(manager)) log.warn('manager-unknown', { manager: shown(manager) });
    reps.push({ id, name: text(row, 'name') || id, ...said(list, row, { capacity, startDate, home }) });
    return null;
  }

  return { read, id: nameOf, count: () => reps.length };
}

/** Managers by their ids, where they are in the list; by whatever the list calls them, where they are not. */
function withManagers(reps: readonly AskedRep[]): AskedRep[] {
  const idOf = new Map<string, string>();
  for (const name of NAMES) {
    for (const rep of reps) {
      const called = (rep[name] ?? '').toLowerCase();
      if (called !== '' && !idOf.has(called)) idOf.set(called, rep.id);
    }
  }
  return reps.map((rep) =>
    rep.manager ? { ...rep, manager: idOf.get(rep.manager.toLowerCase()) ?? rep.manager } : rep,
  );
}

interface RepNumbers {
  readonly capacity: number;
  readonly startDate: string | null;
  readonly home: { readonly lat: number; readonly lon: number } | null;
}

/** What the list has columns for. */
function said(list: OpenList<RepField>, row: readonly string[], { capacity, startDate, home }: RepNumbers) {
  const { cells } = list.columns;
  const has = (...fields: RepField[]) => fields.some((field) => cells[field] >= 0);
  const word = <K extends 'level' | 'segment' | 'manager' | 'email' | 'crmUserId'>(field: K) =>
    has(field) ? ({ [field]: list.text(row, field) } as Record<K, string>) : {};
  return {
    ...(has('capacity') && { capacityFte: capacity }),
    ...(has('tenure') && { tenureMonths: tenureOf(list, row) }),
    ...(has('startDate') && { startDate }),
    ...(has('lat', 'city', 'postalCode') && { homeLat: home?.lat ?? null, homeLon: home?.lon ?? null }),
    ...(has('skills') && { skills: wordsOf(list.text(row, 'skills')) }),
    ...(has('languages') && { languages: wordsOf(list.text(row, 'languages')) }),
    ...word('level'),
    ...word('segment'),
    ...word('manager'),
    ...word('email'),
    ...word('crmUserId'),
  };
}

function tenureOf({ number, text, log }: OpenList<RepField>, row: readonly string[]): number | null {
  const months = number(row, 'tenure');
  if (months === null || months >= 0) return months;
  log.warn('tenure-unreadable', { text: shown(text(row, 'tenure')) });
  return null;
}

/** `German; English`, `de, en`, `de|en`: each word once, in its order. */
function wordsOf(cell: string): string[] {
  const words = cell.split(/[;,|/\n،؛]+/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS);
}

function shown(text: string): string {
  return text.slice(0, LONGEST_SHOWN);
}
