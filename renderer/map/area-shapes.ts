import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { arcPairs } from './arc-pairs.ts';
import { type Rim, type RimArc, rimOf } from './rim.ts';

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
  const ofArc = territoryOfArc(shapes, territoryOf);
  const between = bordersBetween(shapes, territoryOf);
  return withRim(shapes, between, ({ outer }) => outer.filter((arc) => ofArc(arc) !== 0));
}

/** The same without the outer rim: only what parts one from another. */
export function bordersBetween(shapes: AreaShapes, territoryOf: (code: string) => number): MultiLineString {
  const shared = linesBetween(shapes, territoryOf, (a, b) => a !== b);
  const ofArc = territoryOfArc(shapes, territoryOf);
  return withRim(shapes, shared, ({ gaps }) =>
    gaps.flatMap((gap) => {
      const most = widest(gap, ofArc);
      return gap.filter((arc) => ofArc(arc) !== most);
    }),
  );
}

/** The border of one territory all round, inner holes and islands included, but no gap that lies wholly inside it. */
export function territoryOutline(
  shapes: AreaShapes,
  territoryOf: (code: string) => number,
  territory: number,
): MultiLineString {
  const between = linesBetween(shapes, territoryOf, (a, b) => (a === territory) !== (b === territory));
  const ofArc = territoryOfArc(shapes, territoryOf);
  return withRim(shapes, between, ({ outer, gaps }) => {
    const open = gaps.filter((gap) => gap.some((arc) => ofArc(arc) !== territory));
    return [outer, ...open].flat().filter((arc) => ofArc(arc) === territory);
  });
}

/** The arcs between two areas whose territories `parts` says lie apart, as lines. */
function linesBetween(
  shapes: AreaShapes,
  territoryOf: (code: string) => number,
  parts: (a: number, b: number) => boolean,
): MultiLineString {
  const { arc, a, b } = arcPairs(shapes);
  const territories = Int32Array.from(shapes.areas.geometries, (area) => territoryOf(idOf(area)));
  const arcs: number[][] = [];
  for (let i = 0; i < arc.length; i++) {
    const apart = parts(territories[a[i] as number] as number, territories[b[i] as number] as number);
    if (apart) arcs.push([arc[i] as number]);
  }
  return mesh(shapes.topology, { type: 'MultiLineString', arcs });
}

interface Identified {
  readonly id?: string | number | undefined;
}

function idOf({ id }: Identified): string {
  return String(id);
}

function territoryOfArc({ areas }: AreaShapes, territoryOf: (code: string) => number): (arc: RimArc) => number {
  const known = new Map<number, number>();
  return ({ area }) => {
    const found = known.get(area) ?? territoryOf(idOf(areas.geometries[area] as Identified));
    known.set(area, found);
    return found;
  };
}

function withRim(shapes: AreaShapes, lines: MultiLineString, chosen: (rim: Rim) => readonly RimArc[]): MultiLineString {
  const arcs = chosen(rimOf(shapes)).map(({ arc }) => [arc]);
  const rim: Position[][] = mesh(shapes.topology, { type: 'MultiLineString', arcs }).coordinates;
  return { type: 'MultiLineString', coordinates: lines.coordinates.concat(rim) };
}

/** The territory with most of the edge of a gap. */
function widest(gap: readonly RimArc[], ofArc: (arc: RimArc) => number): number {
  const lengths = new Map<number, number>();
  for (const arc of gap) lengths.set(ofArc(arc), (lengths.get(ofArc(arc)) ?? 0) + arc.length);
  return Array.from(lengths).reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1] as [number, number])[0];
}
