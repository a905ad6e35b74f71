/** A linear scale from 0 in px, with the values that are labelled. */
export interface AxisScale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Steps between labels, times a power of ten. */
const STEPS = [1, 2, 5, 10];
/** Labels have one digit after the point of per cent. */
const LEAST_STEP = 0.001;
const MOST_TICKS = 5;

/** The scale of one axis for ratios from 0 to `most`, over `from` to `to` px; labels are round numbers. */
export function axisScale(most: number, from: number, to: number): AxisScale {
  const reach = most > 0 ? most : 0.01;
  const rough = reach / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(LEAST_STEP, power * (STEPS.find((one) => one * power >= rough) ?? 10));
  const count = Math.ceil(reach / step - 1e-9);
  const end = count * step;
  return {
    at: (value) => from + (value / end) * (to - from),
    ticks: Array.from({ length: count + 1 }, (_, i) => i * step),
  };
}
