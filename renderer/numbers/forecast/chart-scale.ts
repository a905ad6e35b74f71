/** An axis from 0 (or below it) up, with labels at round amounts. */
export interface AmountAxis {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

const MOST_TICKS = 6;

/** The axis that has all of these amounts and 0. */
export function amountAxis(values: Iterable<number>): AmountAxis {
  let [least, most] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (most === least) most = least + 1;
  const power = 10 ** Math.floor(Math.log10((most - least) / MOST_TICKS));
  const step = ([1, 2, 5, 10].find((one) => (most - least) / (one * power) <= MOST_TICKS) ?? 10) * power;
  const from = Math.floor(least / step);
  const to = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return { least: from * step, most: to * step, ticks };
}
