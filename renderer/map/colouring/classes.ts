/** Classes of values from little to much: class i holds what is at least `bounds[i]` and less than `bounds[i + 1]`. */
export interface Classes {
  /** One more than there are classes, rising; the last class holds its upper bound too, and may be that value alone. */
  readonly bounds: readonly number[];
}

/**
 * At most `most` classes with as many values each. The same values are in the same class, however many they are; the
 * rest is shared out among the classes that are left. None without a finite value.
 */
export function quantileClasses(values: Float64Array, most: number): Classes {
  const sorted = values.filter(Number.isFinite).sort();
  const count = sorted.length;
  if (count === 0) return { bounds: [] };
  const bounds: number[] = [];
  let from = 0;
  for (let left = most; left > 0 && from < count; left--) {
    bounds.push(sorted[from] as number);
    from += Math.max(1, Math.round((count - from) / left));
    while (from < count && sorted[from] === sorted[from - 1]) from++;
  }
  return { bounds: [...bounds, sorted[count - 1] as number] };
}

/** Below this, products of numbers lose their digits. */
const LEAST_WIDTH = 1e-290;

/** At most `most` (2 or more) classes of the same round width (1, 2 or 5 times a power of ten) that cover all finite values. */
export function stepClasses(values: Float64Array, most: number): Classes {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { bounds: [] };
  let width = roundUp((high - low) / most);
  // One value, or values so near or so far from each other that numbers have no step between them.
  if (!(width > LEAST_WIDTH && width < Number.POSITIVE_INFINITY)) return { bounds: [low, high] };
  // The first width that fits is found within two steps: one more for where classes begin at a round value.
  for (let step = 0; step < 3 && Math.ceil(high / width) - Math.floor(low / width) > most; step++) {
    width = roundUp(width * 1.01);
  }
  const first = Math.floor(low / width);
  const count = Math.max(1, Math.ceil(high / width) - first);
  return { bounds: Array.from({ length: count + 1 }, (_, i) => tidy((first + i) * width)) };
}

/** The class of a value, -1 for one that is not finite. */
export function classOf({ bounds }: Classes, value: number): number {
  if (!Number.isFinite(value) || bounds.length === 0) return -1;
  for (let i = bounds.length - 2; i > 0; i--) if (value >= (bounds[i] as number)) return i;
  return 0;
}

/** The least of 1, 2, 5 times a power of ten that is not below a value. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value * (1 - 1e-9)) ?? 10) * power;
}

/** Without the dust of a product of decimal fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
