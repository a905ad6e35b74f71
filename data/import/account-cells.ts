import { ACCOUNT_FIELDS, type AccountField } from '../../core/model/account-fields.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import { ACCOUNT_SPELLINGS, normalHeader } from './account-fields.ts';
import { FileRefused } from './file-refused.ts';
import { usAreas } from './import-areas.ts';
import { withLand } from './land-column.ts';
import { columnIndex, mapColumns } from './map-columns.ts';
import { isFormula, type MeasureFormula, measureFormula } from './measure-formula.ts';
import type { ReadRequest } from './read-request.ts';
import { headerList, type Table } from './table.ts';

/** Where in a record the reader finds what: indices of cells, -1 where there is no such column. */
export interface AccountCells {
  readonly field: Readonly<Record<AccountField, number>>;
  /** Per measure; COUNT where every account is 1, ABSENT where only the units carry it, DERIVED by a formula. */
  readonly measures: Int32Array;
  /** Per measure, null where it is no formula. */
  readonly formulas: readonly (MeasureFormula | null)[];
  /** Columns that formulas read numbers from, each once. */
  readonly inputs: ReadonlyMap<string, number>;
  /** Cell -> its column's name. */
  readonly headers: ReadonlyMap<number, string>;
  /** Header of each measure's column; the name of a derived one. */
  readonly measureColumns: readonly string[];
  readonly owner: number;
  readonly lock: number;
  /** Id or FIPS code of the unit. */
  readonly unit: number;
}

export const DERIVED = -3;
export const COUNT = -2;
export const ABSENT = -1;

/** Finds the columns an account list is read by. Throws FileRefused where one that is needed is not there. */
export function accountCells(table: Table, request: ReadRequest): AccountCells {
  const { names, cells } = table.header;
  const cellOf = (asked: string) => namedCell(table, asked);
  const { field, columns } = accountFields(table, request.columns);
  const formulas = request.measures.map(({ column }) =>
    isFormula(column, names) ? measureFormula(column, names, columns, table.file) : null,
  );
  const inputs = formulas.flatMap((formula) => [...(formula?.numbers.values() ?? [])]);
  const found = {
    field,
    measures: Int32Array.from(request.measures, ({ column }, m) =>
      formulas[m] ? DERIVED : measureCell(column, m, names, request, cellOf),
    ),
    formulas,
    inputs: new Map(inputs.map((header) => [header, cellOf(header)])),
    headers: new Map(names.map((name, column) => [cells[column] as number, name])),
    measureColumns: request.measures.map(({ name, column }, m) =>
      formulas[m] ? name : (names[columnIndex(names, column)] ?? column),
    ),
    owner: request.ownerColumn ? cellOf(request.ownerColumn) : field.owner,
    // A column that happens to be called `named` locks nothing unless somebody says so.
    lock: request.lockColumn ? cellOf(request.lockColumn) : request.columns.lock ? field.lock : -1,
    unit: unitCell(names, cells, request),
  };
  if (!request.updates && !canBePlaced(found, request)) {
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
  const columns = withLand(table, mapColumns(names, ACCOUNT_SPELLINGS, given), given);
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
  const unitsHaveIt = ownValues(unitSet)[measure] != null;
  return unitsHaveIt && columnIndex(names, column) < 0 ? ABSENT : cellOf(column);
}

/** The values that units carry themselves, per measure. */
function ownValues(unitSet: ReadRequest['unitSet']): UnitTable['values'] {
  if (typeof unitSet === 'string' || 'hexagonKm' in unitSet) return [];
  return 'areas' in unitSet ? unitSet.areas.units.values : unitSet.units.units.values;
}

/** Headers of columns that name a unit by its code. */
function codeHeaders(unitSet: ReadRequest['unitSet']): readonly string[] {
  if (unitSet === 'points') return [];
  if (typeof unitSet === 'string') return usAreas(unitSet).codeHeaders;
  if ('areas' in unitSet) return unitSet.areas.codeHeaders;
  return 'hexagonKm' in unitSet ? [] : ['unitid', 'unit', 'unitcode'];
}

/** Cell of the column that names a row's unit by its code; -1 where there is none. */
export function unitCell(
  names: readonly string[],
  cells: Int32Array,
  { unitSet }: Pick<ReadRequest, 'unitSet'>,
): number {
  const wanted = codeHeaders(unitSet);
  const index = wanted.map((name) => names.findIndex((header) => normalHeader(header) === name)).find((i) => i >= 0);
  return index === undefined ? -1 : (cells[index] as number);
}

/** Whether any column can tell where a row lies; a region or a country alone is too coarse. */
export function canBePlaced(
  { field, unit }: Pick<AccountCells, 'field' | 'unit'>,
  { unitSet }: Pick<ReadRequest, 'unitSet'>,
): boolean {
  if (unit >= 0) return true;
  const states = unitSet === 'us-states' && field.region >= 0;
  return (field.lat >= 0 && field.lon >= 0) || field.postalCode >= 0 || field.city >= 0 || states;
}
