import type { AskedRep } from '../../core/edit/import-reps.ts';
import { commonestValues } from '../../core/text/refused-rows-text.ts';
import { ACCOUNT_SPELLINGS } from './account-fields.ts';
import { commonestRefusal } from './commonest-refusal.ts';
import { isBlankRecord } from './csv-records.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { columnIndex, mapColumns } from './map-columns.ts';
import { isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';
import type { ReadAccounts, ReadControl } from './read-request.ts';
import { rowLog } from './row-log.ts';
import type { Refusal } from './row-measures.ts';
import { noPlace, placeReader } from './row-place.ts';
import { surveyTable } from './survey-table.ts';
import { headerList, openTable, type Table } from './table.ts';

/** A list of reps that was read; rows without a usable id or capacity are refused like those of accounts. */
export type ReadReps =
  | ({ readonly ok: true; readonly reps: readonly AskedRep[] } & Pick<
      ReadAccounts,
      'refused' | 'warnings' | 'warningCounts' | 'refusalCounts' | 'header' | 'rowsRead'
    >)
  | FileRefusal;

const SPELLINGS = {
  id: ['repid', 'userid', 'ownerid', 'employeeid', 'salesrepid', 'id', 'hubspotownerid', 'personalnummer'],
  name: ['repname', 'name', 'fullname', 'rep', 'owner', 'salesrep', 'username', 'displayname', 'vertreter', 'المندوب'],
  capacity: ['capacityfte', 'fte', 'capacity', 'kapazitat', 'capacite', 'capacidad', 'السعة'],
  tenure: ['tenuremonths', 'tenure', 'monthsinrole', 'months'],
  lat: ['homelat', 'homelatitude', ...ACCOUNT_SPELLINGS.lat],
  lon: ['homelon', 'homelng', 'homelongitude', ...ACCOUNT_SPELLINGS.lon],
  city: ['homecity', ...ACCOUNT_SPELLINGS.city],
  region: ['homestate', 'homeregion', ...ACCOUNT_SPELLINGS.region],
  postalCode: ['homezip', 'homepostalcode', ...ACCOUNT_SPELLINGS.postalCode],
  country: ['homecountry', ...ACCOUNT_SPELLINGS.country],
} as const;

const SILENT: ReadControl = { isCancelled: () => false, progress: () => {} };
/** A longer list names something else than reps. */
const MOST_REPS = 100_000;

/**
 * Reads a roster of reps: id (else the name serves), name, home (coordinates, postal code or city; none is needed),
 * capacity in full-time equivalents (blank = 1) and tenure in months. Columns are found by name.
 */
export function readReps(path: string): ReadReps {
  return refusalOf<ReadReps>(path, () => {
    const table = openTable(path);
    const cells = repCells(table);
    const numbers = surveyTable(
      table,
      Int32Array.of(cells.capacity, cells.tenure),
      Int32Array.of(cells.lat, cells.lon),
      SILENT,
    );
    if (numbers.rows === 0) throw new FileRefused('no-rows', { file: table.file, rows: 0 });
    if (numbers.rows > MOST_REPS) {
      throw new FileRefused('file-too-large', { file: table.file, rows: numbers.rows, limit: MOST_REPS });
    }
    const [capacity, tenure] = numbers.measures.map(({ grammar }) => grammar) as [NumberGrammar, NumberGrammar];
    const degrees = numbers.degrees.map(({ grammar }) => grammar);
    return readRows(table, cells, capacity, tenure, degrees);
  });
}

type RepCells = Readonly<Record<keyof typeof SPELLINGS, number>>;

function repCells(table: Table): RepCells {
  const { names, cells } = table.header;
  const mapped = mapColumns<keyof typeof SPELLINGS>(names, SPELLINGS);
  const found = Object.fromEntries(
    (Object.keys(SPELLINGS) as (keyof typeof SPELLINGS)[]).map((field) => {
      const header = mapped[field];
      return [field, header === undefined ? -1 : (cells[columnIndex(names, header)] as number)];
    }),
  ) as RepCells;
  if (found.id < 0 && found.name < 0) {
    throw new FileRefused('no-id-column', { file: table.file, columns: headerList(table.header) });
  }
  return found;
}

function readRows(
  table: Table,
  cells: RepCells,
  capacity: NumberGrammar,
  tenure: NumberGrammar,
  degrees: readonly NumberGrammar[],
): ReadReps {
  const log = rowLog(table.header);
  const readPlace = placeReader(cells, degrees, log);
  const reps = new Map<string, AskedRep>();
  const lines = new Map<string, number>();
  const place = noPlace();
  let rowsRead = 0;

  function readRep(record: readonly string[], line: number): Refusal {
    const cell = (field: keyof RepCells): string => (cells[field] < 0 ? '' : (record[cells[field]] ?? '').trim());
    const id = cell('id') || cell('name');
    if (id === '') return { code: 'id-missing', values: {} };
    if (reps.has(id)) return { code: 'id-duplicate', values: { id: id.slice(0, 80), line: lines.get(id) ?? 0 } };
    const fte = isMissing(cell('capacity')) ? 1 : parseNumber(cell('capacity'), capacity);
    if (!(fte > 0)) return { code: 'capacity-unreadable', values: { text: cell('capacity').slice(0, 80) } };
    readPlace(record, place);
    if (place.final) return place.refusal;
    const home = place.level === null ? null : place;
    const months = parseNumber(cell('tenure'), tenure);
    reps.set(id, {
      id,
      name: cell('name') || id,
      homeLat: home?.lat ?? null,
      homeLon: home?.lon ?? null,
      capacityFte: fte,
      tenureMonths: months >= 0 ? months : null,
    });
    lines.set(id, line);
    return null;
  }

  for (const batch of table.records()) {
    batch.rows.forEach((record, i) => {
      if (isBlankRecord(record)) return;
      rowsRead++;
      const line = batch.lines[i] as number;
      const refusal: Refusal = batch.badQuotes.has(i) ? { code: 'bad-quotes', values: {} } : readRep(record, line);
      if (refusal) log.refuse(line, refusal.code, refusal.values, record);
      else log.keep(line);
    });
  }
  if (reps.size === 0) {
    const commonest = commonestRefusal(log.found);
    throw new FileRefused('no-rows', {
      file: table.file,
      rows: rowsRead,
      ...(commonest && commonestValues(commonest)),
    });
  }
  const { refused, warnings, warningCounts, refusalCounts } = log.found;
  const found = { refused, warnings, warningCounts, refusalCounts };
  return { ok: true, reps: [...reps.values()], ...found, header: table.header.names, rowsRead };
}
