/** Classes of values from little to much: class i holds what is at least `bounds[i]` and less than `bounds[i + 1]`. */
export interface Classes {
  /** One more than there are classes, rising; the last class holds its upper bound too. */
  readonly bounds: readonly number[];
}

/**
 * At most `most` classes with as many values each. Values that many units share make a class of their own, so there
 * may be fewer; none without a finite value.
 */
export function quantileClasses(values: Float64Array, most: number): Classes {
  const sorted = values.filter(Number.isFinite).sort();
  const last = sorted.length - 1;
  if (last < 0) return { bounds: [] };
  const bounds = Array.from({ length: most + 1 }, (_, i) => sorted[Math.round((last * i) / most)] as number);
  return { bounds: withoutRepeats(bounds) };
}

/** At most `most` classes of the same round width (1, 2 or 5 times a power of ten) that cover all finite values. */
export function stepClasses(values: Float64Array, most: number): Classes {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { bounds: [] };
  if (low === high) return { bounds: [low, high] };
  let width = roundUp((high - low) / most);
  while (Math.ceil(high / width) - Math.floor(low / width) > most) width = roundUp(width * 1.01);
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

/** One value is a class too, from itself to itself. */
function withoutRepeats(bounds: readonly number[]): number[] {
  const rising = bounds.filter((bound, i) => i === 0 || bound > (bounds[i - 1] as number));
  return rising.length === 1 ? [rising[0] as number, rising[0] as number] : rising;
}
