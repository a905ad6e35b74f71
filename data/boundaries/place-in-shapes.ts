import Flatbush from 'flatbush';
import { type Shape, type ShapeColumn, shapeAt } from '../../core/model/shape-column.ts';
import type { Steps } from '../../core/steps.ts';
import { COAST_KM, KM_PER_DEGREE, type UnitLocator, unitLocator } from './place-in-units.ts';

/** Shapes unpacked in one step. */
const SHAPES_A_STEP = 1_000;

/**
 * The same as unitLocator for shapes that stay packed: an index of their boxes, and only those near a place are unpacked
 * to look into them. A national layer takes a few megabytes, not a hundred; made in steps.
 */
export function* packedLocator(shapes: ShapeColumn): Steps<UnitLocator> {
  const count = shapes.start.length - 1;
  const rows: number[] = [];
  const boxes: Box[] = [];
  for (let row = 0; row < count; row++) {
    const box = boxOf(shapeAt(shapes, row));
    if (box) {
      rows.push(row);
      boxes.push(box);
    }
    if (row % SHAPES_A_STEP === 0) yield;
  }
  if (boxes.length === 0) return unitLocator([]);
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();

  const among = (found: Iterable<number>): UnitLocator => {
    const near = Int32Array.from(new Set(found), (at) => rows[at] as number).sort();
    const locate = unitLocator(Array.from(near, (row) => shapeAt(shapes, row)));
    return (lat, lon) => {
      const { unit, km } = locate(lat, lon);
      return { unit: unit < 0 ? -1 : (near[unit] as number), km };
    };
  };
  return (lat, lon) => {
    const inside = among(index.search(lon, lat, lon, lat))(lat, lon);
    if (inside.km === 0) return inside;
    const reachY = COAST_KM / KM_PER_DEGREE;
    const reachX = reachY / Math.max(LEAST_SHRINK, Math.cos((lat * Math.PI) / 180));
    const around = [-360, 0, 360].flatMap((turn) =>
      index.search(lon + turn - reachX, lat - reachY, lon + turn + reachX, lat + reachY),
    );
    return among(around)(lat, lon);
  };
}

/** As in unitLocator: near a pole every meridian is near. */
const LEAST_SHRINK = 0.01;

type Box = [west: number, south: number, east: number, north: number];

function boxOf(shape: Shape): Box | null {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const rings of shape) {
    for (const ring of rings) {
      for (const [lon, lat] of ring) {
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
    }
  }
  return box[0] <= box[2] ? box : null;
}
