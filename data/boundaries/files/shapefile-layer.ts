import * as shpjs from 'shpjs';
import { areasRefused } from './areas-refused.ts';
import { dbfTable } from './dbf-table.ts';
import type { RawLayer } from './raw-layer.ts';
import { checkShapefile } from './shp-check.ts';

/** The package's types describe its CommonJS form, in which everything hangs on the default export. */
const { parseShp } = shpjs as unknown as Pick<shpjs.ShpJS, 'parseShp'>;

/** The files of one shapefile; only the shapes must be there. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly cpg: string | null;
  readonly prj: string | null;
}

/** A shapefile: shapes by shpjs once the checker has walked them, attributes by our own reader of .dbf. */
export function shapefileLayer(
  parts: ShapefileParts,
  file: string,
): Pick<RawLayer, 'format' | 'features' | 'projection' | 'sharedArcs' | 'windingMatters' | 'refused'> {
  const { records } = checkShapefile(parts.shp, file);
  const geometries = records === 0 ? [] : parseShp(Buffer.from(parts.shp));
  if (geometries.length !== records) throw areasRefused(file, 'shp-record', { record: geometries.length + 1 });
  const rows = parts.dbf === null ? [] : dbfTable(parts.dbf, parts.cpg, file).rows;
  if (parts.dbf !== null && rows.length !== records) {
    throw areasRefused(file, 'dbf-rows', { rows: rows.length, shapes: records });
  }
  return {
    format: 'shapefile',
    features: geometries.map((geometry, i) => ({ number: i + 1, properties: rows[i] ?? new Map(), geometry })),
    projection: parts.prj,
    sharedArcs: null,
    windingMatters: false,
    refused: [],
  };
}
