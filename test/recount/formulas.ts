/** The textbook's figures once more, written down without a look at how the program does it. */

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** 100 x (value / capacity) / (sum of values / sum of capacities); null where there is none. */
export function indexes(values: readonly number[], capacities: readonly number[]): (number | null)[] {
  const whole = add(values) / add(capacities);
  return values.map((value, t) => {
    const index = (100 * (value / (capacities[t] as number))) / whole;
    return Number.isFinite(index) ? index : null;
  });
}

/** Every fairness figure by its name in fairness.json. */
export function fairness(
  allValues: readonly number[],
  allCapacities: readonly number[],
  tolerance: number,
): Record<string, number | null> {
  const at = [...allValues.keys()].filter((t) => (allCapacities[t] as number) > 0);
  const values = at.map((t) => allValues[t] as number);
  const capacities = at.map((t) => allCapacities[t] as number);
  const x = values.map((value, t) => value / (capacities[t] as number));
  const n = x.length;
  const m = n === 0 ? 0 : add(x) / n;
  const away = n === 0 ? 0 : add(x.map((one) => Math.abs(one - m))) / n;
  const pairs = add(x.map((one) => add(x.map((other) => Math.abs(one - other)))));
  const squares = add(x.map((one) => one ** 2));
  const offs = indexes(values, capacities).map((index) => (index === null ? null : index / 100 - 1));
  const worst = offs.reduce<number>((most, off) => (Math.abs(off ?? 0) > Math.abs(most) ? (off ?? 0) : most), 0);
  const [largest, smallest] = [Math.max(0, ...x), Math.min(Number.POSITIVE_INFINITY, ...x)];
  return {
    mean: m,
    mean_absolute_deviation: away,
    coefficient_of_variation: m === 0 ? 0 : Math.sqrt(add(x.map((one) => (one - m) ** 2)) / n) / m,
    gini: m === 0 ? 0 : pairs / (2 * n * n * m),
    theil: m === 0 ? 0 : add(x.map((one) => (one === 0 ? 0 : (one / m) * Math.log(one / m)))) / n,
    jain: squares === 0 ? 1 : add(x) ** 2 / (n * squares),
    max_to_min: largest === 0 ? 1 : smallest === 0 ? null : largest / smallest,
    balance_score: m === 0 ? 100 : Math.max(0, 100 * (1 - away / m)),
    out_of_band_share: n === 0 ? 0 : offs.filter((off) => Math.abs(off ?? 0) > tolerance + 1e-9).length / n,
    worst_deviation: worst,
  };
}

/** The Lorenz curve from (0, 0): shares of capacity and of the values, the least per capacity first; null without one. */
export function lorenz(values: readonly number[], capacities: readonly number[]): [number, number][] | null {
  const at = [...values.keys()].filter((t) => (capacities[t] as number) > 0);
  const of = (column: readonly number[]) => add(at.map((t) => column[t] as number));
  if (at.length < 2 || of(values) <= 0) return null;
  const rate = (t: number) => (values[t] as number) / (capacities[t] as number);
  at.sort((a, b) => rate(a) - rate(b) || a - b);
  const points: [number, number][] = [[0, 0]];
  for (const t of at) {
    const [able, held] = points.at(-1) as [number, number];
    points.push([able + (capacities[t] as number) / of(capacities), held + (values[t] as number) / of(values)]);
  }
  return points;
}

/** The least and the most of each territory: its share by capacity with the tolerance, or what was set. */
export function limits(
  values: readonly number[],
  capacities: readonly number[],
  { tolerance, minimum, maximum }: { readonly tolerance: number; readonly minimum: number; readonly maximum: number },
): { readonly low: number; readonly high: number }[] {
  const [whole, capacity] = [add(values), add(capacities)];
  return capacities.map((own) => {
    const share = capacity > 0 ? (whole * own) / capacity : whole / capacities.length;
    const [hasLow, hasHigh] = [!Number.isNaN(minimum), !Number.isNaN(maximum)];
    const low = hasLow ? minimum : Math.min(share * (1 - tolerance), hasHigh ? maximum : Number.POSITIVE_INFINITY);
    return { low, high: Math.max(hasHigh ? maximum : share * (1 + tolerance), low) };
  });
}

/** Root mean square distance of points to their mean, both by weight; every point the same where nothing weighs. */
export function spread(
  points: readonly { readonly x: number; readonly y: number; readonly w: number }[],
): number | null {
  const placed = points.filter(({ x, y }) => !Number.isNaN(x) && !Number.isNaN(y));
  const weighs = add(placed.map(({ w }) => w)) > 0;
  const of = placed.map((point) => ({ ...point, w: weighs ? point.w : 1 }));
  const whole = add(of.map(({ w }) => w));
  if (!(whole > 0)) return null;
  const mean = (value: (point: (typeof of)[number]) => number) =>
    add(of.map((point) => point.w * value(point))) / whole;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return Math.sqrt(mean((point) => (point.x - x) ** 2 + (point.y - y) ** 2));
}
