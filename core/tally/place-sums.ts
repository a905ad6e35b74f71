/**
 * Sums over the units of each territory from which its centre and spread follow, so that moving one unit costs the
 * same however many there are: weight, first and second moments in the plane, and the place on the unit sphere,
 * whose mean has no seam at the date line.
 */
export interface PlaceSums {
  /** Adds a weight at a unit's place to a territory; a negative weight takes it away. */
  add(territory: number, unit: number, weight: number): void;
  readonly weight: Float64Array;
  /** Weighted root mean square distance to the weighted centre, km; NaN without weight. */
  spreadKm(territory: number): number;
  /** Weighted centre in degrees; NaN without weight or where the units have no latitude and longitude. */
  centre(territory: number): { lat: number; lon: number };
  /** The same sums to go on with apart from these. */
  copy(): PlaceSums;
}

/** Where each unit lies, one entry per row of the unit table; NaN where it has no place. */
export interface UnitPlaces {
  readonly xKm: Float64Array;
  readonly yKm: Float64Array;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
}

const RADIANS = Math.PI / 180;

export function placeSums(territories: number, places: UnitPlaces): PlaceSums {
  return sumsIn(Array.from({ length: 7 }, () => new Float64Array(territories)) as Columns, places);
}

type Columns = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

function sumsIn(columns: Columns, places: UnitPlaces): PlaceSums {
  const [weight, x, y, squares, sphereX, sphereY, sphereZ] = columns;

  return {
    weight,
    add(t, unit, w) {
      const px = places.xKm[unit] as number;
      const py = places.yKm[unit] as number;
      if (Number.isNaN(px) || w === 0) return;
      bump(weight, t, w);
      bump(x, t, w * px);
      bump(y, t, w * py);
      bump(squares, t, w * (px * px + py * py));
      const lat = (places.lat[unit] as number) * RADIANS;
      const lon = (places.lon[unit] as number) * RADIANS;
      bump(sphereX, t, w * Math.cos(lat) * Math.cos(lon));
      bump(sphereY, t, w * Math.cos(lat) * Math.sin(lon));
      bump(sphereZ, t, w * Math.sin(lat));
    },
    spreadKm(t) {
      const w = weight[t] as number;
      const mx = (x[t] as number) / w;
      const my = (y[t] as number) / w;
      const variance = (squares[t] as number) / w - mx * mx - my * my;
      // Rounding leaves a hair below zero for a territory in one place.
      return w > 0 ? Math.sqrt(Math.max(0, variance)) : Number.NaN;
    },
    centre(t) {
      const [px, py, pz] = [sphereX[t] as number, sphereY[t] as number, sphereZ[t] as number];
      if (!((weight[t] as number) > 0)) return { lat: Number.NaN, lon: Number.NaN };
      return { lat: Math.atan2(pz, Math.hypot(px, py)) / RADIANS, lon: Math.atan2(py, px) / RADIANS };
    },
    copy: () => sumsIn(columns.map((column) => column.slice()) as Columns, places),
  };
}

function bump(column: Float64Array, row: number, by: number): void {
  column[row] = (column[row] as number) + by;
}
