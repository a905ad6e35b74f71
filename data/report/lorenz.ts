import { lorenz } from '../../core/fairness/lorenz.ts';
import { type Html, html } from './html.ts';

/** Where the curve is drawn: the upper left corner and the side of its square. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Points enough for a smooth line, whatever the number of territories. */
const MOST_POINTS = 200;

/** The Lorenz curve of a measure with the line of even shares (core/fairness/lorenz.ts); null where there is none. */
export function lorenzCurve(values: Float64Array, capacities: Float64Array, { x, y, side }: Square): Html | null {
  const curve = lorenz(values, capacities);
  if (!curve) return null;
  const last = curve.value.length - 1;
  const step = Math.ceil(last / MOST_POINTS);
  let path = `M${x} ${y + side}`;
  curve.value.forEach((held, i) => {
    if (i === 0 || (i % step !== 0 && i !== last)) return;
    path += `L${(x + (curve.capacity[i] as number) * side).toFixed(1)} ${(y + side - held * side).toFixed(1)}`;
  });
  return html`<g class="lorenz"><rect x="${x}" y="${y}" width="${side}" height="${side}"/><path class="even" d="M${x} ${y + side}L${x + side} ${y}"/><path class="gap" d="${path}Z"/><path class="held" d="${path}"/></g>`;
}
