import type { Place } from '../../../../data/boundaries/files/area-set.ts';

/** A .shp file of polygons; each is its rings, outer ones clockwise as the format wants them. */
export function shpBytes(polygons: readonly (readonly (readonly Place[])[])[]): Uint8Array {
  const records = polygons.map((rings, i) => {
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0);
    const lons = points.map(([lon]) => lon);
    const lats = points.map(([, lat]) => lat);
    const extent = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    for (const [at, value] of extent.entries()) content.writeDoubleLE(value, 4 + 8 * at);
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let start = 0;
    for (const [at, ring] of rings.entries()) {
      content.writeInt32LE(start, 44 + 4 * at);
      start += ring.length;
    }
    for (const [at, [lon, lat]] of points.entries()) {
      content.writeDoubleLE(lon, 44 + 4 * rings.length + 16 * at);
      content.writeDoubleLE(lat, 52 + 4 * rings.length + 16 * at);
    }
    const header = Buffer.alloc(8);
    header.writeInt32BE(i + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const body = Buffer.concat(records);
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + body.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, body]);
}

/** A .dbf file of text columns of 20 bytes each; cells are the bytes as given. */
export function dbfBytes(columns: readonly string[], rows: readonly (readonly Uint8Array[])[], driver = 0): Uint8Array {
  const headerBytes = 32 + 32 * columns.length + 1;
  const rowBytes = 1 + 20 * columns.length;
  const bytes = Buffer.alloc(headerBytes + rowBytes * rows.length, 0x20);
  bytes.fill(0, 0, headerBytes);
  bytes[0] = 3;
  bytes.writeUInt32LE(rows.length, 4);
  bytes.writeUInt16LE(headerBytes, 8);
  bytes.writeUInt16LE(rowBytes, 10);
  bytes[29] = driver;
  for (const [i, name] of columns.entries()) {
    bytes.write(name, 32 + 32 * i, 'latin1');
    bytes.write('C', 32 + 32 * i + 11, 'latin1');
    bytes[32 + 32 * i + 16] = 20;
  }
  bytes[headerBytes - 1] = 0x0d;
  for (const [row, cells] of rows.entries()) {
    for (const [i, cell] of cells.entries()) bytes.set(cell, headerBytes + row * rowBytes + 1 + 20 * i);
  }
  return bytes;
}
