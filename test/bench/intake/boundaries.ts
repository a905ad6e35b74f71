import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AreaUnits, areaUnits } from '../../../data/boundaries/area-units.ts';
import type { AreaSet, Place } from '../../../data/boundaries/files/area-set.ts';
import { readAreas } from '../../../data/boundaries/files/read-areas.ts';
import { testDataFile } from '../../support/test-data.ts';

/** Share of the neighbours by shared arcs that must also be found by place, and most of others. */
const SAME_TARGET = 0.999;
const OTHERS_TARGET = 0.001;
/** An area drawn for itself keeps within this of where it lies, degrees: half a metre. */
const JITTER = 4.5e-6;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * 31,292 postal areas as units: seconds to read and to find neighbours, from a topology and from the same layer as
 * GeoJSON without shared arcs: as it is, rounded to six decimals, and with every area drawn for itself (other corners,
 * moved by up to half a metre). Answers how many targets were missed.
 */
export function boundariesBench(): number {
  say('\nPostal areas as units, with their neighbours');
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-bench-'));
  try {
    const topology = measured('TopoJSON, shared arcs', testDataFile('units', 'us_zcta.topo.json'));
    const forms: [name: string, move: (place: Place, area: number, corner: number) => Place, cut: boolean][] = [
      ['GeoJSON, as it is', (place) => place, false],
      ['GeoJSON, six decimals', ([lon, lat]) => [+lon.toFixed(6), +lat.toFixed(6)], false],
      ['GeoJSON, each area for itself', moved, true],
    ];
    let missed = 0;
    for (const [name, move, cut] of forms) {
      const path = join(folder, 'areas.geojson');
      writeFileSync(path, asGeojson(topology.areas, move, cut));
      const { units } = measured(name, path);
      missed += compared(topology.units, units);
    }
    return missed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(name: string, path: string): { areas: AreaSet; units: AreaUnits } {
  const started = performance.now();
  const read = readAreas(path);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.values)}`);
  const readBy = performance.now();
  const units = areaUnits(read.areas, read.areas.keyColumn, read.areas.nameColumn);
  const done = performance.now();
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  const pairs = units.neighbours.link.filter((link) => link === 0).length;
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  say(
    `  ${name} (${megabytes(statSync(path).size)} MB): ${units.units.count} units, ${pairs} borders, ${units.links.length} links; ` +
      `read ${seconds(started, readBy)} s, neighbours ${seconds(readBy, done)} s; ${megabytes(process.resourceUsage().maxRSS * 1024)} MB at most so far`,
  );
  return { areas: read.areas, units };
}

function compared(arcs: AreaUnits, place: AreaUnits): number {
  const [expected, found] = [bordersOf(arcs), bordersOf(place)];
  const same = [...expected.keys()].filter((pair) => found.has(pair)).length / expected.size;
  const others = [...found.keys()].filter((pair) => !expected.has(pair)).length / expected.size;
  const kilometres = (borders: Map<string, number>) => [...borders.values()].reduce((sum, km) => sum + km, 0);
  const met = same >= SAME_TARGET && others <= OTHERS_TARGET;
  const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
  say(
    `    the same neighbours: ${percent(same)} (target ${percent(SAME_TARGET)}), others: ${percent(others)} ` +
      `(target ${percent(OTHERS_TARGET)}), length of all borders: ${percent(kilometres(found) / kilometres(expected))}: ${met ? 'met' : 'MISSED'}`,
  );
  return met ? 0 : 1;
}

function bordersOf({ neighbours: { a, b, sharedKm, link } }: AreaUnits): Map<string, number> {
  const borders = new Map<string, number>();
  a.forEach((unit, i) => {
    if (link[i] === 0) borders.set(`${unit}-${b[i]}`, sharedKm[i] as number);
  });
  return borders;
}

function asGeojson(areas: AreaSet, move: (place: Place, area: number, corner: number) => Place, cut: boolean): string {
  const keys = areas.columns[areas.keyColumn ?? 0]?.values ?? [];
  const features = areas.shapes.map((shape, area) => {
    const coordinates = shape.map((rings) =>
      rings.map((ring) => {
        const corners = cut ? ring.flatMap((from, i) => cutEdge(from, ring[i + 1], area + i)) : ring;
        const open = corners.slice(0, -1).map((place, corner) => move(place, area, corner));
        return [...open, open[0]];
      }),
    );
    return { type: 'Feature', properties: { zip: keys[area] }, geometry: { type: 'MultiPolygon', coordinates } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Every third edge has one corner more, and not the same one in the two areas beside it. */
function cutEdge(from: Place, to: Place | undefined, n: number): Place[] {
  if (!to || n % 3 !== 0) return [from];
  const share = 0.3 + 0.4 * fraction(n);
  return [from, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]];
}

function moved([lon, lat]: Place, area: number, corner: number): Place {
  return [lon + JITTER * (2 * fraction(31 * area + corner) - 1), lat + JITTER * (2 * fraction(area + 17 * corner) - 1)];
}

/** The same number between 0 and 1 for the same n. */
function fraction(n: number): number {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 0;
  return mixed / 2 ** 32;
}
