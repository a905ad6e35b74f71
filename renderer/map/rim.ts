import type { GeometryObject, Topology } from 'topojson-specification';
import type { AreaShapes } from './area-shapes.ts';
import { type Point, type RimPiece, type Strip, withoutStrips } from './rim-strips.ts';

/** Where areas end and no other begins; areas are told by their index, lines are in degrees. */
export interface Rim {
  /** Round whole lands. */
  readonly outer: readonly RimPiece[];
  /** Round each gap that lies among the areas: a lake, a strip that two outlines leave between them. */
  readonly gaps: readonly (readonly RimPiece[])[];
  /** Along strips that are open to the outside. */
  readonly strips: readonly Strip[];
}

const known = new WeakMap<AreaShapes['areas'], Rim>();

/** The rim of a unit set's areas, found once. */
export function rimOf({ topology, areas }: AreaShapes): Rim {
  const found = known.get(areas) ?? findRim(topology, areas.geometries);
  known.set(areas, found);
  return found;
}

/**
 * Follows the arcs that one area alone has from end to start. With all areas turned the same way, a way round lands
 * turns like them and a way round a gap turns against them.
 */
function findRim(topology: Topology, areas: readonly GeometryObject[]): Rim {
  const thin = THIN * widthOf(topology);
  const outer: RimPiece[] = [];
  const gaps: RimPiece[][] = [];
  for (const ring of ringsOf(rimSteps(areas, topology))) {
    const turned = ring.reduce((sum, { turn }) => sum + turn, 0);
    const length = ring.reduce((sum, step) => sum + step.length, 0);
    const several = ring.some(({ area }) => area !== ring[0]?.area);
    const pieces = ring.map(({ arc, area }) => ({ area, line: corners(topology, arc) }));
    if (turned < 0 || (several && turned < thin * length)) gaps.push(pieces);
    else outer.push(...pieces);
  }
  const { outside, strips } = withoutStrips(outer, thin);
  const degrees = <P extends RimPiece>(piece: P): P => ({ ...piece, line: inDegrees(topology, piece.line) });
  return { outer: outside.map(degrees), gaps: gaps.map((gap) => gap.map(degrees)), strips: strips.map(degrees) };
}

/** The corners of an arc in steps of the topology. */
function corners({ arcs, transform }: Topology, arc: number): Point[] {
  let x = 0;
  let y = 0;
  return (arcs[arc] ?? []).map(([dx = 0, dy = 0]) => {
    x = transform ? x + dx : dx;
    y = transform ? y + dy : dy;
    return [x, y];
  });
}

function inDegrees({ transform }: Topology, line: readonly Point[]): readonly Point[] {
  if (!transform) return line;
  const { scale, translate } = transform;
  return line.map(([x, y]) => [x * scale[0] + translate[0], y * scale[1] + translate[1]]);
}

/**
 * Thinner than this share of the width of all, what two areas have between them is no land of its own: one line drawn
 * twice with other corners, or areas that overlap by a hair.
 */
const THIN = 2e-5;

/** Of all areas, in steps of the topology. */
function widthOf({ arcs, transform }: Topology): number {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  for (const arc of arcs) {
    let at = 0;
    for (const [x = 0] of arc) {
      at = transform ? at + x : x;
      if (at < west) west = at;
      if (at > east) east = at;
    }
  }
  return Math.max(0, east - west);
}

interface Step {
  readonly arc: number;
  readonly area: number;
  readonly length: number;
  readonly from: string;
  readonly to: string;
  /** Twice the area that the arc and the origin enclose, positive against the clock. */
  readonly turn: number;
}

/** The arcs of one area alone, in the direction in which their area lies to the left. */
function rimSteps(areas: readonly GeometryObject[], topology: Topology): Step[] {
  const isDelta = topology.transform !== undefined;
  const uses = new Int32Array(topology.arcs.length);
  const polygons = areas.flatMap((geometry, area) => polygonsOf(geometry).map((rings) => ({ area, rings })));
  for (const { rings } of polygons) for (const arc of rings.flat()) uses[place(arc)] = (uses[place(arc)] as number) + 1;
  return polygons.flatMap(({ area, rings }) => {
    const alone = rings.flat().filter((arc) => uses[place(arc)] === 1);
    if (alone.length === 0) return [];
    const turned = (rings[0] ?? []).reduce((sum, arc) => {
      const { turn } = measured(topology.arcs[place(arc)] ?? [], isDelta);
      return sum + (arc < 0 ? -turn : turn);
    }, 0);
    return alone.map((signed): Step => {
      const arc = place(signed);
      const { first, last, turn, length } = measured(topology.arcs[arc] ?? [], isDelta);
      const back = signed < 0 !== turned < 0;
      return back
        ? { arc, area, length, from: last, to: first, turn: -turn }
        : { arc, area, length, from: first, to: last, turn };
    });
  });
}

function measured(arc: readonly (readonly number[])[], isDelta: boolean) {
  let x = arc[0]?.[0] ?? 0;
  let y = arc[0]?.[1] ?? 0;
  const first = `${x} ${y}`;
  let turn = 0;
  let length = 0;
  for (let i = 1; i < arc.length; i++) {
    const point = arc[i] as readonly [number, number];
    const nextX = isDelta ? x + point[0] : point[0];
    const nextY = isDelta ? y + point[1] : point[1];
    turn += x * nextY - nextX * y;
    length += Math.hypot(nextX - x, nextY - y);
    x = nextX;
    y = nextY;
  }
  return { first, last: `${x} ${y}`, turn, length };
}

/**
 * Steps chained into closed ways. Where several go on from one place, that is taken which closes the way at once: so a
 * strip between two areas is a gap of its own, not a part of a long one.
 */
function ringsOf(steps: readonly Step[]): Step[][] {
  const starting = new Map<string, Step[]>();
  for (const step of steps) {
    const others = starting.get(step.from);
    if (others) others.push(step);
    else starting.set(step.from, [step]);
  }
  const rings: Step[][] = [];
  const gone = new Set<Step>();
  for (const first of steps) {
    if (gone.has(first)) continue;
    const ring: Step[] = [];
    for (let step: Step | undefined = first; step; step = next(step.to, first.from)) {
      gone.add(step);
      ring.push(step);
      if (step.to === first.from) break;
    }
    rings.push(ring);
  }
  return rings;

  function next(from: string, home: string): Step | undefined {
    const open = starting.get(from)?.filter((step) => !gone.has(step)) ?? [];
    return open.find(({ to }) => to === home) ?? open.at(-1);
  }
}

function polygonsOf(geometry: GeometryObject): number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** A negative number is an arc gone back along. */
function place(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
