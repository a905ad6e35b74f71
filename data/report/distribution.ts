import type { I18n } from '@lingui/core';
import type { MeasureFairness } from '../../core/fairness/plan-fairness.ts';
import { bandText } from '../../core/text/report-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type Html, html } from './html.ts';
import type { Numbers } from './numbers.ts';

const WIDTH = 1040;
const BAR_AREA = 150;

/**
 * The distribution of one measure: a bar per territory from the fair share up or down to its index, sorted, with the
 * band behind. A bar outside the band is hatched as well as coloured, so that it is seen in grey too.
 */
export function distribution(
  view: ScenarioView,
  measure: number,
  fairness: MeasureFairness,
  i18n: I18n,
  numbers: Numbers,
): Html {
  const index = view.totals.index[measure] as Float64Array;
  const order = Array.from(index.keys())
    .filter((row) => Number.isFinite(index[row]))
    .sort((a, b) => (index[b] as number) - (index[a] as number) || a - b);
  const band = fairness.tolerance * 100;
  const reach = Math.max(band * 1.6, ...order.map((row) => Math.abs((index[row] as number) - 100))) * 1.08 || 1;
  const y = (value: number) => BAR_AREA / 2 + 14 - ((value - 100) / reach) * (BAR_AREA / 2);
  const slot = (WIDTH - 64) / Math.max(1, order.length);
  const outside = order.filter((row) => isOutside(index[row] as number, band)).length;
  const bars = order.map((row, i) => {
    const value = index[row] as number;
    const top = Math.min(y(value), y(100));
    const height = Math.max(1, Math.abs(y(value) - y(100)));
    const territory = view.territories[row];
    return html`<rect class="${isOutside(value, band) ? 'outside' : 'inside'}" x="${(60 + i * slot + slot * 0.14).toFixed(1)}" y="${top.toFixed(1)}" width="${(slot * 0.72).toFixed(1)}" height="${height.toFixed(1)}"><title>${`${territory?.name ?? ''}: ${numbers.index(value)}`}</title></rect>${
      slot >= 26
        ? html`<text class="tick" x="${(60 + i * slot + slot / 2).toFixed(1)}" y="${BAR_AREA + 32}">${territory?.id ?? ''}</text>`
        : null
    }`;
  });
  const tick = (value: number) =>
    html`<text class="scale" x="52" y="${(y(value) + 4).toFixed(1)}">${numbers.index(value)}</text>`;
  return html`<figure class="strip">
<svg viewBox="0 0 ${WIDTH} ${BAR_AREA + 40}" role="img" aria-label="${fairness.name}">
<rect class="band" x="60" y="${y(100 + band).toFixed(1)}" width="${WIDTH - 64}" height="${(y(100 - band) - y(100 + band)).toFixed(1)}"/>
<line class="fair" x1="60" x2="${WIDTH - 4}" y1="${y(100).toFixed(1)}" y2="${y(100).toFixed(1)}"/>
${bars}${tick(100 + band)}${tick(100)}${tick(100 - band)}
</svg><figcaption>${bandText(i18n, numbers.percent(fairness.tolerance, 0), outside)}</figcaption></figure>`;
}

/** Whether an index lies outside 100 +- band, with room for the rounding of a double. */
export function isOutside(index: number, band: number): boolean {
  return Math.abs(index - 100) > band + 1e-9;
}
