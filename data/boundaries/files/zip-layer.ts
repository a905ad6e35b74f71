import { bytesInMemory, type FileBytes } from '../../import/file-bytes.ts';
import { unpackedWhole } from '../../import/zip/unpacked.ts';
import { type ZipEntry, zipDirectory } from '../../import/zip/zip-directory.ts';
import { areasRefused, zipProblemsOf } from './areas-refused.ts';
import { chosenLayer } from './chosen-layer.ts';
import type { RawLayer } from './raw-layer.ts';
import { shapefileLayer } from './shapefile-layer.ts';

const MOST_PART_BYTES = 1_000_000_000;
const MOST_TEXT_BYTES = 400_000_000;
const TEXTS = /\.(kml|geojson|topojson|json|geojsonl|ndjson)$/i;

/** Where macOS puts its own notes on files, and hidden files. */
const NOT_OURS = /(^|\/)(__MACOSX\/|\.)/;

/**
 * A layer of a zip: shapefiles by their .shp, else the KML of a KMZ (its doc.kml first), else a GeoJSON or TopoJSON
 * file, read by `textLayer`. Several shapefiles are layers to choose from; the largest is read where none is chosen.
 */
export function zipLayer(
  file: FileBytes,
  wanted: string | undefined,
  textLayer: (bytes: FileBytes, layer: string | undefined) => RawLayer,
): RawLayer {
  return zipProblemsOf(file.name, () => {
    const entries = zipDirectory(file).filter(({ name }) => !NOT_OURS.test(name));
    const shapefiles = entries.filter(({ name }) => /\.shp$/i.test(name));
    if (shapefiles.length > 0) return shapefileInZip(file, entries, shapefiles, wanted);
    const texts = entries.filter(({ name }) => TEXTS.test(name));
    const text = texts.find(({ name }) => /(^|\/)doc\.kml$/i.test(name)) ?? texts[0];
    if (!text) throw areasRefused(file.name, 'zip-no-shapes');
    const inside = bytesInMemory(text.name, unpackedWhole(file, text, MOST_TEXT_BYTES));
    return textLayer(inside, wanted);
  });
}

function shapefileInZip(
  file: FileBytes,
  entries: readonly ZipEntry[],
  shapefiles: readonly ZipEntry[],
  wanted: string | undefined,
): RawLayer {
  const layers = shapefiles.map((entry) => ({ name: stemOf(entry.name), entry, items: { length: entry.size } }));
  const { name, entry } = chosenLayer(layers, file.name, wanted);
  const beside = (ending: string): Uint8Array | null => {
    const found = entries.find((other) => other.name.toLowerCase() === `${name}${ending}`.toLowerCase());
    return found ? unpackedWhole(file, found, MOST_PART_BYTES) : null;
  };
  const text = (ending: string): string | null => {
    const bytes = beside(ending);
    return bytes === null ? null : new TextDecoder().decode(bytes.subarray(0, 10_000));
  };
  const parts = {
    shp: unpackedWhole(file, entry, MOST_PART_BYTES),
    dbf: beside('.dbf'),
    cpg: text('.cpg'),
    prj: text('.prj'),
  };
  return { layers: layers.map((layer) => layer.name), layer: name, ...shapefileLayer(parts, file.name) };
}

function stemOf(name: string): string {
  return name.replace(/\.shp$/i, '');
}
