import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { mercatorX, mercatorY } from '../../../core/geo/mercator.ts';
import type { AreaColumns } from '../../../core/select/area-index.ts';
import type { AreaShapes } from '../area-shapes.ts';

/**
 * The areas of a unit set as flat columns in Mercator, straight from the arcs they share: no object per corner, of
 * which a country of postcodes has millions. `rowOf` gives -1 for a code the plan has not.
 */
export function areaColumns({ topology, areas }: AreaShapes, rowOf: (code: string) => number): AreaColumns {
  const arcs = topology.arcs.map((arc) => mercatorArc(arc as [number, number][], topology.transform));
  const shapes = (areas as GeometryCollection).geometries.flatMap((geometry) => {
    const row = rowOf(String(geometry.id));
    const rings = row < 0 ? [] : ringsOf(geometry);
    return rings.length > 0 ? [{ row, rings }] : [];
  });
  const ringCount = shapes.reduce((sum, { rings }) => sum + rings.length, 0);
  const cornerCount = shapes.reduce(
    (sum, { rings }) => sum + rings.reduce((all, ring) => all + cornersOf(ring, arcs), 0),
    0,
  );
  const columns = {
    rows: Int32Array.from(shapes, ({ row }) => row),
    areas: new Int32Array(shapes.length + 1),
    rings: new Int32Array(ringCount + 1),
    corners: new Float32Array(2 * cornerCount),
  };
  let [ringAt, cornerAt] = [0, 0];
  shapes.forEach(({ rings }, area) => {
    for (const ring of rings) {
      cornerAt = writeRing(ring, arcs, columns.corners, cornerAt);
      columns.rings[++ringAt] = cornerAt;
    }
    columns.areas[area + 1] = ringAt;
  });
  return columns;
}

/** x and y in turn. A quantised arc is written as steps. */
function mercatorArc(arc: readonly [number, number][], transform: Topology['transform']): Float32Array {
  const places = new Float32Array(2 * arc.length);
  let [x, y] = [0, 0];
  arc.forEach(([dx, dy], i) => {
    [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
    const lon = transform ? x * transform.scale[0] + transform.translate[0] : x;
    const lat = transform ? y * transform.scale[1] + transform.translate[1] : y;
    places[2 * i] = mercatorX(lon);
    places[2 * i + 1] = mercatorY(lat);
  });
  return places;
}

/** The rings of all polygons of a geometry, each as the arcs it is made of. */
function ringsOf(geometry: GeometryObject): number[][] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
}

/** The arcs of a ring end where the next begins, and the last where the first does: those places count once. */
function cornersOf(ring: readonly number[], arcs: readonly Float32Array[]): number {
  return ring.reduce((sum, arc) => sum + Math.max(0, arcAt(arcs, arc).length / 2 - 1), 0);
}

function writeRing(ring: readonly number[], arcs: readonly Float32Array[], into: Float32Array, at: number): number {
  let next = at;
  for (const number of ring) {
    const arc = arcAt(arcs, number);
    const count = arc.length / 2;
    for (let i = 0; i < count - 1; i++) {
      // A negative number is the arc of that complement, from its end to its beginning.
      const corner = number < 0 ? count - 1 - i : i;
      into[2 * next] = arc[2 * corner] as number;
      into[2 * next + 1] = arc[2 * corner + 1] as number;
      next++;
    }
  }
  return next;
}

function arcAt(arcs: readonly Float32Array[], number: number): Float32Array {
  return arcs[number < 0 ? ~number : number] ?? new Float32Array(0);
}
