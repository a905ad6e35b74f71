import { zipSync } from 'fflate';
import { csvLine } from '../../export/csv-text.ts';
import type { FeatureSet, MapFeature } from '../plan-features.ts';
import { dbfTable } from './dbf-bytes.ts';
import { fieldNames } from './field-names.ts';
import { shpBytes } from './shp-bytes.ts';

/** WGS 84 as ESRI's well-known text. */
const WGS_84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A layer of a shapefile. */
export interface ShapeLayer extends FeatureSet {
  /** The name of its files. */
  readonly name: string;
}

/**
 * Layers as shapefiles in one zip, with `fields.csv`, which says what the short names of dBASE stand for. `day` is the
 * day the files bear, so that the same plan gives the same bytes.
 */
export function shapefileZip(layers: readonly ShapeLayer[], day: Date): Uint8Array {
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = {};
  let fields = csvLine(['file', 'field', 'name']);
  for (const layer of layers) {
    const features: MapFeature[] = [...layer.features()];
    const names = fieldNames(layer.fields);
    const { shp, shx } = shpBytes(features.map(({ geometry }) => geometry));
    files[`${layer.name}.shp`] = shp;
    files[`${layer.name}.shx`] = shx;
    files[`${layer.name}.dbf`] = dbfTable(
      names,
      features.map(({ values }) => values),
      day,
    ).bytes;
    files[`${layer.name}.prj`] = encoder.encode(WGS_84);
    files[`${layer.name}.cpg`] = encoder.encode('UTF-8');
    names.forEach((name, f) => {
      fields += csvLine([layer.name, name, layer.fields[f] as string]);
    });
  }
  files['fields.csv'] = encoder.encode(fields);
  return zipSync(files, { mtime: day, level: 6 });
}
