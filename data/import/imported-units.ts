import type { AccountTable } from '../../core/model/account.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import { allTexts, textColumn } from '../../core/model/text-column.ts';
import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';
import { usUnits } from '../boundaries/us-units.ts';
import type { AccountCells } from './account-cells.ts';
import type { ReadRequest } from './read-request.ts';
import type { RowLog } from './row-log.ts';
import { areaReader, listReader, type UnitReader } from './row-unit.ts';

/** Where the units of an import come from, and how a row finds its own. */
export interface UnitSource {
  readonly unitSet: ImportedRows['unitSet'];
  readonly read: UnitReader;
  /** Null for points, which are made of the accounts. */
  readonly units: Omit<UnitTable, 'keys'> | null;
  readonly neighbours: NeighbourTable | null;
  /** Null where the units have none, or the product brings them. */
  readonly shapes: ShapeColumn | null;
}

export function unitSource(asked: ReadRequest['unitSet'], cells: AccountCells, log: RowLog): UnitSource {
  if (asked === 'points') return points();
  if (typeof asked === 'object') {
    const { units, neighbours, source, rowOfId } = asked.units;
    return {
      unitSet: { kind: 'list', source },
      read: listReader(units, rowOfId, cells),
      units,
      neighbours,
      shapes: null,
    };
  }
  const set = usUnits(asked);
  const read = areaReader(set, cells, log);
  return {
    unitSet: { kind: asked, source: set.source },
    read,
    units: set.units,
    neighbours: set.neighbours,
    shapes: null,
  };
}

/** Every account that has a place is a unit of its own, numbered in the order they come. */
function points(): UnitSource {
  let count = 0;
  const read: UnitReader = (_row, place, found) => {
    found.refusal = place.refusal;
    found.unit = place.level === null ? -1 : count++;
  };
  return { unitSet: { kind: 'points', source: '' }, read, units: null, neighbours: null, shapes: null };
}

/** The units of the finished import; copies, because the columns of an import may move to another thread. */
export function importedUnits(
  { units, neighbours, shapes, unitSet }: UnitSource,
  accounts: Omit<AccountTable, 'keys'>,
  measures: number,
): Pick<ImportedRows, 'units' | 'neighbours' | 'shapes' | 'unitSet'> {
  if (!units) return { unitSet, units: pointUnits(accounts, measures), neighbours: null, shapes: null };
  const values = units.values.length === measures ? units.values : Array.from({ length: measures }, () => null);
  return { unitSet, units: structuredClone({ ...units, values }), neighbours: structuredClone(neighbours), shapes };
}

function pointUnits(accounts: Omit<AccountTable, 'keys'>, measures: number): Omit<UnitTable, 'keys'> {
  const rows = Int32Array.from(accounts.unit.keys()).filter((row) => (accounts.unit[row] as number) >= 0);
  const all = rows.length === accounts.count;
  const of = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return {
    count: rows.length,
    codes: all ? accounts.ids : textColumn(pick(allTexts(accounts.ids), rows)),
    names: all ? accounts.names : textColumn(pick(allTexts(accounts.names), rows)),
    lat: of(accounts.lat),
    lon: of(accounts.lon),
    xKm: null,
    yKm: null,
    areaKm2: new Float64Array(rows.length).fill(Number.NaN),
    values: Array.from({ length: measures }, () => null),
  };
}

function pick(texts: readonly string[], rows: Int32Array): string[] {
  return Array.from(rows, (row) => texts[row] as string);
}
