/** Points of a Lorenz curve, from (0, 0) to (1, 1). */
export interface LorenzCurve {
  /** Share of all capacity that the territories up to here have, with those first that have least per capacity. */
  readonly capacity: Float64Array;
  /** Share of all values that they hold. */
  readonly value: Float64Array;
}

/**
 * The Lorenz curve of a measure: territories (or reps) from the one with the least per capacity up, against what they
 * hold together (Lorenz 1905). Where capacities are alike, the Gini coefficient is twice the area between the curve
 * and the line of even shares. Those without capacity are left out; null with fewer than two, or nothing to share.
 */
export function lorenz(values: ArrayLike<number>, capacities: ArrayLike<number>): LorenzCurve | null {
  const rows = Array.from({ length: values.length }, (_, row) => row).filter((row) => (capacities[row] as number) > 0);
  const total = rows.reduce((sum, row) => sum + (values[row] as number), 0);
  const all = rows.reduce((sum, row) => sum + (capacities[row] as number), 0);
  if (rows.length < 2 || total <= 0) return null;
  const rate = (row: number) => (values[row] as number) / (capacities[row] as number);
  rows.sort((a, b) => rate(a) - rate(b) || a - b);
  const curve = { capacity: new Float64Array(rows.length + 1), value: new Float64Array(rows.length + 1) };
  rows.forEach((row, i) => {
    curve.capacity[i + 1] = (curve.capacity[i] as number) + (capacities[row] as number) / all;
    curve.value[i + 1] = (curve.value[i] as number) + (values[row] as number) / total;
  });
  return curve;
}

/** The area under a curve, by trapezoids; 0.5 where all is even. */
export function areaUnder({ capacity, value }: LorenzCurve): number {
  let area = 0;
  for (let i = 1; i < capacity.length; i++) {
    const width = (capacity[i] as number) - (capacity[i - 1] as number);
    area += (width * ((value[i] as number) + (value[i - 1] as number))) / 2;
  }
  return area;
}
