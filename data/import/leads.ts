import type { LeadColumns } from '../../core/model/lead.ts';
import type { LeadField } from '../../core/model/lead-fields.ts';
import { PLACE_LEVELS } from '../../core/model/place-quality.ts';
import { textAt } from '../../core/model/text-column.ts';
import { unitCell } from './account-cells.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { keptLines } from './kept-lines.ts';
import { type LeadBuilder, leadBuilder } from './lead-builder.ts';
import { LEAD_SPELLINGS } from './lead-fields.ts';
import { type LeadUnits, leadUnits } from './lead-units.ts';
import { type ListKind, type ListRead, type ListRequest, type ListRows, type OpenList, readList } from './read-list.ts';
import type { ReadControl, ReadRequest } from './read-request.ts';
import type { Refusal } from './row-measures.ts';
import { headerList } from './table.ts';
import { textIndex } from './text-index.ts';

/** A list of leads that was read. */
export type ReadLeads =
  | ({ readonly ok: true; readonly leads: LeadColumns; readonly outside: number } & ListRead)
  | FileRefusal;

/** How leads are read, and for which units. */
export interface LeadsRequest extends ListRequest<LeadField> {
  readonly unitSet: Exclude<ReadRequest['unitSet'], 'points' | { readonly hexagonKm: number }>;
  /** Whether units are points: then the nearest counts, however far it is. */
  readonly points: boolean;
}

/** What a list of leads is made of; where it names units by their codes it needs no place. */
export const LEAD_LIST: ListKind<LeadField> = {
  spellings: LEAD_SPELLINGS,
  numbers: ['score'],
  dates: ['date'],
  names: [],
  mostRows: 1_000_000,
  check: ({ cells }, { file, header }) => {
    const placed = (cells.lat >= 0 && cells.lon >= 0) || cells.postalCode >= 0 || cells.city >= 0;
    if (!placed) throw new FileRefused('no-place-column', { file, columns: headerList(header) });
  },
};

const LONGEST_SHOWN = 80;

/**
 * Reads a list of leads for the units of a plan: the place (coordinates, postal code or city), and date, source, score,
 * owner, status, id, segment, product and language where the list has them. A lead that cannot be placed, or lies in no unit, is kept without one
 * and warned of; one whose id came before, or whose coordinates are none, is refused.
 */
export function readLeads(path: string, request: LeadsRequest, control: ReadControl): ReadLeads {
  return refusalOf<ReadLeads>(path, () => {
    const columns = leadBuilder();
    const kind: ListKind<LeadField> = {
      ...LEAD_LIST,
      check(found, table) {
        if (unitCell(table.header.names, table.header.cells, request) < 0) LEAD_LIST.check(found, table);
      },
    };
    const read = readList<LeadField>(path, kind, request, control, (list) => {
      return leadRows(list, leadUnits(request, list), columns);
    });
    return { ok: true, leads: columns.finish(), outside: columns.outside(), ...read };
  });
}

function leadRows(list: OpenList<LeadField>, units: LeadUnits, columns: LeadBuilder): ListRows {
  const { log, text } = list;
  const ids = textIndex();
  const lines = keptLines(log);

  function read(row: readonly string[], line: number): Refusal {
    const id = text(row, 'id');
    const before = id === '' ? -1 : ids.find(id);
    if (before >= 0) {
      return { code: 'id-duplicate', values: { id: id.slice(0, LONGEST_SHOWN), line: lines.at(before) } };
    }
    const place = list.place(row);
    if (place.final) return place.refusal;
    const { unit, refusal } = units.read(row, place);
    if (refusal) log.warn('not-placed', { reason: refusal.code, ...refusal.values });
    const score = scoreOf(list, row);
    if (id !== '') {
      ids.put(id);
      lines.add(line);
    }
    columns.add({
      texts: {
        ids: id,
        sources: text(row, 'source'),
        owners: text(row, 'owner'),
        statuses: text(row, 'status'),
        segments: text(row, 'segment'),
        products: text(row, 'product'),
        languages: text(row, 'language'),
        unitCodes: unit < 0 ? '' : textAt(units.codes, unit),
      },
      level: place.level === null ? -1 : PLACE_LEVELS.indexOf(place.level),
      numbers: [place.lat, place.lon, score, list.day(row, 'date')],
    });
    return null;
  }

  return { read, id: (row) => text(row, 'id'), count: () => columns.count() };
}

/** NaN where nothing is said. */
function scoreOf({ number, text, log, columns }: OpenList<LeadField>, row: readonly string[]): number {
  const score = number(row, 'score');
  if (score === null) return Number.NaN;
  if (score >= 0) return score;
  const values = { column: columns.columns.score ?? '', text: text(row, 'score').slice(0, LONGEST_SHOWN) };
  log.warn('score-unreadable', values);
  return 0;
}
