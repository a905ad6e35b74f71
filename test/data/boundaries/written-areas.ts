import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { AreaSet } from '../../../data/boundaries/files/area-set.ts';
import { type AreaOptions, readAreas } from '../../../data/boundaries/files/read-areas.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenfield-areas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with this content, gone when the tests of the file are done. */
export function written(content: string | Uint8Array, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Reads a boundary file that must be readable. */
export function readWritten(content: string | Uint8Array, name: string, options: AreaOptions = {}): AreaSet {
  const read = readAreas(written(content, name), options);
  if (!read.ok) throw new Error(`${name} was refused: ${JSON.stringify(read.values)}`);
  return read.areas;
}

/** A GeoJSON text of polygons by their code. */
export function collection(areas: Readonly<Record<string, unknown>>, more: object = {}): string {
  const features = Object.entries(areas).map(([code, coordinates]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates },
  }));
  return JSON.stringify({ type: 'FeatureCollection', ...more, features });
}

/** A rectangle's one ring, anticlockwise. */
export function box(west: number, south: number, east: number, north: number): [number, number][][] {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}
