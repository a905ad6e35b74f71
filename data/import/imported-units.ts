import type { AccountTable } from '../../core/model/account.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import { shapeColumn } from '../../core/model/shape-column.ts';
import { allTexts, textColumn } from '../../core/model/text-column.ts';
import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';
import type { AccountCells } from './account-cells.ts';
import { hexagonSource } from './hexagon-source.ts';
import { type ImportAreas, usAreas } from './import-areas.ts';
import type { ReadRequest } from './read-request.ts';
import type { RowLog } from './row-log.ts';
import { areaReader, listReader, type UnitReader } from './row-unit.ts';
import type { UnitsAlone } from './rows-of-units.ts';

/** The accounts of an import without their keys. */
type KeylessAccounts = Omit<AccountTable, 'keys'>;

/** The units of a finished import, and the accounts and locks in their rows. */
type UnitsRead = Pick<ImportedRows, 'unitSet' | 'units' | 'neighbours' | 'shapes' | 'accounts' | 'lockedUnits'>;

/** Where the units of an import come from, and how a row finds its own. */
export interface UnitSource {
  readonly read: UnitReader;
  /** Called once, with all accounts and the unit rows a lock column holds. Throws FileRefused. */
  finish(accounts: KeylessAccounts, lockedUnits: Int32Array): UnitsRead;
}

export function unitSource(
  asked: ReadRequest['unitSet'],
  cells: AccountCells,
  log: RowLog,
  measures: number,
): UnitSource {
  if (asked === 'points') return points(measures);
  if (typeof asked === 'string') return areas(usAreas(asked), cells, log, measures);
  if ('areas' in asked) return areas(asked.areas, cells, log, measures);
  if ('hexagonKm' in asked) return hexagonSource(asked.hexagonKm, measures);
  const { units, neighbours, source, rowOfId } = asked.units;
  return {
    read: listReader(units, rowOfId, cells),
    finish: (accounts, lockedUnits) => ({
      ...copied(units, neighbours, measures),
      unitSet: { kind: 'list', source },
      shapes: null,
      accounts,
      lockedUnits,
    }),
  };
}

function areas(set: ImportAreas, cells: AccountCells, log: RowLog, measures: number): UnitSource {
  return {
    read: areaReader(set, cells, log),
    finish: (accounts, lockedUnits) => {
      const { units, neighbours, unitSet, shapes } = unitsAlone(set);
      return { ...copied(units, neighbours, measures), unitSet, shapes, accounts, lockedUnits };
    },
  };
}

/** Areas as a plan keeps them. A layer of points has no borders: its graph is that of points. */
export function unitsAlone({ kind, source, units, neighbours, shapes, shipped }: ImportAreas): UnitsAlone {
  return {
    unitSet: { kind, source },
    units,
    neighbours: neighbours.a.length > 0 ? neighbours : null,
    shapes: shipped ? null : shapeColumn(shapes),
  };
}

/** Every account that has a place is a unit of its own, numbered in the order they come. */
function points(measures: number): UnitSource {
  let count = 0;
  return {
    read: (_row, place, found) => {
      found.refusal = place.refusal;
      found.unit = place.level === null ? -1 : count++;
    },
    finish: (accounts, lockedUnits) => ({
      unitSet: { kind: 'points', source: '' },
      units: pointUnits(accounts, measures),
      neighbours: null,
      shapes: null,
      accounts,
      lockedUnits,
    }),
  };
}

/** Copies, because the columns of an import may move to another thread, and those of a unit set serve the next one. */
function copied(
  units: Omit<UnitTable, 'keys'>,
  neighbours: NeighbourTable | null,
  measures: number,
): Pick<ImportedRows, 'units' | 'neighbours'> {
  const values = units.values.length === measures ? units.values : Array.from({ length: measures }, () => null);
  return { units: structuredClone({ ...units, values }), neighbours: structuredClone(neighbours) };
}

function pointUnits(accounts: KeylessAccounts, measures: number): Omit<UnitTable, 'keys'> {
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
