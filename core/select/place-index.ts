import Flatbush from 'flatbush';
import { mercatorX, mercatorY } from '../geo/mercator.ts';
import type { Figure } from './figure.ts';

/** Places in degrees as columns: units by their centres, or accounts. */
export interface Places {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
}

/** Finds rows by where they lie; a row without a place is never found. */
export interface PlaceIndex {
  /** Rows in a figure, rising. */
  within(figure: Figure): Int32Array;
}

/** Tables never change, so an index holds as long as its column; made when first asked for. */
const known = new WeakMap<Float64Array, PlaceIndex>();

/** The index of places, O(n log n) once and then by what is found. */
export function placeIndex({ lat, lon }: Places): PlaceIndex {
  const found = known.get(lat);
  if (found) return found;
  const index = createIndex(lat, lon);
  known.set(lat, index);
  return index;
}

function createIndex(lat: Float64Array, lon: Float64Array): PlaceIndex {
  const rows = new Int32Array(lat.length);
  let count = 0;
  for (let row = 0; row < lat.length; row++) {
    if (Number.isFinite(lat[row]) && Number.isFinite(lon[row])) rows[count++] = row;
  }
  if (count === 0) return { within: () => new Int32Array(0) };
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  const index = new Flatbush(count, 16, Float64Array);
  for (let i = 0; i < count; i++) {
    x[i] = mercatorX(lon[rows[i] as number] as number);
    y[i] = mercatorY(lat[rows[i] as number] as number);
    index.add(x[i] as number, y[i] as number, x[i] as number, y[i] as number);
  }
  index.finish();
  return {
    within({ box, contains }) {
      const found: number[] = [];
      // What the filter refuses is in no list: a box of a million may hold a lasso of ten.
      index.search(box.west, box.north, box.east, box.south, (i) => {
        if (contains(x[i] as number, y[i] as number)) found.push(rows[i] as number);
        return false;
      });
      return Int32Array.from(found).sort();
    },
  };
}
