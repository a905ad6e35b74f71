import { type Html, html } from './html.ts';

/** Where the curve is drawn: the upper left corner and the side of its square. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Points enough for a smooth line, whatever the number of territories. */
const MOST_POINTS = 200;

/**
 * The Lorenz curve of a measure with the line of even shares: the territories from the one with the least per
 * capacity up, against what they hold together (Lorenz 1905). Null where there is nothing to share.
 */
export function lorenzCurve(values: Float64Array, capacities: Float64Array, { x, y, side }: Square): Html | null {
  const rows = Array.from(values.keys()).filter((row) => (capacities[row] as number) > 0);
  const total = rows.reduce((sum, row) => sum + (values[row] as number), 0);
  const capacity = rows.reduce((sum, row) => sum + (capacities[row] as number), 0);
  if (rows.length < 2 || total <= 0) return null;
  const rate = (row: number) => (values[row] as number) / (capacities[row] as number);
  rows.sort((a, b) => rate(a) - rate(b) || a - b);
  const step = Math.ceil(rows.length / MOST_POINTS);
  let [held, able, path] = [0, 0, `M${x} ${y + side}`];
  rows.forEach((row, i) => {
    held += (values[row] as number) / total;
    able += (capacities[row] as number) / capacity;
    if ((i + 1) % step === 0 || i === rows.length - 1) {
      path += `L${(x + able * side).toFixed(1)} ${(y + side - held * side).toFixed(1)}`;
    }
  });
  return html`<g class="lorenz"><rect x="${x}" y="${y}" width="${side}" height="${side}"/><path class="even" d="M${x} ${y + side}L${x + side} ${y}"/><path class="gap" d="${path}Z"/><path class="held" d="${path}"/></g>`;
}
