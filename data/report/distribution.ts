import type { I18n } from '@lingui/core';
import { bandText, chartText } from '../../core/text/report-text.ts';
import type { ReportWords } from '../../core/text/report-words.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import { lorenzCurve } from './lorenz.ts';
import type { MeasureFigures } from './measure-figures.ts';
import type { Numbers } from './numbers.ts';

const WIDTH = 1040;
const TOP = 16;
const HEIGHT = 164;
const LEFT = 52;
const RIGHT = 820;
/** Height of a line of the scale. */
const LINE = 15;

/**
 * The distribution of one measure: a bar per territory from the fair share up or down to its index, the largest
 * first, with the band of its limits behind, and beside it the Lorenz curve. A bar outside its limits is hatched as
 * well as coloured, so that it is seen in grey too.
 */
export function distribution(
  view: ScenarioView,
  { measure, fairness, limits }: MeasureFigures,
  i18n: I18n,
  words: ReportWords,
  numbers: Numbers,
): Html {
  const index = view.totals.index[measure] as Float64Array;
  const order = Array.from(index.keys()).filter((row) => Number.isFinite(index[row]));
  order.sort((a, b) => (index[b] as number) - (index[a] as number) || a - b);
  const tolerance = fairness.tolerance * 100;
  const reach = reachOf(order, index, tolerance);
  const y = (value: number) =>
    TOP + HEIGHT / 2 - (Math.max(-reach, Math.min(reach, value - 100)) / reach) * (HEIGHT / 2);
  const slot = (RIGHT - LEFT) / Math.max(1, order.length);
  const outside = order.filter((row) => limits.side[row] !== 0).length;
  const bars = order.map((row, i) => {
    const value = index[row] as number;
    const height = Math.max(1, Math.abs(y(value) - y(100)));
    const { id, name } = view.territories[row] ?? { id: '', name: '' };
    const x = LEFT + i * slot;
    return html`<rect class="${limits.side[row] === 0 ? 'inside' : 'outside'}" x="${(x + slot * 0.14).toFixed(1)}" y="${Math.min(y(value), y(100)).toFixed(1)}" width="${(slot * 0.72).toFixed(2)}" height="${height.toFixed(1)}"><title>${`${id} ${name}: ${numbers.index(value)}`}</title></rect>${tick(x + slot / 2, slot, id)}
`;
  });
  const { minimum, maximum } = view.plan.measures[measure] ?? { minimum: null, maximum: null };
  const set = minimum !== null || maximum !== null;
  // Beside far bars the band is narrow: its ends would stand on the middle.
  const ends = y(100 - tolerance) - y(100) < LINE ? [100] : [100 + tolerance, 100, 100 - tolerance];
  const scale = ends.map(
    (value) =>
      html`<text class="scale" x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}">${numbers.index(value)}</text>`,
  );
  const lorenz = lorenzCurve(view.totals.totals[measure] as Float64Array, view.totals.capacity, {
    x: WIDTH - HEIGHT - 1,
    y: TOP,
    side: HEIGHT,
  });
  return html`<figure class="strip">
<svg viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + (slot < 40 ? 52 : 30)}" role="img" aria-label="${chartText(i18n, fairness.name, order.length, outside)}">
<path class="band" d="${bandPath(view, { measure, fairness, limits }, order, slot, y)}"/>
<line class="fair" x1="${LEFT}" x2="${RIGHT}" y1="${y(100).toFixed(1)}" y2="${y(100).toFixed(1)}"/>
${bars}${scale}${lorenz}${lorenz ? html`<text class="tick" x="${WIDTH - HEIGHT / 2}" y="${TOP + HEIGHT + 18}">${words.lorenz}</text>` : null}
</svg><figcaption>${bandText(i18n, set ? null : numbers.percent(fairness.tolerance, tolerance % 1 === 0 ? 0 : 1), outside)}${lorenz ? html` ${words.lorenzMeaning}` : null}</figcaption></figure>`;
}

function reachOf(order: readonly number[], index: Float64Array, tolerance: number): number {
  let furthest = Math.max(tolerance * 1.5, 0.5);
  for (const row of order) furthest = Math.max(furthest, Math.abs((index[row] as number) - 100));
  return furthest * 1.06;
}

/** The limits of each bar as one outline; with a tolerance alone it is a rectangle. */
function bandPath(
  view: ScenarioView,
  { measure, limits }: MeasureFigures,
  order: readonly number[],
  slot: number,
  y: (index: number) => number,
): string {
  const { totals } = view;
  const sum = (totals.totals[measure] as Float64Array).reduce((whole, value) => whole + value, 0);
  const capacity = totals.capacity.reduce((whole, value) => whole + value, 0);
  const indexOf = (row: number, limit: number) => (100 * limit * capacity) / (sum * (totals.capacity[row] as number));
  const edge = (limit: (row: number) => number) =>
    order.map((row, i) => [LEFT + i * slot, LEFT + (i + 1) * slot, y(indexOf(row, limit(row)))] as const);
  const upper = edge((row) => limits.maximum[row] as number);
  const lower = edge((row) => limits.minimum[row] as number).reverse();
  const point = (x: number, height: number) => `${x.toFixed(1)} ${height.toFixed(1)}`;
  const points = [
    ...upper.flatMap(([left, right, height]) => [point(left, height), point(right, height)]),
    ...lower.flatMap(([left, right, height]) => [point(right, height), point(left, height)]),
  ];
  return points.length === 0 ? '' : `M${points.join('L')}Z`;
}

/** A territory's id under its bar: upright where there is room, else on its side, else none. */
function tick(x: number, slot: number, id: string): Html | null {
  const y = TOP + HEIGHT + 18;
  if (slot >= 40) return html`<text class="tick" x="${x.toFixed(1)}" y="${y}">${id}</text>`;
  if (slot < 14) return null;
  return html`<text class="tick end" transform="translate(${(x + 4).toFixed(1)} ${y - 10}) rotate(-90)">${id}</text>`;
}
