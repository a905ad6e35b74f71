import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { arcPairs } from './arc-pairs.ts';
import { rimOf } from './rim.ts';
import type { RimPiece } from './rim-strips.ts';

/** The areas of a unit set in one topology: neighbours share their arcs; the ids are the units' codes. */
export interface AreaShapes {
  readonly topology: Topology;
  readonly areas: GeometryCollection;
}

/** The areas of the units as features whose id is the unit's row; `rowOf` gives -1 for a code the plan has not. */
export function unitAreas({ topology, areas }: AreaShapes, rowOf: (code: string) => number): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: feature(topology, areas).features.flatMap((area) => {
      const row = rowOf(String(area.id));
      return row < 0 ? [] : [{ ...area, id: row, properties: {} }];
    }),
  };
}

/**
 * The borders between territories as lines: the arcs that units of different territories share, and the outer rim of
 * the assigned ones. A gap that one territory has all round is no border; through one that parts territories there
 * goes one line, along all of them but the one with most of its edge. `territoryOf` gives the territory of a code, 0
 * for none.
 */
export function territoryBorders(shapes: AreaShapes, territoryOf: (code: string) => number): MultiLineString {
  const ofArea = territoriesOf(shapes, territoryOf);
  const outside = rimOf(shapes).outer.filter(({ area }) => ofArea[area] !== 0);
  return withLines(
    between(shapes, ofArea, () => true),
    outside,
  );
}

/** The borders that two groups share, without those to areas that are in none: lines of territories show these. */
export function groupBorders(shapes: AreaShapes, groupOf: (code: string) => number): MultiLineString {
  return between(shapes, territoriesOf(shapes, groupOf), (group) => group !== 0);
}

/** The border of one territory all round, inner holes and islands included, but no gap that lies wholly inside it. */
export function territoryOutline(
  shapes: AreaShapes,
  territoryOf: (code: string) => number,
  territory: number,
): MultiLineString {
  const ofArea = territoriesOf(shapes, territoryOf);
  const shared = sharedLines(shapes, ofArea, (a, b) => (a === territory) !== (b === territory));
  const isOwn = ({ area }: Pick<RimPiece, 'area'>) => ofArea[area] === territory;
  const { outer, gaps, strips } = rimOf(shapes);
  const across = gaps.filter((gap) => !gap.every(isOwn)).flat();
  const along = strips.filter(({ beside }) => ofArea[beside] !== territory);
  return withLines(shared, [outer, across, along].flat().filter(isOwn));
}

/** Only what parts one territory from another, both of which count; without the outer rim. */
function between(shapes: AreaShapes, ofArea: Int32Array, counts: (territory: number) => boolean): MultiLineString {
  const { gaps, strips } = rimOf(shapes);
  const of = (area: number) => ofArea[area] as number;
  const across = gaps.flatMap((gap) => {
    const edge = gap.filter(({ area }) => counts(of(area)));
    const most = widest(edge, ofArea);
    return edge.filter(({ area }) => of(area) !== most);
  });
  // Both sides of a strip come by: the one of the lower territory is drawn.
  const along = strips.filter(({ area, beside }) => {
    return of(area) < of(beside) && counts(of(area)) && counts(of(beside));
  });
  const shared = sharedLines(shapes, ofArea, (a, b) => a !== b && counts(a) && counts(b));
  return withLines(shared, [...across, ...along]);
}

/** The arcs between two areas whose territories `parts` says lie apart, as lines. */
function sharedLines(
  shapes: AreaShapes,
  ofArea: Int32Array,
  parts: (a: number, b: number) => boolean,
): MultiLineString {
  const { arc, a, b } = arcPairs(shapes);
  const arcs: number[][] = [];
  for (let i = 0; i < arc.length; i++) {
    if (parts(ofArea[a[i] as number] as number, ofArea[b[i] as number] as number)) arcs.push([arc[i] as number]);
  }
  return mesh(shapes.topology, { type: 'MultiLineString', arcs });
}

/** Territory of each area by its index. */
function territoriesOf({ areas }: AreaShapes, territoryOf: (code: string) => number): Int32Array {
  return Int32Array.from(areas.geometries, ({ id }) => territoryOf(String(id)));
}

function withLines({ coordinates }: MultiLineString, pieces: readonly RimPiece[]): MultiLineString {
  const lines = pieces.map(({ line }) => line as unknown as Position[]);
  return { type: 'MultiLineString', coordinates: coordinates.concat(lines) };
}

/** The territory with most of the edge of a gap. */
function widest(gap: readonly RimPiece[], ofArea: Int32Array): number {
  const lengths = new Map<number, number>();
  for (const piece of gap) {
    const territory = ofArea[piece.area] as number;
    lengths.set(territory, (lengths.get(territory) ?? 0) + lengthOf(piece));
  }
  return Array.from(lengths).reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1] as [number, number])[0];
}

function lengthOf({ line }: RimPiece): number {
  return line.reduce((sum, [x, y], i) => {
    const [px, py] = line[Math.max(0, i - 1)] as readonly [number, number];
    return sum + Math.hypot(x - px, y - py);
  }, 0);
}
