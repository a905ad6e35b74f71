import { ACCOUNT_FIELDS, type AccountField } from '../../core/model/account-fields.ts';
import { ACCOUNT_SPELLINGS, normalHeader } from './account-fields.ts';
import { FileRefused } from './file-refused.ts';
import { columnIndex, mapColumns } from './map-columns.ts';
import type { ReadRequest } from './read-request.ts';
import { headerList, type Table } from './table.ts';

/** Where in a record the reader finds what: indices of cells, -1 where there is no such column. */
export interface AccountCells {
  readonly field: Readonly<Record<AccountField, number>>;
  /** Per measure; COUNT where every account is 1, ABSENT where only the units carry it. */
  readonly measures: Int32Array;
  /** Cell -> its column's name. */
  readonly headers: ReadonlyMap<number, string>;
  /** Header of each measure's column. */
  readonly measureColumns: readonly string[];
  readonly owner: number;
  readonly lock: number;
  /** Id or FIPS code of the unit. */
  readonly unit: number;
}

export const COUNT = -2;
export const ABSENT = -1;

/** Finds the columns an account list is read by. Throws FileRefused where one that is needed is not there. */
export function accountCells(table: Table, request: ReadRequest): AccountCells {
  const { names, cells } = table.header;
  const cellOf = (asked: string) => namedCell(table, asked);
  const { field } = accountFields(table, request.columns);
  const found = {
    field,
    measures: Int32Array.from(request.measures, ({ column }, m) => measureCell(column, m, names, request, cellOf)),
    headers: new Map(names.map((name, column) => [cells[column] as number, name])),
    measureColumns: request.measures.map(({ column }) => names[columnIndex(names, column)] ?? column),
    owner: request.ownerColumn ? cellOf(request.ownerColumn) : field.owner,
    // A column that happens to be called `named` locks nothing unless somebody says so.
    lock: request.lockColumn ? cellOf(request.lockColumn) : request.columns.lock ? field.lock : -1,
    unit: unitCell(names, cells, request),
  };
  if (!canBePlaced(found, request)) {
    throw new FileRefused('no-place-column', { file: table.file, columns: headerList(table.header) });
  }
  if (field.id < 0) throw new FileRefused('no-id-column', { file: table.file, columns: headerList(table.header) });
  return found;
}

/** The columns of the fields: those that were asked for, the others found by name. Throws FileRefused `column-missing`. */
export function accountFields(
  table: Table,
  asked: ReadRequest['columns'],
): { field: AccountCells['field']; columns: Partial<Record<AccountField, string>> } {
  const { names } = table.header;
  const given: Partial<Record<AccountField, string>> = {};
  for (const [field, header] of Object.entries(asked) as [AccountField, string | undefined][]) {
    // The empty text says that no column is this field, also where one has its name.
    if (header !== undefined) given[field] = header && (names[columnIndex(names, header)] ?? header);
  }
  const columns = mapColumns(names, ACCOUNT_SPELLINGS, given);
  const field = Object.fromEntries(
    ACCOUNT_FIELDS.map((name) => [name, columns[name] ? namedCell(table, columns[name]) : -1]),
  ) as Record<AccountField, number>;
  return { field, columns };
}

function namedCell(table: Table, asked: string): number {
  const index = columnIndex(table.header.names, asked);
  if (index >= 0) return table.header.cells[index] as number;
  throw new FileRefused('column-missing', { file: table.file, column: asked, columns: headerList(table.header) });
}

function measureCell(
  column: string,
  measure: number,
  names: readonly string[],
  { unitSet }: ReadRequest,
  cellOf: (asked: string) => number,
): number {
  if (column === '#') return COUNT;
  const unitsHaveIt = typeof unitSet === 'object' && unitSet.units.units.values[measure] != null;
  return unitsHaveIt && columnIndex(names, column) < 0 ? ABSENT : cellOf(column);
}

const COUNTY_COLUMNS = ['countyfips', 'fipscounty', 'countyfipscode', 'fips', 'fipscode', 'geoid', 'countygeoid'];
const STATE_COLUMNS = ['statefips', 'fipsstate', 'statefipscode'];

function unitCell(names: readonly string[], cells: Int32Array, { unitSet }: ReadRequest): number {
  if (unitSet === 'points') return -1;
  const wanted =
    typeof unitSet === 'object'
      ? ['unitid', 'unit', 'unitcode']
      : unitSet === 'us-counties'
        ? COUNTY_COLUMNS
        : STATE_COLUMNS;
  const index = wanted.map((name) => names.findIndex((header) => normalHeader(header) === name)).find((i) => i >= 0);
  return index === undefined ? -1 : (cells[index] as number);
}

/** Whether any column can tell where a row lies; a region or a country alone is too coarse. */
function canBePlaced({ field, unit }: Pick<AccountCells, 'field' | 'unit'>, { unitSet }: ReadRequest): boolean {
  if (unit >= 0) return true;
  const states = unitSet === 'us-states' && field.region >= 0;
  return (field.lat >= 0 && field.lon >= 0) || field.postalCode >= 0 || field.city >= 0 || states;
}
