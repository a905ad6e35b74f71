import { areasRefused } from './areas-refused.ts';

/** What the checker found in a .shp file: its records are safe to read. */
interface CheckedShapefile {
  readonly records: number;
}

const HEADER_BYTES = 100;
const MAGIC = 9994;
const VERSION = 1000;
/** A multipoint, a polyline or a polygon starts with its type and its box. */
const BOX_END = 36;
/** The islands of a country, with room; more parts in one record were made to harm. */
const MOST_PARTS = 100_000;

/** Kinds that give areas or places; 3, 13 and 23 are lines, 31 is a body in three dimensions. */
const POINTS: ReadonlySet<number> = new Set([1, 11, 21]);
const POINT_LISTS: ReadonlySet<number> = new Set([8, 18, 28]);
const RINGS: ReadonlySet<number> = new Set([3, 5, 13, 15, 23, 25]);

/**
 * Walks a .shp file before a reader sees it (ESRI Shapefile Technical Description, 1998): magic, version, length
 * against size, numbers, lengths and kinds of the records, counts against the bytes that are there, and parts that
 * rise. Throws FileRefused `bad-areas` (shp-no-shapefile, shp-cut, shp-kind, shp-record).
 */
export function checkShapefile(bytes: Uint8Array, file: string): CheckedShapefile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== MAGIC || view.getInt32(28, true) !== VERSION) {
    throw areasRefused(file, 'shp-no-shapefile');
  }
  if (2 * view.getInt32(24) !== bytes.length) {
    throw areasRefused(file, 'shp-cut', { declared: Math.max(0, 2 * view.getInt32(24)), bytes: bytes.length });
  }
  const kind = view.getInt32(32, true);
  if (kind !== 0 && !POINTS.has(kind) && !POINT_LISTS.has(kind) && !RINGS.has(kind)) {
    throw areasRefused(file, 'shp-kind', { kind });
  }
  let records = 0;
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const record = records + 1;
    const broken = () => areasRefused(file, 'shp-record', { record });
    if (at + 12 > bytes.length || view.getInt32(at) !== record) throw broken();
    const size = 2 * view.getInt32(at + 4);
    if (size < 4 || at + 8 + size > bytes.length) throw broken();
    if (!contentFits(new DataView(view.buffer, view.byteOffset + at + 8, size), kind)) throw broken();
    at += 8 + size;
    records++;
  }
  return { records };
}

/** Whether a record's content has the kind of the file, or none, and the bytes that its counts promise. */
function contentFits(content: DataView, kind: number): boolean {
  const own = content.getInt32(0, true);
  if (own === 0) return true;
  if (own !== kind) return false;
  const size = content.byteLength;
  if (POINTS.has(kind)) return size >= (kind === 11 ? 28 : 20);
  if (size < BOX_END + 8) return POINT_LISTS.has(kind) && size === BOX_END + 4 && content.getInt32(BOX_END, true) === 0;
  if (POINT_LISTS.has(kind)) {
    const points = content.getInt32(BOX_END, true);
    return points >= 0 && size >= BOX_END + 4 + 16 * points + (kind === 18 ? 16 + 8 * points : 0);
  }
  const parts = content.getInt32(BOX_END, true);
  const points = content.getInt32(BOX_END + 4, true);
  if (parts < 0 || points < 0 || parts > MOST_PARTS || (parts === 0) !== (points === 0)) return false;
  const heights = kind === 13 || kind === 15 ? 16 + 8 * points : 0;
  if (size < BOX_END + 8 + 4 * parts + 16 * points + heights) return false;
  let before = -1;
  for (let part = 0; part < parts; part++) {
    const start = content.getInt32(BOX_END + 8 + 4 * part, true);
    if (start <= before || start >= points || (part === 0 && start !== 0)) return false;
    before = start;
  }
  return true;
}
