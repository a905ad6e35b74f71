import { type Refusal, refused } from '../edit/refusal.ts';
import type { TerritoryKey } from '../model/ids.ts';
import { type Ground, rowsIn } from './ground.ts';
import { kinOfRow } from './kin.ts';
import { cannotRedraw, type Redrawn, unfit } from './redrawn.ts';
import { splitTerritory } from './split-territory.ts';

/** A corner of a drawn line, in degrees. */
export interface LineCorner {
  readonly lat: number;
  readonly lon: number;
}

/** Which territory a line cuts. */
export interface LineCut {
  readonly territory: number;
  /** Two corners or more. */
  readonly line: readonly LineCorner[];
}

/**
 * Divides a territory by a line as it is drawn on the map: units whose place is on the one side, and on the other. Its
 * first and last stretch go on beyond their ends, so that a line need not reach past the territory. Units without
 * degrees stay, and a family goes to the side where most of it lies. Refused where all units that may move lie on one
 * side.
 */
export function splitByLine(ground: Ground, { territory, line }: LineCut): Redrawn | Refusal {
  const wrong = unfit(ground, [territory]);
  if (wrong) return wrong;
  const bent = line.some(({ lat, lon }) => lat !== line[0]?.lat || lon !== line[0]?.lon);
  if (!bent) return refused('invalid-request', { what: 'line' });
  const { lat, lon } = ground.plan.units;
  const rows = rowsIn(ground, territory);
  const placed = rows.filter((row) => Number.isFinite(lat[row]) && Number.isFinite(lon[row]));
  if (placed.length === 0) return cannotRedraw(ground, 'no-degrees', territory);
  const sideOf = sideFinder(line);
  const part = new Int32Array(ground.current.length).fill(-1);
  for (const row of placed) part[row] = sideOf(lat[row] as number, lon[row] as number);
  // A unit without degrees is on no side: it stays with what goes on.
  const larger = placed.filter((row) => part[row] === 0).length * 2 >= placed.length ? 0 : 1;
  for (const row of rows) if (part[row] === -1) part[row] = larger;
  const crossing = takeKinOver(ground, rows, part);
  const split = splitTerritory(ground, territory as TerritoryKey, part, 2);
  if (!split.moves) return cannotRedraw(ground, 'line-misses', territory);
  const moved = new Set(split.moves.units);
  const along = crossing.filter((row) => moved.has(ground.plan.units.keys[row] as number)).length;
  const stays = crossing.filter((row) => ground.held[row] !== 1).length - along + (split.left.kin ?? 0);
  return { ...split, along, left: stays > 0 ? { ...split.left, kin: stays } : split.left };
}

/** Puts each family on the side where most of it lies, the first of equals; the rows that the line has on the other. */
function takeKinOver({ kin }: Ground, rows: Int32Array, part: Int32Array): number[] {
  const crossing: number[] = [];
  for (const row of rows) {
    const together = kinOfRow(kin, row);
    // Each family once, at its first row.
    if (together.length === 1 || together[0] !== row) continue;
    const beyond = together.reduce((count, other) => count + (part[other] as number), 0);
    const side = 2 * beyond > together.length ? 1 : 0;
    for (const other of together) {
      if (part[other] !== side) crossing.push(other);
      part[other] = side;
    }
  }
  return crossing;
}

type Point = readonly [number, number];

/** How far the ends go on: beyond any place on the map, in units of its width. */
const FAR = 8;

/** Side 0 or 1 of a place, on the map as it is drawn: in Mercator's projection a straight line is straight. */
function sideFinder(line: readonly LineCorner[]): (lat: number, lon: number) => 0 | 1 {
  const middle = line.reduce((sum, { lon }) => sum + lon, 0) / line.length;
  const corners = line.map(({ lat, lon }) => mercator(lat, near(lon, middle)));
  const apart = corners.filter((corner, i) => i === 0 || !same(corner, corners[i - 1] as Point));
  const first = beyond(apart[1] as Point, apart[0] as Point);
  const last = beyond(apart.at(-2) as Point, apart.at(-1) as Point);
  // Round the map from the one far end to the other: what lies inside is one side.
  const outline = [first, ...apart, last, ...arc(last, first)];
  return (lat, lon) => (isInside(mercator(lat, near(lon, middle)), outline) ? 1 : 0);
}

/** The same meridian, at most half the globe away from another one. */
function near(lon: number, middle: number): number {
  return lon - 360 * Math.round((lon - middle) / 360);
}

/** In widths of the map; the poles, where it has no end, are left out. */
function mercator(lat: number, lon: number): Point {
  const radians = (Math.max(-89, Math.min(89, lat)) * Math.PI) / 180;
  return [lon / 360, Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)];
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** The far end of a ray from one point through another. */
function beyond(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return [to[0] + (FAR * dx) / length, to[1] + (FAR * dy) / length];
}

const ARC_STEPS = 32;

/** Points of a circle far outside, from the direction of one point to that of another. */
function arc(from: Point, to: Point): Point[] {
  const start = Math.atan2(from[1], from[0]);
  const turn = (Math.atan2(to[1], to[0]) - start + 2 * Math.PI) % (2 * Math.PI);
  return Array.from({ length: ARC_STEPS + 1 }, (_, i) => {
    const angle = start + (turn * i) / ARC_STEPS;
    return [2 * FAR * Math.cos(angle), 2 * FAR * Math.sin(angle)];
  });
}

/** By the number of sides of the outline that a ray to the east crosses. */
function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length] as Point;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  });
  return inside;
}
