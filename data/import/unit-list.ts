import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';
import type { RowWarningCode } from '../../core/text/warning-text.ts';
import { type FileRefusal, FileRefused, refusalOf } from './file-refused.ts';
import { columnIndex, mapColumns } from './map-columns.ts';
import { readNeighbours } from './neighbour-list.ts';
import type { AskedMeasureColumn, RowWarning } from './read-request.ts';
import { headerList, openTable, type Table } from './table.ts';
import { readUnitRows, type UnitCells } from './unit-rows.ts';

/** A list of units read from a file. */
export interface UnitList {
  readonly ok: true;
  readonly units: Omit<UnitTable, 'keys'>;
  /** Null without a file of pairs: the Delaunay triangulation is made where it is needed. */
  readonly neighbours: NeighbourTable | null;
  /** The file's name. */
  readonly source: string;
  /** Row of a unit by its id, -1 where there is none. */
  readonly rowOfId: (id: string) => number;
  readonly warnings: readonly RowWarning[];
  readonly warningCounts: Readonly<Partial<Record<RowWarningCode, number>>>;
}

export type UnitListResult = UnitList | FileRefusal;

const FIELDS = {
  id: ['id', 'unitid', 'unit', 'unitcode', 'geoid', 'fips', 'code', 'zip', 'postalcode', 'key'],
  name: ['name', 'unitname', 'label', 'county', 'title'],
  xKm: ['xkm'],
  yKm: ['ykm'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'long', 'longitude'],
  area: ['areakm2', 'alandkm2', 'landkm2'],
} as const;

/**
 * Reads a file of units: an id, a place in a plane of its own (x_km, y_km, which win) or in degrees (lat, lon), and
 * any measures it has. A unit that cannot be read refuses the whole file with its line (`bad-units`): a plan with a
 * hole in its map would be wrong everywhere. `measures` are those the accounts are read with, in the same order.
 * `neighboursPath` names a file of pairs of ids (see readNeighbours).
 */
export function readUnitList(
  unitsPath: string,
  neighboursPath: string | null,
  measures: readonly AskedMeasureColumn[],
  unitIdColumn?: string,
): UnitListResult {
  const list = refusalOf<UnitListResult>(unitsPath, () => {
    const table = openTable(unitsPath);
    const rows = readUnitRows(table, unitCells(table, measures, unitIdColumn));
    return { ok: true, neighbours: null, source: table.file, ...rows };
  });
  if (!list.ok || neighboursPath === null) return list;
  return refusalOf<UnitListResult>(neighboursPath, () => {
    const { neighbours, warnings } = readNeighbours(neighboursPath, list.rowOfId);
    const warningCounts = { ...list.warningCounts };
    for (const { code } of warnings) warningCounts[code] = (warningCounts[code] ?? 0) + 1;
    return { ...list, neighbours, warnings: [...list.warnings, ...warnings], warningCounts };
  });
}

function unitCells(table: Table, measures: readonly AskedMeasureColumn[], unitIdColumn: string | undefined): UnitCells {
  const { names, cells } = table.header;
  const columns = headerList(table.header);
  const own = unitIdColumn === undefined ? undefined : names[columnIndex(names, unitIdColumn)];
  if (unitIdColumn !== undefined && own === undefined) {
    throw new FileRefused('column-missing', { file: table.file, column: unitIdColumn, columns });
  }
  const found = mapColumns<keyof typeof FIELDS>(names, FIELDS, own === undefined ? {} : { id: own });
  const cellOf = (header: string | undefined): number =>
    header === undefined ? -1 : (cells[columnIndex(names, header)] ?? -1);
  const [xKm, yKm, lat, lon] = [found.xKm, found.yKm, found.lat, found.lon].map(cellOf) as [
    number,
    number,
    number,
    number,
  ];
  if (found.id === undefined) throw new FileRefused('no-id-column', { file: table.file, columns });
  const plane = xKm >= 0 && yKm >= 0;
  if (!plane && (lat < 0 || lon < 0)) throw new FileRefused('no-place-column', { file: table.file, columns });
  return {
    id: cellOf(found.id),
    name: cellOf(found.name),
    plane: plane ? { xKm, yKm } : null,
    lat,
    lon,
    area: cellOf(found.area),
    measures: measures.map(({ column }) => ({ column, cell: column === '#' ? -1 : cellOf(column) })),
  };
}
