import { bytesOfFile, type FileBytes } from '../../import/file-bytes.ts';
import { zipDirectory } from '../../import/zip/zip-directory.ts';
import { ZipRefused } from '../../import/zip/zip-refused.ts';

const HEAD_BYTES = 16 * 1024;
const SHAPE_MAGIC = 9994;
/** Begins each feature of a text sequence (RFC 8142). */
const RECORD_SIGN = '\u001e';

/**
 * Whether a file is meant as boundaries, by its first bytes, or by the names in it where it is a zip: GeoJSON, TopoJSON,
 * KML, KMZ, a shapefile. Whether they can be used is for `readAreas` to say. False for what cannot be read.
 */
export function looksLikeAreas(path: string): boolean {
  try {
    const file = bytesOfFile(path);
    const head = file.slice(0, HEAD_BYTES);
    if (head[0] === 0x50 && head[1] === 0x4b) return hasAreas(file);
    if (head.length >= 4 && Buffer.from(head).readInt32BE() === SHAPE_MAGIC) return true;
    const text = new TextDecoder().decode(head).replace(/^\ufeff/, '');
    return /^\s*\{\s*"/.test(text.replace(RECORD_SIGN, '')) || /<(?:\w+:)?kml[\s>]/.test(text);
  } catch (error) {
    if (error instanceof ZipRefused || (error as NodeJS.ErrnoException).code !== undefined) return false;
    throw error;
  }
}

/** A workbook and a zip of lists have none of these. */
function hasAreas(file: FileBytes): boolean {
  return zipDirectory(file).some(({ name }) => /\.(?:shp|kml|geojson|topojson)$|^[^/]*\.json$/i.test(name));
}
