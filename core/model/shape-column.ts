import { invariant } from '../invariant.ts';

/** An area as polygons, each its outer ring and its holes; rings are closed; longitude and latitude in degrees. */
export type Shape = readonly (readonly (readonly (readonly [lon: number, lat: number])[])[])[];

/**
 * The shapes of a unit table, packed: shape i is `bytes[start[i]] .. bytes[start[i + 1] - 1]`. Millions of positions
 * as objects would take a hundred times the memory, and seconds to cross to another thread.
 */
export interface ShapeColumn {
  readonly bytes: Uint8Array;
  /** One more than there are shapes. */
  readonly start: Int32Array;
}

/** Steps per degree: 0.1 m, so that the vertices two neighbours share stay one vertex. */
const PER_DEGREE = 1e6;

/**
 * Packs shapes: numbers of polygons, rings and positions, then each position's step from the one before, as variable
 * length integers (7 bits a byte, zigzag for signs). The last position of a ring, which is the first, is left out.
 */
export function shapeColumn(shapes: readonly Shape[]): ShapeColumn {
  const writer = new Writer();
  const start = new Int32Array(shapes.length + 1);
  shapes.forEach((shape, row) => {
    writer.unsigned(shape.length);
    let [x, y] = [0, 0];
    for (const polygon of shape) {
      writer.unsigned(polygon.length);
      for (const ring of polygon) {
        const count = Math.max(0, ring.length - 1);
        writer.unsigned(count);
        for (let i = 0; i < count; i++) {
          const [lon, lat] = ring[i] as readonly [number, number];
          const [nextX, nextY] = [Math.round(lon * PER_DEGREE), Math.round(lat * PER_DEGREE)];
          writer.signed(nextX - x);
          writer.signed(nextY - y);
          [x, y] = [nextX, nextY];
        }
      }
    }
    start[row + 1] = writer.length;
  });
  return { bytes: writer.bytes(), start };
}

/** One shape of a column, its rings closed. Throws where the bytes are no shape. */
export function shapeAt({ bytes, start }: ShapeColumn, row: number): Shape {
  let at = start[row] ?? 0;
  const end = start[row + 1] ?? 0;
  const unsigned = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      invariant(at < end, 'a shape ends where its bytes end');
      const byte = bytes[at++] as number;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const signed = (): number => {
    const value = unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  // Every polygon, ring and position takes a byte at least: a count beyond the bytes left is no shape.
  const count = (): number => {
    const value = unsigned();
    invariant(value <= end - at, 'a shape has the parts it counts');
    return value;
  };
  let [x, y] = [0, 0];
  return Array.from({ length: count() }, () =>
    Array.from({ length: count() }, () => {
      const ring = Array.from({ length: count() }, (): readonly [number, number] => {
        x += signed();
        y += signed();
        return [x / PER_DEGREE, y / PER_DEGREE];
      });
      const [first] = ring;
      return first ? [...ring, first] : ring;
    }),
  );
}

/** Bytes that grow as they are written. */
class Writer {
  length = 0;
  #bytes = new Uint8Array(1024);

  /** A whole number from 0 to 2^53. */
  unsigned(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#byte(rest);
  }

  signed(value: number): void {
    this.unsigned(value >= 0 ? 2 * value : -2 * value - 1);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #byte(value: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length++] = value;
  }
}
