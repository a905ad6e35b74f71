/** An axis of shares from 0: where it ends, and what of it is labelled. */
export interface CurveAxis {
  readonly end: number;
  readonly ticks: readonly number[];
}

const STEPS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const MOST_TICKS = 6;

/** The axis that reaches at least so far, with steps of a round number, six at most. */
export function curveAxis(reach: number): CurveAxis {
  const step = STEPS.find((one) => reach / one <= MOST_TICKS) ?? reach;
  const count = Math.max(1, Math.ceil(reach / step - 1e-9));
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}
